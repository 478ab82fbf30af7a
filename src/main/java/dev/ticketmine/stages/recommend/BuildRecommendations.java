package dev.ticketmine.stages.recommend;

import dev.ticketmine.disclosure.Disclosure;
import dev.ticketmine.pipeline.Stage;
import dev.ticketmine.pipeline.TableSchema;
import dev.ticketmine.tables.ContentGaps;
import dev.ticketmine.tables.Recommendations;
import dev.ticketmine.text.ReportText;
import java.sql.Date;
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
  private final boolean isGerman;
  private final Disclosure figures;
  private final double returnFactor;

  /**
   * Takes side inputs and options.
   *
   * @param night date of first offer for what is new, and end of the weeks that count as recent
   * @param language language of {@code title} and {@code body}: "de", or "en"
   * @param figures what titles and texts may tell
   * @param returnFactor how many times the contacts of then a rejected one needs to come back
   */
  public BuildRecommendations(
      RecommendationInputs inputs,
      LocalDate night,
      String language,
      Disclosure figures,
      double returnFactor) {
    this.inputs = inputs;
    this.night = night;
    this.isGerman = "de".equals(language);
    this.figures = figures;
    this.returnFactor = returnFactor;
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
    TopicNotes german = TopicNotes.read(inputs, "de", figures);
    TopicNotes english = german.in("en");
    List<Adviser> advisers =
        List.of(
            new ContentAdvice(gaps, inputs),
            new CauseAdvice(inputs.rootCauses()),
            new TagAdvice(inputs.tagChanges()),
            new AlertAdvice(inputs.alerts(), night));
    List<Advice> all = new ArrayList<>();
    Map<String, Advice> translations = new HashMap<>();
    for (Adviser adviser : advisers) {
      all.addAll(adviser.advise(german));
      adviser.advise(english).forEach(advice -> translations.put(advice.id(), advice));
    }
    Reopening decided = new Reopening(inputs.decisions(), returnFactor);
    Map<String, Date> firstOffered = firstOffered();
    List<Row> rows =
        all.stream()
            .sorted(
                Comparator.comparingDouble((Advice advice) -> -rounded(advice.priority()))
                    .thenComparing(Advice::id))
            .map(
                advice -> {
                  boolean returns = decided.returns(advice);
                  Advice translation = translations.get(advice.id());
                  String bodyDe = body(advice, returns, german.text());
                  String bodyEn = body(translation, returns, english.text());
                  return RowFactory.create(
                      advice.id(),
                      advice.kind(),
                      advice.topicId(),
                      advice.language(),
                      isGerman ? advice.title() : translation.title(),
                      isGerman ? bodyDe : bodyEn,
                      rounded(advice.priority()),
                      rounded(advice.low()),
                      rounded(advice.high()),
                      advice.evidence().toArray(String[]::new),
                      advice.quotes().toArray(String[]::new),
                      decided.state(advice),
                      firstOffered.getOrDefault(advice.id(), Date.valueOf(night)),
                      advice.title(),
                      translation.title(),
                      bodyDe,
                      bodyEn);
                })
            .toList();
    return gaps.sparkSession().createDataFrame(rows, Recommendations.SCHEMA.columns());
  }

  private String body(Advice advice, boolean returns, ReportText text) {
    return returns
        ? advice.body()
            + " "
            + text.say(
                "Wurde abgelehnt; inzwischen betrifft es mindestens das %s-Fache an Kontakten.",
                "Was rejected; by now it concerns at least %s times as many contacts.",
                text.number(returnFactor))
        : advice.body();
  }

  /** Returns the middle of the range of a row with it; null without a range. */
  static Double middle(Row row) {
    int low = row.fieldIndex(Recommendations.IMPACT_LOW);
    int high = row.fieldIndex(Recommendations.IMPACT_HIGH);
    return row.isNullAt(low) || row.isNullAt(high)
        ? null
        : Double.valueOf((row.getDouble(low) + row.getDouble(high)) / 2);
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
