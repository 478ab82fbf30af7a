package dev.ticketmine.stages.recommend;

import static org.apache.spark.sql.functions.col;

import dev.ticketmine.tables.Alerts;
import dev.ticketmine.text.ReportText;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Advice to watch topics that left their expected range in the last four weeks. */
final class AlertAdvice implements Adviser {
  private static final int RECENT_DAYS = 28;

  /** Any kind of alert that more came than expected. */
  private static final String RISE = "rise";

  private final Map<String, Map<String, Row>> latest = new TreeMap<>();

  /** Reads the latest alert of each kind and topic. */
  AlertAdvice(Dataset<Row> alerts, LocalDate night) {
    List<Row> recent =
        new ArrayList<>(
            alerts
                .filter(
                    col(Alerts.KIND)
                        .isin("spike", "emerging", "resurfaced", "mood_worse")
                        .and(
                            col(Alerts.WEEK_START_DATE)
                                .gt(Date.valueOf(night.minusDays(RECENT_DAYS))))
                        .and(col(Alerts.WEEK_START_DATE).leq(Date.valueOf(night))))
                .collectAsList());
    recent.sort(
        Comparator.comparing((Row row) -> row.<Date>getAs(Alerts.WEEK_START_DATE))
            .thenComparing(row -> row.<String>getAs(Alerts.ALERT_ID)));
    for (Row alert : recent) {
      latest
          .computeIfAbsent(alert.getAs(Alerts.TOPIC_ID), topic -> new TreeMap<>())
          .put(alert.getAs(Alerts.KIND).equals("mood_worse") ? "mood_worse" : RISE, alert);
    }
  }

  @Override
  public List<Advice> advise(TopicNotes notes) {
    List<Advice> all = new ArrayList<>();
    latest.forEach(
        (topicId, byKind) -> {
          if (notes.isLive(topicId)) {
            all.add(advise(topicId, byKind, notes));
          }
        });
    return all;
  }

  private static Advice advise(String topicId, Map<String, Row> byKind, TopicNotes notes) {
    ReportText text = notes.text();
    List<String> sentences = new ArrayList<>();
    Double low = null;
    Double high = null;
    Row spike = byKind.get(RISE);
    if (spike != null && !tells(spike, false, notes)) {
      sentences.add(
          text.say(
              "In der Woche ab %s gab es mehr Gespräche zu „%s“ als erwartet (wie viele, wird nicht"
                  + " gezeigt: zu wenige).",
              "In the week from %s there were more conversations about “%s” than expected (how many"
                  + " is not shown: too few).",
              day(spike, text),
              notes.label(topicId)));
    } else if (spike != null) {
      double observed = observed(spike, false, notes);
      double from = spike.<Double>getAs(Alerts.EXPECTED_LOW);
      double to = spike.<Double>getAs(Alerts.EXPECTED_HIGH);
      low = Math.max(0, observed - to);
      high = Math.max(0, observed - from);
      sentences.add(
          text.say(
              "In der Woche ab %s gab es %.0f Gespräche zu „%s“; erwartet waren %s.",
              "In the week from %s there were %.0f conversations about “%s”; expected were %s.",
              day(spike, text),
              observed,
              notes.label(topicId),
              text.range(from, to)));
      String attribute = spike.getAs(Alerts.ATTRIBUTE);
      if (attribute != null) {
        sentences.add(
            text.say(
                "Am stärksten hängt das zusammen mit %s.",
                "This is most associated with %s.",
                text.attribute(attribute, spike.getAs(Alerts.ATTRIBUTE_VALUE))));
      }
    }
    Row worse = byKind.get("mood_worse");
    if (worse != null && !tells(worse, true, notes)) {
      sentences.add(
          text.say(
              "Die Stimmung ist schlechter als erwartet in der Woche ab %s (der Anteil wird nicht"
                  + " gezeigt: zu wenige Gespräche).",
              "The mood is worse than expected in the week from %s (the share is not shown: too few"
                  + " conversations).",
              day(worse, text)));
    } else if (worse != null) {
      double observed = observed(worse, true, notes);
      double from = worse.<Double>getAs(Alerts.EXPECTED_LOW);
      double to = worse.<Double>getAs(Alerts.EXPECTED_HIGH);
      double weekly = notes.facts(topicId).weekly();
      low = Math.max(low == null ? 0 : low, weekly * Math.max(0, observed - to));
      high = Math.max(high == null ? 0 : high, weekly * Math.max(0, observed - from));
      sentences.add(
          text.say(
              "Die Stimmung ist schlechter: In der Woche ab %s waren %s der Gespräche negativ;"
                  + " erwartet waren %s bis %s.",
              "The mood is worse: in the week from %s, %s of the conversations were negative;"
                  + " expected were %s to %s.",
              day(worse, text),
              text.percent(observed),
              text.percent(from),
              text.percent(to)));
    }
    return new Advice(
        "watch_topic",
        topicId,
        null,
        null,
        text.say("Thema beobachten: %s", "Watch the topic: %s", notes.label(topicId)),
        String.join(" ", sentences),
        low,
        high,
        notes.facts(topicId).weight(),
        List.of(),
        notes.examples(topicId));
  }

  private static boolean tells(Row alert, boolean isMood, TopicNotes notes) {
    return notes
        .figures()
        .tells(
            alert.getAs(Alerts.TOPIC_ID),
            alert.<Date>getAs(Alerts.WEEK_START_DATE).toLocalDate(),
            isMood);
  }

  private static double observed(Row alert, boolean isMood, TopicNotes notes) {
    return notes.figures().floor().observed(alert.<Double>getAs(Alerts.OBSERVED), isMood);
  }

  private static String day(Row alert, ReportText text) {
    return text.date(alert.<Date>getAs(Alerts.WEEK_START_DATE).toLocalDate());
  }
}
