package dev.ticketmine.text.mood;

import dev.ticketmine.text.mood.TextMood.Polarity;
import java.util.List;
import java.util.Locale;

/**
 * How the writer of a text feels, and where the text says so.
 *
 * @param state the chief feeling
 * @param flags of impatient, disappointed, ironic and threatens_to_leave those that apply, in this
 *     order
 * @param start first character of the words that say it, from 0; -1 if none does
 * @param end behind the last of these characters; -1 if none does
 * @param confidence how sure the state is, 0..1
 */
public record Feeling(State state, List<String> flags, int start, int end, double confidence) {
  /** Says nothing. */
  static final Feeling NONE = new Feeling(State.NEUTRAL, List.of(), -1, -1, 1);

  /** How sure a state is that a model's polarity decides and no word. */
  private static final double BY_POLARITY = 0.5;

  /** Keeps the flags as they are. */
  public Feeling {
    flags = List.copyOf(flags);
  }

  /** The states, the gravest first. */
  public enum State {
    /** Angry or frustrated. */
    ANGRY,
    /** Afraid that something is wrong. */
    WORRIED,
    /** Does not understand. */
    CONFUSED,
    /** No feeling shown; a calm report of a fault is neutral. */
    NEUTRAL,
    /** Content. */
    SATISFIED,
    /** Thanks more than politely. */
    GRATEFUL;

    /** The state in lower case, as tables hold it. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }

    boolean isGood() {
      return this == SATISFIED || this == GRATEFUL;
    }
  }

  /**
   * The feeling that goes with a polarity found in another way: only positive texts are content.
   */
  public Feeling with(Polarity polarity) {
    if (state.isGood() && polarity != Polarity.POSITIVE) {
      return new Feeling(State.NEUTRAL, flags, -1, -1, BY_POLARITY);
    }
    if (state == State.NEUTRAL && polarity == Polarity.POSITIVE) {
      return new Feeling(State.SATISFIED, flags, -1, -1, BY_POLARITY);
    }
    return this;
  }
}
