package dev.ticketmine.ml.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ChangeStatisticsTest {
  @Test
  void shareOfChangeIsThePartsRiseOverTheWhole() {
    ShareOfChange share = ShareOfChange.of(70, 100, 50, 200, 0.1).orElseThrow();
    assertThat(share.share()).isCloseTo(60 / 90.0, within(1e-12));
    // Fieller: at either end the difference is as far from 0 as 1.96 of its standard deviations.
    for (double end : new double[] {share.low(), share.high()}) {
      double variance = Math.pow(1 - end, 2) * 71 + Math.pow(end, 2) * 52;
      assertThat(Math.abs(60 - 90 * end)).isCloseTo(1.959964 * Math.sqrt(variance), within(1e-9));
    }
  }

  @Test
  void anUnclearRiseHasNoShares() {
    assertThat(ShareOfChange.of(6, 50, 5, 50, 0.1)).isEmpty();
    assertThat(ShareOfChange.of(2, 50, 5, 50, 0.1)).isEmpty();
  }

  @Test
  void aRestThatDidNotRiseIsMoreLikelyIfOnlyThePartRose() {
    assertThat(ShareOfChange.logLikelihoodRatio(19, 22, 30, 59, 0.11)).isGreaterThan(3);
    assertThat(ShareOfChange.logLikelihoodRatio(11, 22, 30, 59, 0.11)).isLessThan(0);
  }

  @Test
  void tailOfOneEventIsOneMinusNoEvent() {
    // P(X = 0) = (size / (size + mean)) ^ size.
    assertThat(NegativeBinomialTail.probability(1, 2, 3))
        .isCloseTo(1 - Math.pow(0.6, 3), within(1e-12));
    assertThat(NegativeBinomialTail.probability(0, 2, 3)).isEqualTo(1);
    assertThat(NegativeBinomialTail.probability(12, 0.1, 6)).isPositive().isLessThan(1e-12);
  }

  @Test
  void onsetIsTheDayFromWhichMoreCame() {
    assertThat(Onset.of(new long[] {0, 1, 0, 4, 3, 5, 4}, 0.4)).isEqualTo(3);
    assertThat(Onset.of(new long[] {3, 4, 3, 3, 4, 3, 4}, 0.4)).isZero();
    assertThat(Onset.of(new long[] {0, 0, 2}, 5)).isEqualTo(2);
  }
}
