package dev.ticketmine.ml.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.ticketmine.ml.series.LastingChanges.Floor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

class SeriesTest {
  private static final Floor FIVE_POINTS = Floor.points(0.05);

  private static ShareSeries drawn(int weeks, int trials, IntToDoubleFunction share, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] hits = new double[weeks];
    double[] all = new double[weeks];
    for (int week = 0; week < weeks; week++) {
      all[week] = trials;
      for (int i = 0; i < trials; i++) {
        hits[week] += random.nextDouble() < share.applyAsDouble(week) ? 1 : 0;
      }
    }
    return new ShareSeries(hits, all);
  }

  private static List<ChangePoint> changes(ShareSeries series) {
    return new LastingChanges(FIVE_POINTS, RoganGladen.NONE).in(series);
  }

  /** The cheapest division among all that there are. */
  private static double cheapest(ShareSeries series, int from, double penalty, int shortest) {
    double best = series.cost(from, series.length());
    for (int cut = from + shortest; cut <= series.length() - shortest; cut++) {
      double price = series.cost(from, cut) + penalty + cheapest(series, cut, penalty, shortest);
      best = Math.min(best, price);
    }
    return best;
  }

  @Test
  void segmentationIsExact() {
    for (int seed = 0; seed < 60; seed++) {
      int step = 4 + seed % 9;
      ShareSeries series = drawn(18, 12, week -> week < step ? 0.2 : 0.6, seed);
      List<Integer> cuts = Pelt.changes(18, series::cost, 4, 3);
      List<Integer> ends = new ArrayList<>(cuts);
      ends.add(18);
      double price = 4.0 * cuts.size();
      int from = 0;
      for (int end : ends) {
        price += series.cost(from, end);
        assertThat(end - from).isGreaterThanOrEqualTo(3);
        from = end;
      }
      assertThat(price).isCloseTo(cheapest(series, 0, 4, 3), within(1e-9));
    }
  }

  @Test
  void findsAStepAndItsPlace() {
    List<ChangePoint> found = changes(drawn(60, 100, week -> week < 33 ? 0.3 : 0.5, 1));
    assertThat(found).hasSize(1);
    ChangePoint point = found.get(0);
    assertThat(point.week()).isBetween(32, 34);
    assertThat(point.earliest()).isLessThanOrEqualTo(33);
    assertThat(point.latest()).isGreaterThanOrEqualTo(33);
    assertThat(point.before()).isCloseTo(0.3, within(0.03));
    assertThat(point.after()).isCloseTo(0.5, within(0.03));
    assertThat(point.chance()).isLessThanOrEqualTo(0.001);
  }

  @Test
  void claimsNothingBelowTheFloorOrFromChance() {
    assertThat(changes(drawn(60, 20_000, week -> week < 30 ? 0.3 : 0.33, 2))).isEmpty();
    int wrong = 0;
    for (int seed = 0; seed < 100; seed++) {
      wrong += changes(drawn(60, 40, week -> 0.3, seed)).size();
    }
    assertThat(wrong).isLessThanOrEqualTo(4);
  }

  @Test
  void aYearlyWaveIsNoChange() {
    IntToDoubleFunction wave = week -> 0.3 + 0.08 * Math.sin(2 * Math.PI * week / 52.1775);
    assertThat(changes(drawn(156, 400, wave, 3))).isEmpty();
    assertThat(changes(drawn(156, 400, week -> wave.applyAsDouble(week) + week / 100 * 0.15, 3)))
        .extracting(ChangePoint::week)
        .singleElement()
        .satisfies(week -> assertThat(week).isBetween(98, 102));
  }

  @Test
  void shortAndSilentSeriesHaveNoChange() {
    assertThat(changes(new ShareSeries(new double[0], new double[0]))).isEmpty();
    assertThat(changes(new ShareSeries(new double[7], new double[7]))).isEmpty();
    assertThat(changes(new ShareSeries(new double[30], new double[30]))).isEmpty();
  }

  @Test
  void tellsSwingsOfTheWorldFromChance() {
    ShareSeries even = drawn(200, 200, week -> 0.3, 4);
    SplittableRandom random = new SplittableRandom(5);
    double[] level = random.doubles(200).map(value -> 0.3 + 0.2 * (value - 0.5)).toArray();
    ShareSeries uneven = drawn(200, 200, week -> level[week], 6);
    assertThat(Overdispersion.correlation(even)).isLessThan(0.002);
    // Variance of the level 0.04 / 12, over 0.3 x 0.7.
    assertThat(Overdispersion.correlation(uneven)).isCloseTo(0.0159, within(0.006));
    assertThat(Overdispersion.effective(uneven, 0.0159).trials(0)).isCloseTo(48, within(1.0));
    assertThat(Overdispersion.correlation(drawn(10, 200, week -> level[week], 6))).isZero();
  }

  @Test
  void noticesAChangeWhileItHappens() {
    ShareSeries rise = drawn(60, 100, week -> week < 40 ? 0.3 : 0.5, 7);
    List<Cusum.Alarm> alarms = new Cusum(FIVE_POINTS, RoganGladen.NONE).in(rise);
    assertThat(alarms).hasSize(1);
    assertThat(alarms.get(0).week()).isBetween(40, 43);
    assertThat(alarms.get(0).onset()).isBetween(38, 41);
    assertThat(alarms.get(0).after()).isGreaterThan(alarms.get(0).range().high());
    ShareSeries cut = rise.part(0, alarms.get(0).week() + 1);
    assertThat(new Cusum(FIVE_POINTS, RoganGladen.NONE).in(cut)).isEqualTo(alarms);
    ShareSeries fall = drawn(60, 100, week -> week < 40 ? 0.5 : 0.3, 8);
    assertThat(new Cusum(FIVE_POINTS, RoganGladen.NONE).in(fall))
        .singleElement()
        .satisfies(alarm -> assertThat(alarm.after()).isLessThan(alarm.before()));
  }

  @Test
  void correctsForTheClassifiersErrors() {
    RoganGladen errors = new RoganGladen(0.88, 0.86);
    assertThat(errors.seen(0.3)).isCloseTo(0.362, within(1e-12));
    assertThat(errors.corrected(0.362)).isCloseTo(0.3, within(1e-12));
    assertThat(errors.corrected(0.05)).isZero();
    assertThat(errors.corrected(0.99)).isEqualTo(1);
    assertThat(RoganGladen.NONE.corrected(0.3)).isEqualTo(0.3);
    assertThatThrownBy(() -> new RoganGladen(0.5, 0.5)).hasMessageContaining("together above 1");
  }

  @Test
  void permutationsAreSeeded() {
    double[] hits = new double[30];
    double[] trials = new double[30];
    Arrays.fill(trials, 10);
    Arrays.fill(hits, 15, 30, 6);
    Arrays.fill(hits, 0, 15, 5);
    ShareSeries series = new ShareSeries(hits, trials);
    assertThat(PermutationTest.chance(series, 4, 9))
        .isEqualTo(PermutationTest.chance(series, 4, 9));
    assertThat(PermutationTest.chance(series, 4, 9)).isBetween(0.0, 0.01);
  }
}
