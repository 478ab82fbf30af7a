package dev.ticketmine.text.mood;

import java.util.List;
import java.util.Locale;

/**
 * What a text says about its writer's mood.
 *
 * @param polarity negative, neutral or positive
 * @param score -1 (negative) to 1 (positive)
 * @param severity how grave the reported problem is, 0..1, apart from emotion
 * @param markers the words and rules that decided, each with its kind: {@code problem:immer noch}
 * @param feeling the writer's state, with its evidence
 */
public record TextMood(
    Polarity polarity, double score, double severity, List<String> markers, Feeling feeling) {
  /** Keeps the markers as they are. */
  public TextMood {
    markers = List.copyOf(markers);
  }

  /** The three polarities. */
  public enum Polarity {
    /** Complains, or reports a fault. */
    NEGATIVE,
    /** Neither. */
    NEUTRAL,
    /** Praises or thanks. */
    POSITIVE;

    /** The polarity in lower case, as tables hold it. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
