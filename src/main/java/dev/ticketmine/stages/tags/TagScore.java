package dev.ticketmine.stages.tags;

import dev.ticketmine.ml.statistics.Counts;
import java.util.SortedMap;

/**
 * Both tests of a tag as numbers from 0 to 1, so that taxonomies can be compared. They rest on the
 * chance that two of its conversations are alike (Simpson 1949), estimated without bias: unlike
 * Shannon's entropy it does not flatter small tags.
 */
final class TagScore {
  /** The chance that two of its conversations have the same topic; null below two. */
  static Double why(TagProfile tag) {
    return alike(tag.topics());
  }

  /**
   * How far two of its conversations agree in mood: 1 if all are negative, or none; 0 if half are.
   * Null below two.
   */
  static Double spike(TagProfile tag) {
    Double alike = alike(tag.by(ProfileTags.MOOD));
    return alike == null ? null : Double.valueOf(Math.max(0, 2 * alike - 1));
  }

  private static Double alike(SortedMap<String, Long> counts) {
    double all = Counts.total(counts);
    if (all < 2) {
      return null;
    }
    double pairs =
        counts.values().stream().mapToDouble(count -> (double) count * (count - 1)).sum();
    return pairs / (all * (all - 1));
  }

  private TagScore() {}
}
