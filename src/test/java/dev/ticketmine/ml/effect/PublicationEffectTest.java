package dev.ticketmine.ml.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;

class PublicationEffectTest {
  private static final int PUBLISHED = 7 * 30 + 3;
  private static final int DAYS = PUBLISHED + 7 * 14;

  /** Contacts of a week by weekday; the first day is a Monday. */
  private static final int[] WEEKDAYS = {20, 12, 10, 9, 8, 6, 5};

  private static long[] days(int days, IntUnaryOperator count) {
    long[] counts = new long[days];
    for (int day = 0; day < days; day++) {
      counts[day] = count.applyAsInt(day);
    }
    return counts;
  }

  private static int usual(int day) {
    return WEEKDAYS[day % 7];
  }

  private static long[] steady() {
    return days(DAYS, PublicationEffectTest::usual);
  }

  private static SortedMap<String, long[]> others(int topics, IntUnaryOperator count) {
    SortedMap<String, long[]> others = new TreeMap<>();
    for (int topic = 0; topic < topics; topic++) {
      others.put("t" + topic, days(DAYS, count));
    }
    return others;
  }

  private static SortedMap<String, long[]> steadyOthers() {
    return others(5, PublicationEffectTest::usual);
  }

  @Test
  void aHalvingIsFound() {
    long[] halved = days(DAYS, day -> usual(day) * (day < PUBLISHED ? 2 : 1));
    PublicationEffect effect = PublicationEffect.of(halved, steadyOthers(), PUBLISHED);
    assertThat(effect.verdict()).isEqualTo(Verdict.worked);
    assertThat(effect.change()).isCloseTo(-0.5, within(0.001));
    assertThat(effect.low()).isBetween(-0.6, -0.51);
    assertThat(effect.high()).isBetween(-0.49, -0.4);
    assertThat(effect.weeksBefore()).isEqualTo(26);
    assertThat(effect.weeksAfter()).isEqualTo(13);
    assertThat(effect.contactsBefore()).isEqualTo(26 * 140);
    assertThat(effect.contactsAfter()).isEqualTo(13 * 70);
    assertThat(effect.similarTopicIds()).containsExactly("t0", "t1", "t2", "t3", "t4");
  }

  @Test
  void aRiseIsSaidToHaveBackfired() {
    long[] doubled = days(DAYS, day -> usual(day) * (day < PUBLISHED ? 1 : 2));
    PublicationEffect effect = PublicationEffect.of(doubled, steadyOthers(), PUBLISHED);
    assertThat(effect.verdict()).isEqualTo(Verdict.backfired);
    assertThat(effect.change()).isCloseTo(1, within(0.002));
  }

  @Test
  void weekdaysOfThePublicationDoNotMatter() {
    for (int day = PUBLISHED; day < PUBLISHED + 7; day++) {
      PublicationEffect effect = PublicationEffect.of(steady(), steadyOthers(), day);
      assertThat(effect.verdict()).isEqualTo(Verdict.no_effect_yet);
      assertThat(effect.change()).isCloseTo(0, within(0.001));
    }
  }

  @Test
  void whatAllTopicsShareIsNoEffect() {
    IntUnaryOperator shared = day -> usual(day) * (day < PUBLISHED ? 1 : day % 3 + 2);
    PublicationEffect effect =
        PublicationEffect.of(days(DAYS, shared), others(5, shared), PUBLISHED);
    assertThat(effect.verdict()).isEqualTo(Verdict.no_effect_yet);
    assertThat(effect.change()).isCloseTo(0, within(0.001));
  }

  @Test
  void aPeakDirectlyBeforeDoesNotMakeItWork() {
    int peak = PUBLISHED - 7 * Weeks.LEFT_OUT_BEFORE;
    long[] peaked = days(DAYS, day -> usual(day) * (day >= peak && day < PUBLISHED + 7 ? 3 : 1));
    PublicationEffect effect = PublicationEffect.of(peaked, steadyOthers(), PUBLISHED);
    assertThat(effect.verdict()).isEqualTo(Verdict.no_effect_yet);
    assertThat(effect.change()).isCloseTo(0, within(0.001));
  }

  @Test
  void noContactLeftHasWorked() {
    long[] gone = days(DAYS, day -> day < PUBLISHED ? usual(day) : 0);
    PublicationEffect effect = PublicationEffect.of(gone, steadyOthers(), PUBLISHED);
    assertThat(effect.verdict()).isEqualTo(Verdict.worked);
    assertThat(effect.change()).isBetween(-1.0, -0.99);
    assertThat(effect.low()).isBetween(-1.0, effect.change());
  }

  @Test
  void topicsWithAnotherCourseAreNotComparedWith() {
    // Both kinds swing by half, at different times.
    IntUnaryOperator wave = day -> usual(day) * (day / 70 % 2 + 1);
    IntUnaryOperator counter = day -> usual(day) * (2 - day / 70 % 2);
    SortedMap<String, long[]> others = others(15, wave);
    for (int topic = 0; topic < 10; topic++) {
      others.put("a" + topic, days(DAYS, counter));
    }
    PublicationEffect effect = PublicationEffect.of(days(DAYS, wave), others, PUBLISHED);
    assertThat(effect.similarTopicIds()).hasSize(15).allMatch(id -> id.startsWith("t"));
    assertThat(effect.change()).isCloseTo(0, within(0.001));
  }

  @Test
  void topicsThatWanderWidenTheInterval() {
    SortedMap<String, long[]> wandering = steadyOthers();
    wandering.put("t0", days(DAYS, day -> usual(day) * (day < PUBLISHED ? 2 : 3)));
    wandering.put("t1", days(DAYS, day -> usual(day) * (day < PUBLISHED ? 3 : 2)));
    PublicationEffect steady = PublicationEffect.of(steady(), steadyOthers(), PUBLISHED);
    PublicationEffect unsteady = PublicationEffect.of(steady(), wandering, PUBLISHED);
    assertThat(unsteady.high() - unsteady.low()).isGreaterThan(3 * (steady.high() - steady.low()));
  }

  @Test
  void tooLittleIsNotJudged() {
    SortedMap<String, long[]> others = steadyOthers();
    // The first of the five weeks after, and the last four of the twelve before, are left out.
    assertThat(PublicationEffect.of(cut(7 * 5 - 1), cut(others, 7 * 5 - 1), PUBLISHED).verdict())
        .isEqualTo(Verdict.not_enough_data);
    assertThat(PublicationEffect.of(cut(7 * 5), cut(others, 7 * 5), PUBLISHED).verdict())
        .isEqualTo(Verdict.no_effect_yet);
    assertThat(PublicationEffect.of(steady(), others, 7 * 12 - 1).verdict())
        .isEqualTo(Verdict.not_enough_data);
    assertThat(PublicationEffect.of(steady(), others, 7 * 12).verdict())
        .isEqualTo(Verdict.no_effect_yet);
    assertThat(PublicationEffect.of(steady(), others(2, day -> usual(day)), PUBLISHED).verdict())
        .isEqualTo(Verdict.not_enough_data);
    long[] rare = days(DAYS, day -> day % 7 == 0 ? 1 : 0);
    PublicationEffect effect = PublicationEffect.of(rare, others, PUBLISHED);
    assertThat(effect.verdict()).isEqualTo(Verdict.not_enough_data);
    assertThat(effect.change()).isNull();
    assertThat(effect.contactsBefore()).isEqualTo(26);
  }

  @Test
  void aPublicationAtEitherEndIsNotJudged() {
    for (int day : new int[] {0, 1, DAYS - 1, DAYS}) {
      PublicationEffect effect = PublicationEffect.of(steady(), steadyOthers(), day);
      assertThat(effect.verdict()).isEqualTo(Verdict.not_enough_data);
      assertThat(effect.weeksBefore() == 0 || effect.weeksAfter() == 0).isTrue();
    }
  }

  @Test
  void anIntervalThatSaysNothingIsNotEnough() {
    Random random = new Random(4);
    long[] wild = days(DAYS, day -> day % 28 < 7 ? 3 + random.nextInt(6) : 0);
    SortedMap<String, long[]> others = new TreeMap<>();
    for (int topic = 0; topic < 4; topic++) {
      int size = 1 + topic * topic;
      others.put("t" + topic, days(DAYS, day -> day < PUBLISHED ? size * 3 : random.nextInt(40)));
    }
    PublicationEffect effect = PublicationEffect.of(wild, others, PUBLISHED);
    assertThat(effect.verdict()).isEqualTo(Verdict.not_enough_data);
    assertThat(effect.low()).isLessThan(-0.5);
    assertThat(effect.high()).isPositive();
  }

  @Test
  void theOrderOfTopicsDoesNotMatter() {
    Random random = new Random(8);
    SortedMap<String, long[]> one = new TreeMap<>();
    SortedMap<String, long[]> other = new TreeMap<>(Comparator.reverseOrder());
    for (int topic = 0; topic < 20; topic++) {
      one.put("t" + topic, days(DAYS, day -> random.nextInt(20)));
    }
    one.forEach(other::put);
    assertThat(PublicationEffect.of(steady(), other, PUBLISHED))
        .isEqualTo(PublicationEffect.of(steady(), one, PUBLISHED));
  }

  private static long[] cut(int daysAfter) {
    return days(PUBLISHED + daysAfter, PublicationEffectTest::usual);
  }

  private static SortedMap<String, long[]> cut(SortedMap<String, long[]> others, int daysAfter) {
    SortedMap<String, long[]> cut = new TreeMap<>();
    others.keySet().forEach(id -> cut.put(id, cut(daysAfter)));
    return cut;
  }
}
