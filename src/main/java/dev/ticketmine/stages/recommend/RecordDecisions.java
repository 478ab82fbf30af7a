package dev.ticketmine.stages.recommend;

import static org.apache.spark.sql.functions.col;

import dev.ticketmine.errors.UserException;
import dev.ticketmine.errors.UserException.Kind;
import dev.ticketmine.pipeline.Stage;
import dev.ticketmine.pipeline.TableSchema;
import dev.ticketmine.tables.Decisions;
import dev.ticketmine.tables.Recommendations;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * Adds decisions to those that are known, with the kind of the recommendation and what it was worth
 * then. One that says the same of the same recommendation as an earlier one is passed over, so that
 * a file may be given again and again.
 */
public final class RecordDecisions implements Stage {
  private static final int LENGTH_OF_ID = 64;

  private final List<Decision> decisions;
  private final Instant decidedAt;
  private final Dataset<Row> recommendations;
  private final UnaryOperator<String> redaction;

  /**
   * Takes what was decided.
   *
   * @param recommendations rows of {@link Recommendations} as they were shown
   * @param redaction takes personal data out of reasons
   */
  public RecordDecisions(
      List<Decision> decisions,
      Instant decidedAt,
      Dataset<Row> recommendations,
      UnaryOperator<String> redaction) {
    this.decisions = decisions;
    this.decidedAt = decidedAt;
    this.recommendations = recommendations;
    this.redaction = redaction;
  }

  @Override
  public TableSchema input() {
    return Decisions.SCHEMA;
  }

  @Override
  public TableSchema output() {
    return Decisions.SCHEMA;
  }

  @Override
  public Dataset<Row> transform(Dataset<Row> known) {
    Map<String, Row> offered = new TreeMap<>();
    recommendations
        .select(
            Recommendations.RECOMMENDATION_ID,
            Recommendations.KIND,
            Recommendations.IMPACT_LOW,
            Recommendations.IMPACT_HIGH)
        .collectAsList()
        .forEach(row -> offered.put(row.getString(0), row));
    Set<List<Object>> said = new HashSet<>();
    known
        .select(
            Decisions.RECOMMENDATION_ID,
            Decisions.DECISION,
            Decisions.REASON,
            Decisions.ARTICLE_ID,
            Decisions.PUBLISHED_DATE)
        .collectAsList()
        .forEach(
            row ->
                said.add(
                    Arrays.asList(row.get(0), row.get(1), row.get(2), row.get(3), row.get(4))));
    List<Row> added = new ArrayList<>();
    Set<String> decided = new HashSet<>();
    for (Decision decision : decisions) {
      String id = id(decision, offered.keySet());
      if (!decided.add(id)) {
        throw fault(decision, "names a recommendation that an earlier line names");
      }
      String choice = decision.choice().name();
      String reason = decision.reason() == null ? null : redaction.apply(decision.reason());
      Date day = decision.publishedDate() == null ? null : Date.valueOf(decision.publishedDate());
      if (said.add(Arrays.asList(id, choice, reason, decision.articleId(), day))) {
        Row of = offered.get(id);
        added.add(
            RowFactory.create(
                id,
                Timestamp.from(decidedAt),
                choice,
                reason,
                decision.articleId(),
                day,
                of == null ? null : of.getString(1),
                of == null ? null : BuildRecommendations.middle(of)));
      }
    }
    return known
        .unionByName(known.sparkSession().createDataFrame(added, Decisions.SCHEMA.columns()))
        .orderBy(col(Decisions.DECIDED_AT), col(Decisions.RECOMMENDATION_ID));
  }

  /** A whole id may be of a recommendation that is no longer offered. */
  private static String id(Decision decision, Set<String> offered) {
    String given = decision.recommendationId();
    if (offered.contains(given) || given.length() == LENGTH_OF_ID) {
      return given;
    }
    List<String> fitting = offered.stream().filter(id -> id.startsWith(given)).toList();
    if (fitting.size() != 1) {
      throw fault(
          decision,
          fitting.isEmpty()
              ? "names a recommendation that is not offered"
              : "begins %d recommendations".formatted(fitting.size()));
    }
    return fitting.get(0);
  }

  private static UserException fault(Decision decision, String problem) {
    return new UserException(
        Kind.INPUT,
        "%s: the id %s. Give the whole id, as in table recommendations. Nothing was recorded."
            .formatted(decision.origin(), problem));
  }
}
