package dev.ticketmine.ml.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class StatisticsTest {
  private static SortedMap<String, Long> counts(Map<String, Long> counts) {
    return new TreeMap<>(counts);
  }

  @Test
  void wilsonInterval() {
    Interval interval = Interval.wilson(40, 60);
    assertThat(interval.low()).isCloseTo(0.5406, within(1e-4));
    assertThat(interval.high()).isCloseTo(0.7727, within(1e-4));
    assertThat(Interval.wilson(0, 0)).isEqualTo(new Interval(0, 1));
  }

  @Test
  void effectiveNumberOfEqualPartsIsTheirNumber() {
    assertThat(Counts.effectiveNumber(counts(Map.of("a", 7L, "b", 7L, "c", 7L))))
        .isCloseTo(3, within(1e-12));
    assertThat(Counts.effectiveNumber(counts(Map.of("a", 7L)))).isEqualTo(1);
    assertThat(Counts.effectiveNumber(counts(Map.of()))).isZero();
  }

  @Test
  void overlapIsNearOneForLikeAndZeroForUnlikeDistributions() {
    SortedMap<String, Long> many = counts(Map.of("a", 200L, "b", 100L));
    assertThat(Counts.overlap(many, counts(Map.of("a", 20L, "b", 10L)))).isCloseTo(1, within(0.05));
    assertThat(Counts.overlap(many, counts(Map.of("c", 20L)))).isZero();
    assertThat(Counts.overlap(counts(Map.of()), counts(Map.of()))).isZero();
  }

  @Test
  void chiSquaredTestKnowsWhatDeparts() {
    SortedMap<String, Long> base = counts(Map.of("a", 500L, "b", 500L));
    // (60-50)^2/50 twice: 4 with one degree of freedom.
    assertThat(Counts.chiSquaredPValue(counts(Map.of("a", 60L, "b", 40L)), base))
        .isCloseTo(0.0455, within(1e-4));
    assertThat(Counts.chiSquaredPValue(counts(Map.of("a", 4L)), base)).isEqualTo(1);
  }

  @Test
  void chiSquaredTestPoolsRareCategories() {
    SortedMap<String, Long> base = counts(Map.of("a", 960L, "b", 20L, "c", 20L));
    // b and c expect 2 each, too few even together, so that they join a: one pool, nothing to test.
    assertThat(Counts.chiSquaredPValue(counts(Map.of("b", 100L)), base)).isEqualTo(1);
  }

  @Test
  void concentrationTellsChanceFromMeaning() {
    SortedMap<String, Long> base = new TreeMap<>();
    SortedMap<String, Long> like = new TreeMap<>();
    for (char topic = 'a'; topic < 'k'; topic++) {
      base.put("" + topic, 100L);
      like.put("" + topic, 6L);
    }
    assertThat(Concentration.of(like, base).isLikeChance()).isTrue();
    assertThat(Concentration.of(counts(Map.of("a", 30L, "b", 30L)), base).isLikeChance()).isFalse();
    assertThat(Concentration.of(counts(Map.of("a", 1L, "b", 1L)), base).isLikeChance()).isFalse();
  }
}
