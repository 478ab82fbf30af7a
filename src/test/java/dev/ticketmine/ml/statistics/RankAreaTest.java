package dev.ticketmine.ml.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class RankAreaTest {
  @Test
  void countsPairsInOrderAndHalvesTies() {
    assertThat(RankArea.of(List.of(3.0, 4.0), List.of(1.0, 2.0))).isEqualTo(1);
    assertThat(RankArea.of(List.of(1.0, 2.0), List.of(3.0, 4.0))).isZero();
    assertThat(RankArea.of(List.of(1.0, 1.0), List.of(1.0))).isEqualTo(0.5);
    assertThat(RankArea.of(List.of(2.0, 5.0), List.of(1.0, 2.0, 6.0)))
        .isCloseTo((1.5 + 2) / 6, within(1e-12));
  }

  @Test
  void nothingIsChance() {
    assertThat(RankArea.of(List.of(), List.of(1.0))).isEqualTo(0.5);
  }

  @Test
  void errorFallsWithTheNumberOfCases() {
    assertThat(RankArea.error(0.7, 200, 200)).isBetween(0.02, 0.04);
    assertThat(RankArea.error(0.7, 20, 20)).isGreaterThan(3 * RankArea.error(0.7, 200, 200) * 0.9);
  }
}
