package dev.ticketmine.errors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {
  private static final List<String> KNOWN = List.of("--archive", "--articles", "--lake");

  @Test
  void findsTheNameWithTheFewestWrongLetters() {
    assertThat(Nearest.to("--archiv", KNOWN)).contains("--archive");
    assertThat(Nearest.to("--artikles", KNOWN)).contains("--articles");
  }

  @Test
  void guessesNothingWhenNothingIsNear() {
    assertThat(Nearest.to("--frobnicate", KNOWN)).isEmpty();
    assertThat(Nearest.to("--x", List.of())).isEmpty();
  }
}
