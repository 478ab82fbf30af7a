package dev.ticketmine.ml.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ticketmine.ml.statistics.StratifiedDifference.Stratum;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class StratifiedDifferenceTest {
  @Test
  void oneStratumIsThePlainDifference() {
    StratifiedDifference found = StratifiedDifference.of(List.of(new Stratum(100, 60, 100, 40)));

    double error = Math.sqrt(0.6 * 0.4 / 100 + 0.4 * 0.6 / 100);
    assertThat(found.difference()).isCloseTo(0.2, within(1e-9));
    assertThat(found.low()).isCloseTo(0.2 - 1.959964 * error, within(1e-9));
    assertThat(found.high()).isCloseTo(0.2 + 1.959964 * error, within(1e-9));
    assertThat(found.chance()).isBetween(0.004, 0.006);
  }

  @Test
  void groupsOfDifferentMakeUpAreComparedWithinStrata() {
    // The group has more hard cases; within hard and easy ones it does exactly as well.
    StratifiedDifference found =
        StratifiedDifference.of(
            List.of(new Stratum(200, 40, 50, 10), new Stratum(50, 40, 200, 160)));

    assertThat(found.difference()).isCloseTo(0, within(1e-9));
    assertThat(found.chance()).isCloseTo(1, within(1e-9));
  }

  @Test
  void tooFewOrNothingToCompareIsNoDifference() {
    assertThat(StratifiedDifference.of(List.of())).isNull();
    assertThat(StratifiedDifference.of(List.of(new Stratum(0, 0, 50, 20)))).isNull();
    assertThat(StratifiedDifference.of(List.of(new Stratum(50, 0, 50, 0)))).isNull();
    assertThat(StratifiedDifference.of(List.of(new Stratum(8, 4, 500, 250)))).isNull();
  }

  @Test
  void intervalsHoldTheTruthAboutAsOftenAsTheySay() {
    SplittableRandom random = new SplittableRandom(7);
    int held = 0;
    int rejected = 0;
    for (int trial = 0; trial < 2_000; trial++) {
      Stratum[] strata = new Stratum[30];
      for (int i = 0; i < strata.length; i++) {
        double base = 0.2 + 0.5 * i / strata.length;
        int n = 2 + i % 5;
        int others = 12 - i % 7;
        strata[i] = new Stratum(n, draw(random, n, base), others, draw(random, others, base));
      }
      StratifiedDifference found = StratifiedDifference.of(List.of(strata));
      held += found.low() <= 0 && found.high() >= 0 ? 1 : 0;
      rejected += found.chance() <= 0.05 ? 1 : 0;
    }
    assertThat(held / 2_000.0).isBetween(0.93, 0.97);
    assertThat(rejected / 2_000.0).isBetween(0.03, 0.07);
  }

  private static long draw(SplittableRandom random, int n, double share) {
    return random.doubles(n).filter(value -> value < share).count();
  }
}
