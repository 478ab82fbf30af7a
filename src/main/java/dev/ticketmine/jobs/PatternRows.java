package dev.ticketmine.jobs;

import static dev.ticketmine.jobs.Cells.count;
import static dev.ticketmine.jobs.Cells.number;
import static dev.ticketmine.jobs.Cells.numberOrZero;
import static dev.ticketmine.jobs.Cells.text;

import dev.ticketmine.disclosure.Disclosure;
import dev.ticketmine.lake.Lake;
import dev.ticketmine.report.model.BusyHour;
import dev.ticketmine.report.model.ClosingLine;
import dev.ticketmine.report.model.Contrast;
import dev.ticketmine.report.model.Patterns;
import dev.ticketmine.report.model.Phase;
import dev.ticketmine.report.model.Sign;
import dev.ticketmine.tables.ClosingLines;
import dev.ticketmine.tables.ContactHours;
import dev.ticketmine.tables.ContactPhases;
import dev.ticketmine.tables.ContactSigns;
import dev.ticketmine.tables.Contrasts;
import java.util.List;
import org.apache.spark.sql.Row;

/** Reads when customers make contact, and what goes with what: all is rounded in the tables. */
final class PatternRows {
  private static final int HOURS = 5_000;
  private static final int CONTRASTS = 1_000;

  private final Lake lake;
  private final Disclosure disclosure;

  PatternRows(Lake lake, Disclosure disclosure) {
    this.lake = lake;
    this.disclosure = disclosure;
  }

  Patterns first() {
    return new Patterns(hours(), contrasts(), undecided(), signs(), closings(), phases());
  }

  private List<BusyHour> hours() {
    return lake
        .read(ContactHours.SCHEMA)
        .filter("scope in ('all', 'topic')")
        .selectExpr("*", "-conversation_count as fewest")
        .orderBy("scope", "fewest", "scope_value", "weekday", "hour")
        .limit(HOURS)
        .collectAsList()
        .stream()
        .filter(this::isShown)
        .map(PatternRows::hour)
        .toList();
  }

  private static BusyHour hour(Row row) {
    return new BusyHour(
        topic(row),
        (int) count(row, ContactHours.WEEKDAY),
        (int) count(row, ContactHours.HOUR),
        count(row, ContactHours.CONVERSATION_COUNT),
        numberOrZero(row, ContactHours.SHARE),
        numberOrZero(row, ContactHours.LIFT),
        number(row, ContactHours.FIRST_RESPONSE_MINUTES),
        number(row, ContactHours.WITHIN_TARGET),
        number(row, ContactHours.EXPECTED),
        number(row, ContactHours.EXPECTED_LOW),
        number(row, ContactHours.EXPECTED_HIGH),
        count(row, ContactHours.WEEK_COUNT));
  }

  private List<Contrast> contrasts() {
    return lake
        .read(Contrasts.SCHEMA)
        .filter("verdict <> '" + Contrasts.NOT_ENOUGH_DATA + "'")
        .selectExpr(
            "*", "verdict = 'no_clear_difference' as is_unclear", "-abs(difference) as least")
        .orderBy(
            "is_unclear", "least", "question", "scope", "scope_value", "group_value", "outcome")
        .limit(CONTRASTS)
        .collectAsList()
        .stream()
        .filter(this::isShown)
        .map(PatternRows::contrast)
        .toList();
  }

  private static Contrast contrast(Row row) {
    return new Contrast(
        text(row, Contrasts.QUESTION),
        topic(row),
        text(row, Contrasts.GROUP_VALUE),
        text(row, Contrasts.OUTCOME),
        numberOrZero(row, Contrasts.SHARE),
        numberOrZero(row, Contrasts.OTHER_SHARE),
        numberOrZero(row, Contrasts.DIFFERENCE),
        numberOrZero(row, Contrasts.DIFFERENCE_LOW),
        numberOrZero(row, Contrasts.DIFFERENCE_HIGH),
        count(row, Contrasts.CONVERSATION_COUNT),
        count(row, Contrasts.OTHER_COUNT),
        text(row, Contrasts.VERDICT));
  }

  private List<String> undecided() {
    return lake
        .read(Contrasts.SCHEMA)
        .selectExpr(
            "question",
            "every(verdict = 'not_enough_data') over (partition by question) as is_undecided")
        .filter("is_undecided")
        .select(Contrasts.QUESTION)
        .distinct()
        .orderBy(Contrasts.QUESTION)
        .collectAsList()
        .stream()
        .map(row -> text(row, Contrasts.QUESTION))
        .toList();
  }

  private List<Sign> signs() {
    return lake
        .read(ContactSigns.SCHEMA)
        .filter("scope = 'all' or low_share > share / lift")
        .orderBy("scope", "scope_value", "sign")
        .limit(HOURS)
        .collectAsList()
        .stream()
        .filter(this::isShown)
        .map(
            row ->
                new Sign(
                    text(row, ContactSigns.SCOPE),
                    text(row, ContactSigns.SCOPE_VALUE),
                    text(row, ContactSigns.SIGN),
                    count(row, ContactSigns.CONVERSATION_COUNT),
                    numberOrZero(row, ContactSigns.SHARE),
                    numberOrZero(row, ContactSigns.LOW_SHARE),
                    numberOrZero(row, ContactSigns.HIGH_SHARE),
                    numberOrZero(row, ContactSigns.LIFT)))
        .toList();
  }

  private List<ClosingLine> closings() {
    return lake
        .read(ClosingLines.SCHEMA)
        .selectExpr("*", "-conversation_count as fewest")
        .orderBy("scope", "scope_value", "language", "fewest", "line")
        .limit(HOURS)
        .collectAsList()
        .stream()
        .filter(this::isShown)
        .map(
            row ->
                new ClosingLine(
                    topic(row),
                    text(row, ClosingLines.LANGUAGE),
                    text(row, ClosingLines.LINE),
                    count(row, ClosingLines.CONVERSATION_COUNT),
                    numberOrZero(row, ClosingLines.SHARE),
                    number(row, ClosingLines.GOES_ON_SHARE),
                    number(row, ClosingLines.GOES_ON_LOW),
                    number(row, ClosingLines.GOES_ON_HIGH)))
        .toList();
  }

  private List<Phase> phases() {
    return lake
        .read(ContactPhases.SCHEMA)
        .filter("scope = 'all'")
        .orderBy(ContactPhases.PHASE)
        .collectAsList()
        .stream()
        .map(
            row ->
                new Phase(
                    text(row, ContactPhases.PHASE),
                    numberOrZero(row, ContactPhases.SHARE),
                    number(row, ContactPhases.MINUTES),
                    number(row, ContactPhases.REPLIES),
                    number(row, ContactPhases.TOLD_SHARE)))
        .toList();
  }

  private boolean isShown(Row row) {
    String topic = topic(row);
    return topic == null || disclosure.shows(topic);
  }

  private static String topic(Row row) {
    return "topic".equals(text(row, Contrasts.SCOPE)) ? text(row, Contrasts.SCOPE_VALUE) : null;
  }
}
