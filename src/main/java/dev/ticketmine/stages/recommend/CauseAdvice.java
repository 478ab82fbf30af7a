package dev.ticketmine.stages.recommend;

import static org.apache.spark.sql.functions.col;

import dev.ticketmine.tables.RootCauses;
import dev.ticketmine.text.ReportText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Advice to look into what a topic is strongly associated with. Only the excess over all other
 * topics counts: conversations that would have come anyway are nothing a mended cause can save.
 */
final class CauseAdvice {
  private static final int OTHERS = 3;

  private final TopicNotes notes;
  private final ReportText text;

  private CauseAdvice(TopicNotes notes, ReportText text) {
    this.notes = notes;
    this.text = text;
  }

  static List<Advice> of(Dataset<Row> causes, TopicNotes notes, ReportText text) {
    Dataset<Row> strong =
        causes.filter(
            col(RootCauses.STRENGTH)
                .equalTo("strong")
                .and(col(RootCauses.SHARE).isNotNull())
                .and(col(RootCauses.KIND).notEqual("event")));
    Map<String, List<Row>> byTopic = new TreeMap<>();
    for (Row cause : strong.collectAsList()) {
      String topicId = cause.getAs(RootCauses.TOPIC_ID);
      if (notes.isLive(topicId)) {
        byTopic.computeIfAbsent(topicId, id -> new ArrayList<>()).add(cause);
      }
    }
    CauseAdvice advice = new CauseAdvice(notes, text);
    List<Advice> all = new ArrayList<>();
    byTopic.values().forEach(rows -> rows.forEach(cause -> all.add(advice.advise(cause, rows))));
    return all;
  }

  private Advice advise(Row cause, List<Row> ofTopic) {
    String topicId = cause.getAs(RootCauses.TOPIC_ID);
    double share = cause.<Double>getAs(RootCauses.SHARE);
    double shareLow = or(cause, RootCauses.SHARE_LOW, share);
    double shareHigh = or(cause, RootCauses.SHARE_HIGH, share);
    double base = or(cause, RootCauses.BASE_SHARE, 0);
    double weekly = notes.facts(topicId).weekly();
    double low = weekly * excess(shareLow, base);
    double high = weekly * excess(shareHigh, base);
    String body =
        String.join(
            " ",
            text.say(
                "%s zu „%s“, das sind %s derer mit bekannter Angabe (95-%%-Intervall %s bis %s),"
                    + " hängen zusammen mit %s; bei allen anderen Themen sind es %s.",
                "%s about “%s”, which is %s of those where the value is known (95%% interval %s to"
                    + " %s), are associated with %s; for all other topics it is %s.",
                text.conversations(cause.<Long>getAs(RootCauses.SUPPORT)),
                notes.label(topicId),
                text.percent(share),
                text.percent(shareLow),
                text.percent(shareHigh),
                label(cause),
                text.percent(base)),
            others(cause, ofTopic),
            text.say(
                "Das sind %s Gespräche pro Woche mehr, als ohnehin zu erwarten wären; höchstens so viele"
                    + " ließen sich vermeiden.",
                "That is %s conversations a week more than would be expected anyway; at most as"
                    + " many could be avoided.",
                text.range(low, high)),
            text.choose(
                "Ein Zusammenhang ist noch kein Beweis: bitte an Beispielen prüfen.",
                "An association is no proof: please check it against examples."));
    return new Advice(
        "fix_cause",
        topicId,
        null,
        cause.getAs(RootCauses.CAUSE_ID),
        text.say(
            "Ursache prüfen: %s (%s)",
            "Look into a cause: %s (%s)", notes.label(topicId), label(cause)),
        body.replace("  ", " "),
        low,
        high,
        notes.facts(topicId).weight(),
        Cells.strings(cause, RootCauses.EVIDENCE_QUESTION_IDS),
        Cells.strings(cause, RootCauses.QUOTES));
  }

  /** Says which other strong associations the topic has, the most frequent first. */
  private String others(Row cause, List<Row> ofTopic) {
    List<String> others =
        ofTopic.stream()
            .filter(row -> row != cause)
            .sorted(
                Comparator.comparing((Row row) -> row.<Double>getAs(RootCauses.SHARE))
                    .reversed()
                    .thenComparing(row -> row.<String>getAs(RootCauses.CAUSE_ID)))
            .limit(OTHERS)
            .map(
                row ->
                    text.say(
                        "%s (%s)",
                        "%s (%s)", label(row), text.percent(row.<Double>getAs(RootCauses.SHARE))))
            .toList();
    return others.isEmpty()
        ? ""
        : text.say("Ebenfalls auffällig: %s.", "Also associated: %s.", String.join(", ", others));
  }

  private String label(Row cause) {
    String attribute = cause.getAs(RootCauses.ATTRIBUTE);
    return attribute == null
        ? cause.getAs(RootCauses.LABEL)
        : text.attribute(attribute, cause.getAs(RootCauses.ATTRIBUTE_VALUE));
  }

  /**
   * The share of a topic's conversations that would not be there if the value were no more frequent
   * than elsewhere (the excess of cases among the exposed, over all cases).
   */
  static double excess(double share, double base) {
    return base >= 1 ? 0 : Math.max(0, (share - base) / (1 - base));
  }

  private static double or(Row row, String column, double otherwise) {
    Double value = row.getAs(column);
    return value == null ? otherwise : value;
  }
}
