package dev.ticketmine.ml.effect;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * How far a difference may be off by chance: moving blocks of weeks (Künsch, 1989) are drawn from
 * the residuals, so that neighbouring weeks stay together. Seeded: the same numbers give the same
 * result.
 */
final class BlockBootstrap {
  private static final int DRAWS = 2_000;
  private static final long SEED = 1989;
  private static final double TAIL = 0.025;
  private static final double HALF = 0.5;

  /** Logarithms that the change may be too low and too high by: both above 0. */
  record Errors(double below, double above) {}

  private final Difference difference;
  private final Swings swings;
  private final SplittableRandom random = new SplittableRandom(SEED);

  private BlockBootstrap(Difference difference, Swings swings) {
    this.difference = difference;
    this.swings = swings;
  }

  static Errors of(Difference difference, Swings swings) {
    return new BlockBootstrap(difference, swings).errors();
  }

  private Errors errors() {
    int before = difference.weeks().before();
    int weeks = difference.weeks().length();
    double[] off = new double[DRAWS];
    for (int draw = 0; draw < DRAWS; draw++) {
      off[draw] = Math.log(drawn(before, weeks)) - Math.log(drawn(0, before));
    }
    Arrays.sort(off);
    double median = (off[DRAWS / 2 - 1] + off[DRAWS / 2]) / 2;
    double scale = Math.sqrt(Swings.shortage(weeks));
    int tail = (int) (DRAWS * TAIL);
    return new Errors(scale * (median - off[tail]), scale * (off[DRAWS - 1 - tail] - median));
  }

  /** A period's contacts with drawn residuals, divided by the expected ones. */
  private double drawn(int from, int to) {
    double sum = 0;
    double fitted = 0;
    double[] topic = {};
    int start = 0;
    for (int week = from; week < to; week++) {
      int position = (week - from) % Swings.BLOCK;
      if (position == 0) {
        topic = swings.residuals()[random.nextInt(swings.residuals().length)];
        start = random.nextInt(topic.length - Swings.BLOCK + 1);
      }
      fitted += difference.fitted()[week];
      sum += topic[start + position] * Math.sqrt(difference.variance(week, swings.spread()));
    }
    return Math.max(fitted + sum, HALF) / fitted;
  }
}
