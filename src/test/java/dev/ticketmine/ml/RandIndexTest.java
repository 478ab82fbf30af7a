package dev.ticketmine.ml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RandIndexTest {
  @Test
  void isOneForEqualGroupingsAndNoughtForUnrelatedOnes() {
    assertThat(RandIndex.adjusted(new long[][] {{0, 5}, {7, 0}})).isEqualTo(1);
    assertThat(RandIndex.adjusted(new long[][] {{50, 50}, {50, 50}})).isCloseTo(0, within(0.02));
  }

  @Test
  void agreesWithTheExampleWorkedOutByHand() {
    // Rows 3 and 3, columns 2 and 4: 4 pairs together, 2.8 expected, 6.5 at most.
    assertThat(RandIndex.adjusted(new long[][] {{2, 1}, {0, 3}}))
        .isCloseTo((4 - 2.8) / (6.5 - 2.8), within(1e-12));
  }
}
