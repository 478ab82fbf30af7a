package dev.ticketmine.stages.recommend;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;

import dev.ticketmine.disclosure.CauseShares;
import dev.ticketmine.tables.RootCauses;
import dev.ticketmine.text.ReportText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Advice to look into what a topic is strongly associated with. Only the excess over all other
 * topics counts: conversations that would have come anyway are nothing a mended cause can save.
 */
final class CauseAdvice implements Adviser {
  private static final int OTHERS = 3;

  private final Map<String, List<Row>> byTopic = new TreeMap<>();

  /** Reads the strong causes of topics. */
  CauseAdvice(Dataset<Row> causes) {
    Dataset<Row> strong =
        causes.filter(
            col(RootCauses.STRENGTH)
                .equalTo("strong")
                .and(col(RootCauses.SHARE).isNotNull())
                .and(col(RootCauses.KIND).notEqual("event"))
                // What a topic is about cannot be mended.
                .and(not(coalesce(col(RootCauses.IS_TOPIC_ITSELF), lit(false)))));
    for (Row cause : strong.collectAsList()) {
      String topicId = cause.getAs(RootCauses.TOPIC_ID);
      byTopic.computeIfAbsent(topicId, id -> new ArrayList<>()).add(cause);
    }
    byTopic.values().forEach(CauseAdvice::dropTwins);
  }

  @Override
  public List<Advice> advise(TopicNotes notes) {
    List<Advice> all = new ArrayList<>();
    byTopic.forEach(
        (topicId, causes) -> {
          if (notes.isLive(topicId)) {
            for (Row cause : causes) {
              shares(cause, notes)
                  .ifPresent(shares -> all.add(advise(cause, shares, causes, notes)));
            }
          }
        });
    return all;
  }

  /** What customers say of an attribute that stands out itself is no second cause. */
  private static void dropTwins(List<Row> rows) {
    Set<String> attributes =
        rows.stream()
            .filter(row -> "attribute".equals(row.getAs(RootCauses.KIND)))
            .map(CauseAdvice::named)
            .collect(Collectors.toSet());
    rows.removeIf(
        row -> "phrase".equals(row.getAs(RootCauses.KIND)) && attributes.contains(named(row)));
  }

  private static String named(Row row) {
    return row.getAs(RootCauses.ATTRIBUTE) + "\n" + row.getAs(RootCauses.ATTRIBUTE_VALUE);
  }

  private static Optional<CauseShares> shares(Row cause, TopicNotes notes) {
    return notes
        .figures()
        .cause(
            cause.getAs(RootCauses.TOPIC_ID),
            cause.getAs(RootCauses.CAUSE_ID),
            count(cause, RootCauses.KNOWN_COUNT),
            count(cause, RootCauses.OTHER_KNOWN_COUNT));
  }

  private static long count(Row row, String column) {
    Long count = row.getAs(column);
    return count == null ? 0 : count;
  }

  private static Advice advise(Row cause, CauseShares shares, List<Row> ofTopic, TopicNotes notes) {
    ReportText text = notes.text();
    String topicId = cause.getAs(RootCauses.TOPIC_ID);
    double base = shares.base() == null ? 0 : shares.base();
    double weekly = notes.facts(topicId).weekly();
    double low = weekly * excess(shares.low(), base);
    double high = weekly * excess(shares.high(), base);
    String body =
        String.join(
            " ",
            isStated(cause)
                ? stated(cause, shares, notes)
                : text.say(
                    "%s zu „%s“, das sind %s derer mit bekannter Angabe (95‑%%‑Intervall %s bis %s),"
                        + " hängen zusammen mit %s; bei allen anderen Themen %s.",
                    "%s about “%s”, which is %s of those where the value is known (95%% interval %s to"
                        + " %s), are associated with %s; for all other topics %s.",
                    text.conversations(shares.support()),
                    notes.label(topicId),
                    text.percent(shares.share()),
                    text.percent(shares.low()),
                    text.percent(shares.high()),
                    label(cause, text),
                    shares.base() == null
                        ? text.choose("kommt das selten vor", "it is rare")
                        : text.say("sind es %s", "it is %s", text.percent(shares.base()))),
            others(cause, ofTopic, notes),
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
        isStated(cause)
            ? text.say(
                "„%s“: Kundinnen und Kunden nennen %s",
                "“%s”: customers name %s", notes.label(topicId), label(cause, text))
            : text.say(
                "„%s“ hängt zusammen mit %s",
                "“%s” is associated with %s", notes.label(topicId), label(cause, text)),
        body.replace("  ", " "),
        low,
        high,
        notes.facts(topicId).weight(),
        Cells.strings(cause, RootCauses.EVIDENCE_QUESTION_IDS),
        Cells.strings(cause, RootCauses.QUOTES));
  }

  private static boolean isStated(Row cause) {
    return "phrase".equals(cause.getAs(RootCauses.KIND));
  }

  private static String stated(Row cause, CauseShares shares, TopicNotes notes) {
    ReportText text = notes.text();
    return text.say(
        "%s zu „%s“, das sind %s (95‑%%‑Intervall %s bis %s), nennen %s; bei allen anderen"
            + " Themen %s.",
        "%s about “%s”, which is %s (95%% interval %s to %s), name %s; for all other topics %s.",
        text.conversations(shares.support()),
        notes.label(cause.getAs(RootCauses.TOPIC_ID)),
        text.percent(shares.share()),
        text.percent(shares.low()),
        text.percent(shares.high()),
        label(cause, text),
        shares.base() == null
            ? text.choose("kommt das selten vor", "it is rare")
            : text.say("sind es %s", "it is %s", text.percent(shares.base())));
  }

  /** Says which other strong associations the topic has, the most frequent first. */
  private static String others(Row cause, List<Row> ofTopic, TopicNotes notes) {
    ReportText text = notes.text();
    List<String> others =
        ofTopic.stream()
            .filter(row -> row != cause)
            .sorted(
                Comparator.comparing((Row row) -> row.<Double>getAs(RootCauses.SHARE))
                    .reversed()
                    .thenComparing(row -> row.<String>getAs(RootCauses.CAUSE_ID)))
            .flatMap(
                row ->
                    shares(row, notes).stream()
                        .map(
                            shares ->
                                text.say(
                                    "%s (%s)",
                                    "%s (%s)", label(row, text), text.percent(shares.share()))))
            .limit(OTHERS)
            .toList();
    return others.isEmpty()
        ? ""
        : text.say("Ebenfalls auffällig: %s.", "Also associated: %s.", String.join(", ", others));
  }

  private static String label(Row cause, ReportText text) {
    String attribute = cause.getAs(RootCauses.ATTRIBUTE);
    return attribute == null
        ? text.say("„%s“", "“%s”", cause.<String>getAs(RootCauses.LABEL))
        : text.attribute(attribute, cause.getAs(RootCauses.ATTRIBUTE_VALUE));
  }

  /**
   * The share of a topic's conversations that would not be there if the value were no more frequent
   * than elsewhere (the excess of cases among the exposed, over all cases).
   */
  static double excess(double share, double base) {
    return base >= 1 ? 0 : Math.max(0, (share - base) / (1 - base));
  }
}
