package dev.ticketmine.stages.recommend;

import dev.ticketmine.tables.Decisions;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The state that decisions give to recommendations. What was rejected comes back when it concerns
 * so many times the contacts a week that it concerned at the rejection; without a figure of then or
 * now it stays away.
 */
final class Reopening {
  static final String OPEN = "open";
  private static final String REJECTED = "rejected";

  private final Map<String, Row> latest = new HashMap<>();
  private final double factor;

  /** Of two decisions at the same moment, the alphabetically last counts. */
  Reopening(Dataset<Row> decisions, double factor) {
    this.factor = factor;
    List<Row> rows = new ArrayList<>(decisions.collectAsList());
    rows.sort(
        Comparator.comparing((Row row) -> row.<Timestamp>getAs(Decisions.DECIDED_AT))
            .thenComparing(row -> row.<String>getAs(Decisions.DECISION)));
    rows.forEach(row -> latest.put(row.getAs(Decisions.RECOMMENDATION_ID), row));
  }

  /** Returns the state of a recommendation. */
  String state(Advice advice) {
    Row decision = latest.get(advice.id());
    if (decision == null || returns(advice)) {
      return OPEN;
    }
    return decision.getAs(Decisions.DECISION);
  }

  /** Returns whether it was rejected and weighs enough more now. */
  boolean returns(Advice advice) {
    Row decision = latest.get(advice.id());
    Double then = decision == null ? null : decision.<Double>getAs(Decisions.IMPACT);
    return then != null
        && advice.low() != null
        && REJECTED.equals(decision.<String>getAs(Decisions.DECISION))
        && then > 0
        && (advice.low() + advice.high()) / 2 >= factor * then;
  }
}
