package dev.ticketmine.stages.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketmine.disclosure.Floor;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class NextWeekTest {
  private static final Floor FLOOR = Floor.DEFAULT;

  @Test
  void isTheMeanOfTheWeeksWithAnIntervalOfOneMore() {
    NextWeek next = NextWeek.of(new long[] {10, 10, 10, 10, 10, 10, 10, 10}, FLOOR);

    // Poisson, because the weeks do not differ more: 10 + 2.365 * sqrt(10 * 9 / 8) = 17.9
    assertThat(next).isEqualTo(new NextWeek(10, 2, 18));
  }

  @Test
  void fewerThanEightWeeksOrTooFewContactsAreNotEnough() {
    assertThat(NextWeek.of(new long[] {50, 50, 50, 50, 50, 50, 50}, FLOOR)).isNull();
    assertThat(NextWeek.of(new long[] {2, 2, 2, 2, 2, 2, 2, 2}, FLOOR)).isNull();
    assertThat(NextWeek.of(new long[0], FLOOR)).isNull();
  }

  @Test
  void theIntervalHoldsTheNextWeekAboutAsOftenAsItSays() {
    SplittableRandom random = new SplittableRandom(3);
    int held = 0;
    for (int trial = 0; trial < 2_000; trial++) {
      long[] weeks = random.longs(14, 0, 1).map(zero -> poisson(random, 6)).toArray();
      NextWeek next = NextWeek.of(Arrays.copyOf(weeks, 13), new Floor(1, 1));
      held += weeks[13] >= next.low() && weeks[13] <= next.high() ? 1 : 0;
    }
    assertThat(held / 2_000.0).isBetween(0.94, 0.99);
  }

  private static long poisson(SplittableRandom random, double mean) {
    double product = 1;
    long count = -1;
    while (product > Math.exp(-mean)) {
      product *= random.nextDouble();
      count++;
    }
    return count;
  }
}
