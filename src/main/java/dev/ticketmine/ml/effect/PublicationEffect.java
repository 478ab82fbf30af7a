package dev.ticketmine.ml.effect;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * How the contacts of a topic changed after help content was published, against similar topics that
 * nothing was published on. Method, floors and figures: docs/methods/effect.md.
 *
 * @param verdict what can be said
 * @param weeksBefore whole weeks before that count
 * @param weeksAfter whole weeks after that count
 * @param contactsBefore contacts of the topic in the weeks before
 * @param contactsAfter contacts of the topic in the weeks after
 * @param change relative change against the similar topics: -0.3 is 30 % fewer; null if not known
 * @param low lower end of its 95 % interval; null if not known
 * @param high upper end; null if not known
 * @param similarTopicIds topics compared with, most similar first
 */
public record PublicationEffect(
    Verdict verdict,
    int weeksBefore,
    int weeksAfter,
    long contactsBefore,
    long contactsAfter,
    Double change,
    Double low,
    Double high,
    List<String> similarTopicIds) {
  /** Whole weeks before that are needed, beside those that are left out. */
  public static final int LEAST_BEFORE = 8;

  /** The same after. */
  public static final int LEAST_AFTER = 4;

  /** Weeks directly before the publication that do not count. */
  public static final int LEFT_OUT_BEFORE = Weeks.LEFT_OUT_BEFORE;

  /** Weeks directly after that do not count. */
  public static final int LEFT_OUT_AFTER = Weeks.LEFT_OUT_AFTER;

  /** Weeks before the publication that are looked at, at most. */
  public static final int MOST_BEFORE = Weeks.MOST_BEFORE + Weeks.LEFT_OUT_BEFORE;

  /** Weeks after that are looked at, at most. */
  public static final int MOST_AFTER = Weeks.MOST_AFTER + Weeks.LEFT_OUT_AFTER;

  private static final double LEAST_CONTACTS = 40;
  private static final double LEAST_EXPECTED = 20;
  private static final double UPPER = 0.975;

  /** An interval with room for a halving and for no change says nothing. */
  private static final double TELLING = Math.log(2);

  /**
   * Judges a publication.
   *
   * @param topic contacts of the topic by day, in the language of the content
   * @param others the same of topics that nothing was published on, by id; as many days
   * @param publicationDay index of the day of publication among the days
   */
  public static PublicationEffect of(
      long[] topic, SortedMap<String, long[]> others, int publicationDay) {
    Weeks weeks = Weeks.around(publicationDay, topic.length);
    double[] contacts = weeks.of(topic);
    double before = weeks.sumBefore(contacts);
    double expected = weeks.before() == 0 ? 0 : before / weeks.before() * weeks.after();
    if (weeks.before() < LEAST_BEFORE
        || weeks.after() < LEAST_AFTER
        || before < LEAST_CONTACTS
        || expected < LEAST_EXPECTED) {
      return unknown(weeks, contacts, List.of());
    }
    SortedMap<String, double[]> weekly = new TreeMap<>();
    others.forEach((id, daily) -> weekly.put(id, weeks.of(daily)));
    List<String> similar = SimilarTopics.of(contacts, weekly, weeks);
    return similar.size() < SimilarTopics.FEWEST
        ? unknown(weeks, contacts, similar)
        : compared(contacts, weekly, similar, weeks);
  }

  private static PublicationEffect compared(
      double[] contacts, SortedMap<String, double[]> others, List<String> similar, Weeks weeks) {
    List<double[]> compared = similar.stream().map(others::get).toList();
    double[] course = Course.of(compared, weeks);
    Difference difference = Difference.of(contacts, course, weeks);
    Swings swings =
        Swings.of(
            difference,
            compared.stream().map(other -> Difference.of(other, course, weeks)).toList());
    BlockBootstrap.Errors errors = BlockBootstrap.of(difference, swings);
    double wandering = wandering(swings.wandering(), compared.size());
    double low = difference.change() - Math.hypot(errors.above(), wandering);
    double high = difference.change() + Math.hypot(errors.below(), wandering);
    return new PublicationEffect(
        verdict(low, high),
        weeks.before(),
        weeks.after(),
        Math.round(weeks.sumBefore(contacts)),
        Math.round(weeks.sumAfter(contacts)),
        Math.expm1(difference.change()),
        Math.expm1(low),
        Math.expm1(high),
        similar);
  }

  /** The topic may wander as those like it do, and so does their mean; few of them say little. */
  private static double wandering(double variance, int topics) {
    double quantile = new TDistribution(null, topics - 1).inverseCumulativeProbability(UPPER);
    return quantile * Math.sqrt(variance * (1 + 1.0 / topics));
  }

  private static Verdict verdict(double low, double high) {
    if (high < 0) {
      return Verdict.worked;
    }
    if (low > 0) {
      return Verdict.backfired;
    }
    return low > -TELLING ? Verdict.no_effect_yet : Verdict.not_enough_data;
  }

  private static PublicationEffect unknown(Weeks weeks, double[] contacts, List<String> similar) {
    return new PublicationEffect(
        Verdict.not_enough_data,
        weeks.before(),
        weeks.after(),
        Math.round(weeks.sumBefore(contacts)),
        Math.round(weeks.sumAfter(contacts)),
        null,
        null,
        null,
        similar);
  }
}
