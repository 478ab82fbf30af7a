package dev.ticketmine.stages.value;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * Where each signal lies in most topics: from the tenth to the ninetieth percentile of the topics'
 * means, but never narrower than {@link #NARROWEST}.
 */
final class Scale {
  /** Narrowest range: of a share; of other signals this part of their mean. */
  private static final double NARROWEST = 0.2;

  private static final double TAIL = 0.1;

  private final Map<Signal, Range> ranges = new EnumMap<>(Signal.class);

  /**
   * The range of a signal.
   *
   * @param low lower end
   * @param high upper end, above low
   * @param mean mean over the topics
   */
  record Range(double low, double high, double mean) {
    /** Returns where a mean lies: -1 at the low end or below, 1 at the high end or above. */
    double position(double value) {
      return Math.max(-1, Math.min(1, 2 * (value - low) / (high - low) - 1));
    }

    /** Returns the mean at a position. */
    double valueAt(double position) {
      return low + (position + 1) / 2 * (high - low);
    }

    /** Returns by how much the position rises when the mean rises by one. */
    double slope() {
      return 2 / (high - low);
    }
  }

  /** Makes the scale of these topics. */
  static Scale of(Collection<TopicMeans> topics) {
    Scale scale = new Scale();
    for (Signal signal : Signal.ALL) {
      double[] means =
          topics.stream()
              .map(topic -> topic.means().get(signal))
              .filter(Objects::nonNull)
              .mapToDouble(Double::doubleValue)
              .sorted()
              .toArray();
      if (means.length > 0) {
        scale.put(signal, means);
      }
    }
    return scale;
  }

  private void put(Signal signal, double[] means) {
    double sum = 0;
    for (double mean : means) {
      sum += mean;
    }
    double centre = sum / means.length;
    double low = percentile(means, TAIL);
    double width =
        Math.max(
            percentile(means, 1 - TAIL) - low, signal.isShare() ? NARROWEST : NARROWEST * centre);
    if (width > 0) {
      ranges.put(signal, new Range(low, low + width, centre));
    }
  }

  /** Interpolates between the neighbouring values. */
  private static double percentile(double[] sorted, double share) {
    double place = share * (sorted.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }

  /** Returns the range of a signal; null if no topic has it. */
  Range of(Signal signal) {
    return ranges.get(signal);
  }
}
