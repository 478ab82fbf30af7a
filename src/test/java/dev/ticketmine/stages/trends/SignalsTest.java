package dev.ticketmine.stages.trends;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ticketmine.ml.series.RoganGladen;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SignalsTest {
  private static long[] constant(int weeks, long value) {
    long[] values = new long[weeks];
    Arrays.fill(values, value);
    return values;
  }

  private static List<String> volume(long... counts) {
    return new VolumeSignals(counts, constant(counts.length, 100), false)
        .find().stream()
            .filter(signal -> signal.chance() < 0.001)
            .map(signal -> signal.week() + " " + signal.kind())
            .toList();
  }

  @Test
  void findsASpikeAndNothingElse() {
    assertThat(volume(3, 4, 2, 3, 5, 3, 2, 4, 3, 16, 3, 4)).containsExactly("9 spike");
  }

  @Test
  void aSpikeDoesNotHideTheNextOne() {
    assertThat(volume(3, 4, 2, 3, 5, 3, 20, 4, 3, 3, 20, 4)).containsExactly("6 spike", "10 spike");
  }

  @Test
  void aBusyWeekOfTheWholeArchiveIsNoSpike() {
    long[] others = constant(10, 100);
    others[9] = 300;
    long[] counts = {5, 6, 4, 5, 6, 5, 4, 6, 5, 13};
    assertThat(new VolumeSignals(counts, others, false).find()).isEmpty();
  }

  @Test
  void findsADropButNotInAnUnfinishedWeek() {
    assertThat(volume(20, 19, 22, 21, 20, 18, 20, 21, 3, 20)).containsExactly("8 drop");
    assertThat(volume(20, 19, 22, 21, 20, 18, 20, 21, 20, 3)).isEmpty();
  }

  @Test
  void findsAnEmergingTopicOnce() {
    assertThat(volume(0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 7, 6, 7, 6)).containsOnlyOnce("10 emerging");
  }

  @Test
  void findsADriftOnce() {
    assertThat(volume(10, 11, 9, 10, 12, 10, 9, 11, 19, 18, 19, 20, 19, 20, 18, 19, 20))
        .containsExactly("8 drift");
  }

  @Test
  void findsATopicThatComesBack() {
    assertThat(volume(3, 2, 4, 0, 0, 0, 0, 0, 0, 0, 0, 4)).containsExactly("11 resurfaced");
  }

  @Test
  void findsAWorseAndABetterMood() {
    long[] counts = constant(20, 8);
    long[] negatives = {2, 1, 2, 1, 2, 2, 1, 2, 7, 7, 7, 7, 7, 7, 7, 7, 1, 1, 1, 1};
    List<Signal> signals = mood(counts, negatives);
    assertThat(signals)
        .extracting(signal -> signal.week() + " " + signal.kind())
        .containsExactly("8 mood_worse", "16 mood_better");
    assertThat(signals.get(0).observed()).isEqualTo(0.875);
    assertThat(signals.get(0).high()).isLessThan(0.4);
  }

  @Test
  void noticesAMoodThatTurnedInTheLastWeeks() {
    long[] counts = constant(30, 30);
    long[] negatives = constant(30, 6);
    Arrays.fill(negatives, 28, 30, 20);
    assertThat(mood(counts, negatives))
        .filteredOn(signal -> signal.kind().equals("mood_worse"))
        .singleElement()
        .satisfies(signal -> assertThat(signal.week()).isEqualTo(28));
  }

  @Test
  void findsASingleBadWeek() {
    long[] negatives = constant(30, 4);
    negatives[12] = 14;
    assertThat(mood(constant(30, 20), negatives))
        .filteredOn(signal -> signal.chance() < 0.001)
        .extracting(signal -> signal.week() + " " + signal.kind())
        .containsExactly("12 mood_bad_week");
  }

  @Test
  void whatOneCustomerSaysOftenCountsOnce() {
    long[] counts = constant(20, 8);
    long[] negatives = {2, 1, 2, 1, 2, 2, 1, 2, 7, 7, 7, 7, 7, 7, 7, 7, 1, 1, 1, 1};
    assertThat(new MoodSignals(counts, negatives, constant(20, 1), RoganGladen.NONE).find())
        .isEmpty();
  }

  private static List<Signal> mood(long[] counts, long[] negatives) {
    return new MoodSignals(counts, negatives, counts, RoganGladen.NONE).find();
  }

  @Test
  void silentSeriesHaveNoSignal() {
    assertThat(volume(new long[20])).isEmpty();
    assertThat(volume()).isEmpty();
    assertThat(mood(new long[9], new long[9])).isEmpty();
  }

  /** 40 topics over 26 weeks without any change, 50 times: fewer than one alert an archive. */
  @Test
  void raisesFewFalseAlarms() {
    Random random = new Random(20260302);
    int alarms = 0;
    for (int archive = 0; archive < 50; archive++) {
      for (int topic = 0; topic < 40; topic++) {
        double mean = 0.5 + 8.0 / (1 + topic % 10);
        long[] counts = new long[26];
        long[] negatives = new long[26];
        for (int week = 0; week < 26; week++) {
          counts[week] = poisson(mean, random);
          for (int i = 0; i < counts[week]; i++) {
            negatives[week] += random.nextDouble() < 0.3 ? 1 : 0;
          }
        }
        double limit = 0.05 / 40;
        alarms +=
            (int)
                new VolumeSignals(counts, constant(26, 75), true)
                    .find().stream().filter(signal -> signal.chance() <= limit).count();
        alarms +=
            (int)
                mood(counts, negatives).stream().filter(signal -> signal.chance() <= limit).count();
      }
    }
    assertThat(alarms).isLessThan(50);
  }

  private static long poisson(double mean, Random random) {
    double limit = Math.exp(-mean);
    double product = random.nextDouble();
    long count = 0;
    while (product > limit) {
      product *= random.nextDouble();
      count++;
    }
    return count;
  }

  @Test
  void tailsAreExact() {
    // 3 heads or more in 4 throws: 5 / 16. Tea tasting, 4 of 4 right: 1 / 70.
    assertThat(ExactTests.successesAtLeast(3, 4, 0.5)).isCloseTo(0.3125, within(1e-12));
    assertThat(ExactTests.hitsAtLeast(4, 4, 4, 8)).isCloseTo(1.0 / 70, within(1e-12));
    // Size 1 is geometric: P(X >= 2) with mean 1 is 1 / 4.
    assertThat(ExactTests.countAtLeast(2, 1, 1)).isCloseTo(0.25, within(1e-12));
    assertThat(ExactTests.countAtMost(1, 1, 1)).isCloseTo(0.75, within(1e-12));
    assertThat(ExactTests.quantile(0.75, 1, 1)).isEqualTo(1);
  }
}
