package dev.ticketmine.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LetterRunsTest {
  private static List<String> runs(String text) {
    return IntStream.of(LetterRuns.of(text)).mapToObj(LetterRuns::text).toList();
  }

  @Test
  void findsRunsInsideWordsWithTheirEnds() {
    assertThat(runs(" konto zu "))
        .containsExactlyInAnyOrder(" kon", "kont", "onto", "nto ", " zu ");
    assertThat(runs(" refund 24h "))
        .containsExactlyInAnyOrder(" ref", "refu", "efun", "fund", "und ", " 24h", "24h ");
  }

  @Test
  void compoundsShareRunsWithTheirParts() {
    assertThat(runs(" paketversand ")).contains(runs(" versand ").get(1));
    assertThat(runs(" paketversand ")).containsAll(List.of("vers", "ersa", "rsan", "sand", "and "));
  }

  @Test
  void keepsRepetitionsInRisingOrder() {
    assertThat(LetterRuns.of(" app app ")).isSorted().hasSize(4);
  }

  @Test
  void nothingComesOfShortOrForeignTexts() {
    assertThat(runs("")).isEmpty();
    assertThat(runs("  ")).isEmpty();
    assertThat(runs(" a ")).isEmpty();
    assertThat(runs(" äöüß ")).isEmpty();
  }
}
