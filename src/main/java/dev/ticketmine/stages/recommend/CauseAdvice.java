package dev.ticketmine.stages.recommend;

import static org.apache.spark.sql.functions.col;

import dev.ticketmine.tables.RootCauses;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Advice to look into what a topic is strongly associated with. */
final class CauseAdvice {
  static List<Advice> of(Dataset<Row> causes, TopicNotes notes, Wording wording) {
    List<Advice> all = new ArrayList<>();
    Dataset<Row> strong =
        causes.filter(
            col(RootCauses.STRENGTH)
                .equalTo("strong")
                .and(col(RootCauses.SHARE).isNotNull())
                .and(col(RootCauses.KIND).notEqual("event")));
    for (Row cause : strong.collectAsList()) {
      String topicId = cause.getAs(RootCauses.TOPIC_ID);
      if (notes.isLive(topicId)) {
        all.add(advise(cause, topicId, notes, wording));
      }
    }
    return all;
  }

  private static Advice advise(Row cause, String topicId, TopicNotes notes, Wording wording) {
    double share = cause.<Double>getAs(RootCauses.SHARE);
    double low = or(cause, RootCauses.SHARE_LOW, share);
    double high = or(cause, RootCauses.SHARE_HIGH, share);
    double weekly = notes.facts(topicId).weekly();
    String label = cause.getAs(RootCauses.LABEL);
    String body =
        String.join(
            " ",
            wording.say(
                "„%s“ hängt zusammen mit %s: %d Anfragen, das sind %s (95-%%-Intervall %s bis %s)"
                    + " der Anfragen zu diesem Thema, bei denen die Angabe bekannt ist; bei allen"
                    + " anderen Themen sind es %s.",
                "“%s” is associated with %s: %d conversations, which is %s (95%% interval %s to %s)"
                    + " of those about this topic where the value is known; for all other topics"
                    + " it is %s.",
                notes.label(topicId),
                label,
                cause.<Long>getAs(RootCauses.SUPPORT),
                wording.percent(share),
                wording.percent(low),
                wording.percent(high),
                wording.percent(or(cause, RootCauses.BASE_SHARE, 0))),
            wording.say(
                "Das betrifft etwa %s Anfragen pro Woche.",
                "This concerns about %s conversations a week.",
                wording.range(weekly * low, weekly * high)),
            wording.choose(
                "Ein Zusammenhang ist noch kein Beweis: bitte an Beispielen prüfen.",
                "An association is no proof: please check it against examples."));
    return new Advice(
        "fix_cause",
        topicId,
        null,
        cause.getAs(RootCauses.CAUSE_ID),
        wording.say(
            "Ursache prüfen: %s (%s)", "Look into a cause: %s (%s)", notes.label(topicId), label),
        body,
        weekly * low,
        weekly * high,
        notes.facts(topicId).weight(),
        Cells.strings(cause, RootCauses.EVIDENCE_QUESTION_IDS),
        Cells.strings(cause, RootCauses.QUOTES));
  }

  private static double or(Row row, String column, double otherwise) {
    Double value = row.getAs(column);
    return value == null ? otherwise : value;
  }

  private CauseAdvice() {}
}
