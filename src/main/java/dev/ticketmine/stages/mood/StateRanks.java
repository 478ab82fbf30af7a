package dev.ticketmine.stages.mood;

import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import dev.ticketmine.text.mood.Feeling.State;
import java.util.Arrays;
import org.apache.spark.sql.Column;

/** Orders states, the gravest first, so that the worst and the best of many can be found. */
final class StateRanks {
  private static final int NEUTRAL = State.NEUTRAL.ordinal();

  private StateRanks() {}

  /** The rank of a state, from 0, the gravest. */
  static Column of(Column state) {
    Column rank = lit(NEUTRAL);
    for (State known : State.values()) {
      rank = when(state.equalTo(known.label()), known.ordinal()).otherwise(rank);
    }
    return rank;
  }

  /** The state of a rank. */
  static Column state(Column rank) {
    String[] labels = Arrays.stream(State.values()).map(State::label).toArray(String[]::new);
    return element_at(lit(labels), rank.plus(1));
  }

  /** The rank of the chief feeling: the gravest bad one, or else the best one. */
  static Column chief(Column worst, Column best) {
    return when(worst.lt(NEUTRAL), worst).otherwise(best);
  }
}
