package dev.ticketmine.stages.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PassagesTest {
  private static String sentence(String word, int words) {
    return IntStream.range(1, words).mapToObj(i -> word + i).collect(Collectors.joining(" "))
        + " ends.";
  }

  @Test
  void theTitleIsAPassageOfItsOwn() {
    assertThat(Passages.of(" Wo ist mein Paket? ", "Öffnen Sie die Versandmail."))
        .containsExactly("Wo ist mein Paket?", "Öffnen Sie die Versandmail.");
  }

  @Test
  void aHeadingStaysWithTheTextBelowIt() {
    String body = sentence("a", 62) + "\nWas kostet der Versand\n" + sentence("b", 30);
    assertThat(Passages.of("T", body))
        .containsExactly("T", sentence("a", 62), "Was kostet der Versand\n" + sentence("b", 30));
  }

  @Test
  void headingsInARowMoveOnTogether() {
    String body = sentence("a", 50) + "\nShipping\nAbroad\n" + sentence("b", 40);
    assertThat(Passages.of("T", body))
        .containsExactly("T", sentence("a", 50), "Shipping\nAbroad\n" + sentence("b", 40));
  }

  @Test
  void aLongLineIsCutBetweenSentences() {
    String first = "Erstens " + sentence("a", 45);
    String second = "Zweitens " + sentence("b", 45);
    assertThat(Passages.of("T", first + " " + second)).containsExactly("T", first, second);
  }

  @Test
  void nothingGivesNothing() {
    assertThat(Passages.of(null, null)).isEmpty();
    assertThat(Passages.of(" ", "\n \n")).isEmpty();
  }
}
