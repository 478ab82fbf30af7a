package dev.ticketmine.stages.recommend;

import dev.ticketmine.disclosure.Disclosure;
import dev.ticketmine.pipeline.Stage;
import dev.ticketmine.pipeline.TableSchema;
import dev.ticketmine.tables.ContentGaps;
import dev.ticketmine.tables.Decisions;
import dev.ticketmine.tables.Recommendations;
import dev.ticketmine.text.ReportText;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * What to do: about content gaps, strong causes, tags and topics that stand out, in the order of
 * the contacts a week concerned, weighted by mood and low ratings.
 *
 * <p>Ids are stable, so that a decision and the first night of an offer stay with the advice. All
 * inputs but conversations and questions are small; those are aggregated or looked up by id first.
 */
public final class BuildRecommendations implements Stage {
  private static final double ROUNDING = 1e6;

  private final RecommendationInputs inputs;
  private final LocalDate night;
  private final ReportText text;
  private final Disclosure figures;

  /**
   * Takes side inputs and options.
   *
   * @param night date of first offer for what is new, and end of the weeks that count as recent
   * @param language language of titles and texts: "de", or "en"
   * @param figures what titles and texts may tell
   */
  public BuildRecommendations(
      RecommendationInputs inputs, LocalDate night, String language, Disclosure figures) {
    this.inputs = inputs;
    this.night = night;
    this.text = new ReportText(language);
    this.figures = figures;
  }

  @Override
  public TableSchema input() {
    return ContentGaps.SCHEMA;
  }

  @Override
  public TableSchema output() {
    return Recommendations.SCHEMA;
  }

  @Override
  public Dataset<Row> transform(Dataset<Row> gaps) {
    TopicNotes notes = new TopicNotes(inputs, text, figures);
    List<Advice> all = new ArrayList<>(ContentAdvice.of(gaps, inputs, notes, text));
    all.addAll(CauseAdvice.of(inputs.rootCauses(), notes, text));
    all.addAll(TagAdvice.of(inputs.tagChanges(), notes, text));
    all.addAll(AlertAdvice.of(inputs.alerts(), night, notes, text));
    Map<String, String> states = states();
    Map<String, Date> firstOffered = firstOffered();
    List<Row> rows =
        all.stream()
            .sorted(
                Comparator.comparingDouble((Advice advice) -> -rounded(advice.priority()))
                    .thenComparing(Advice::id))
            .map(
                advice ->
                    RowFactory.create(
                        advice.id(),
                        advice.kind(),
                        advice.topicId(),
                        advice.language(),
                        advice.title(),
                        advice.body(),
                        rounded(advice.priority()),
                        rounded(advice.low()),
                        rounded(advice.high()),
                        advice.evidence().toArray(String[]::new),
                        advice.quotes().toArray(String[]::new),
                        states.getOrDefault(advice.id(), "open"),
                        firstOffered.getOrDefault(advice.id(), Date.valueOf(night))))
            .toList();
    return gaps.sparkSession().createDataFrame(rows, Recommendations.SCHEMA.columns());
  }

  /** The latest decision by recommendation; of two at the same moment, the alphabetically last. */
  private Map<String, String> states() {
    List<Row> decisions = new ArrayList<>(inputs.decisions().collectAsList());
    decisions.sort(
        Comparator.comparing((Row row) -> row.<Timestamp>getAs(Decisions.DECIDED_AT))
            .thenComparing(row -> row.<String>getAs(Decisions.DECISION)));
    Map<String, String> states = new HashMap<>();
    decisions.forEach(
        row -> states.put(row.getAs(Decisions.RECOMMENDATION_ID), row.getAs(Decisions.DECISION)));
    return states;
  }

  private Map<String, Date> firstOffered() {
    Map<String, Date> dates = new HashMap<>();
    for (Row row :
        inputs
            .previous()
            .select(Recommendations.RECOMMENDATION_ID, Recommendations.FIRST_OFFERED_DATE)
            .collectAsList()) {
      if (!row.isNullAt(1)) {
        dates.put(row.getString(0), row.getDate(1));
      }
    }
    return dates;
  }

  private static Double rounded(Double value) {
    return value == null ? null : Double.valueOf(Math.rint(value * ROUNDING) / ROUNDING);
  }
}
