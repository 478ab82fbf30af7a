package dev.ticketmine.evaluation;

import dev.ticketmine.ml.effect.PublicationEffect;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.math3.distribution.PoissonDistribution;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;

/**
 * Invented daily contacts of topics around one publication: weekdays, a season and shocks that all
 * topics share, families of topics with a season of their own, weeks of each topic that hang
 * together and swing more than chance lets them, levels that wander. The article is written at a
 * passing peak of its topic, which may outlast the publication by a few days.
 *
 * @param kind what the topics are like
 * @param weekly usual contacts a week of the topic
 * @param weeksAfter weeks after the publication that count
 * @param effect what the publication truly changes: -0.3 is 30 % fewer from its day on
 */
record SimulatedPublication(Kind kind, int weekly, int weeksAfter, double effect) {
  /**
   * What the topics are like.
   *
   * <p>Each has a number of topics, the spread of the logarithm of a topic's weeks beside chance,
   * how much of it stays to the next week, and the height of a family's season.
   */
  enum Kind {
    usual(30, 0.1, 0.4, 0.1),
    rough(30, 0.15, 0.5, 0.2),
    few(8, 0.1, 0.4, 0.1);

    private final int topics;
    private final double own;
    private final double stays;
    private final double season;

    Kind(int topics, double own, double stays, double season) {
      this.topics = topics;
      this.own = own;
      this.stays = stays;
      this.season = season;
    }
  }

  /** As many as can count, with those that are left out. */
  private static final int WEEKS_BEFORE = 30;

  private static final int FAMILIES = 3;
  private static final int DAYS = 7;
  private static final double YEAR = 52;
  private static final double[] WEEKDAYS = {1.4, 1.15, 1.05, 1, 0.95, 0.75, 0.7};

  private static final double SHARED = 0.12;
  private static final double SHARED_STAYS = 0.5;

  /** Spread of the logarithm by which a topic's level wanders within a week. */
  private static final double WANDERS = 0.01;

  private static final double PEAK = 0.4;
  private static final double SEASON = 0.2;

  /** Returns what is said about one publication; the same for the same seed. */
  PublicationEffect judged(long seed) {
    RandomGenerator chance = new Well19937c(seed);
    Random random = new Random(seed);
    // The first week after is left out.
    int weeks = WEEKS_BEFORE + 1 + weeksAfter;
    double yearly = 2 * Math.PI * random.nextDouble();
    double[] shared = waves(weeks, SHARED, SHARED_STAYS, random);
    double[] phases = random.doubles(FAMILIES, 0, 2 * Math.PI).toArray();
    SortedMap<String, long[]> others = new TreeMap<>();
    long[] topic = null;
    for (int i = 0; i < kind.topics; i++) {
      double usual = i == 0 ? weekly : Math.min(200, 30 * Math.exp(0.8 * random.nextGaussian()));
      double[] own = waves(weeks, kind.own, kind.stays, random);
      double wandered = 0;
      double[] level = new double[weeks];
      for (int week = 0; week < weeks; week++) {
        wandered += WANDERS * random.nextGaussian();
        double year = 2 * Math.PI * week / YEAR;
        level[week] =
            shared[week]
                + own[week]
                + wandered
                + SEASON * Math.sin(year + yearly)
                + kind.season * Math.sin(2 * year + phases[i % FAMILIES]);
      }
      double monday = Math.exp(0.1 * random.nextGaussian());
      double[] daily = daily(usual, level, monday);
      if (i == 0) {
        peak(daily, random);
        topic = drawn(daily, chance);
      } else {
        others.put("t%02d".formatted(i), drawn(daily, chance));
      }
    }
    return PublicationEffect.of(topic, others, DAYS * WEEKS_BEFORE);
  }

  private static double[] daily(double usual, double[] level, double monday) {
    double[] daily = new double[DAYS * level.length];
    for (int day = 0; day < daily.length; day++) {
      double weekday = WEEKDAYS[day % DAYS] * (day % DAYS == 0 ? monday : 1);
      daily[day] = usual / DAYS * weekday * Math.exp(level[day / DAYS]);
    }
    return daily;
  }

  /** The peak before, which half of the time ends within ten days after, and the effect. */
  private void peak(double[] daily, Random random) {
    int published = DAYS * WEEKS_BEFORE;
    int from = published - DAYS * (1 + random.nextInt(3)) - random.nextInt(DAYS);
    int to = published + (random.nextBoolean() ? random.nextInt(10) : 0);
    for (int day = from; day < to; day++) {
      daily[day] *= 1 + PEAK;
    }
    for (int day = published; day < daily.length; day++) {
      daily[day] *= 1 + effect;
    }
  }

  /** Weeks that hang together: autoregressive, of the same spread throughout. */
  private static double[] waves(int weeks, double spread, double stays, Random random) {
    double[] waves = new double[weeks];
    double value = spread * random.nextGaussian();
    for (int week = 0; week < weeks; week++) {
      waves[week] = value;
      value = stays * value + spread * Math.sqrt(1 - stays * stays) * random.nextGaussian();
    }
    return waves;
  }

  private static long[] drawn(double[] means, RandomGenerator chance) {
    long[] counts = new long[means.length];
    for (int day = 0; day < counts.length; day++) {
      counts[day] = new PoissonDistribution(chance, means[day], 1e-9, 10_000).sample();
    }
    return counts;
  }
}
