package dev.ticketmine.stages.service;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_contains;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import dev.ticketmine.tables.ContactFacts;
import dev.ticketmine.tables.Contrasts;
import dev.ticketmine.tables.ReplyQuality;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;

/**
 * What a contact counts for in contrasts: an array of structs. Contacts that share {@code question,
 * scope, scope_value, subject, outcome} and {@code stratum} are compared with each other: those of
 * one {@code member} with all others.
 */
final class ContrastCells {
  /** Which of several overlapping groups is compared with those outside it; empty if none do. */
  static final String SUBJECT = "subject";

  /** What alone may differ: contacts are compared within it. */
  static final String STRATUM = "stratum";

  /** Group of the contact. */
  static final String MEMBER = "member";

  /** Member of a subject; nobody asks about the others. */
  static final String INSIDE = "in";

  /** Whether the contact has the outcome; null if that cannot be told. */
  static final String HIT = "hit";

  private static final String OUTSIDE = "out";

  /** Weeks of a quarter of a year. */
  private static final int QUARTER = 13;

  /** Marks of good and of bad replies. */
  static final List<String> MARKS =
      List.of(
          ReplyQuality.LISTENS,
          ReplyQuality.ACKNOWLEDGES,
          ReplyQuality.APOLOGISES,
          ReplyQuality.TAKES_OWNERSHIP,
          ReplyQuality.THANKS,
          ReplyQuality.EXPLAINS,
          ReplyQuality.GIVES_NEXT_STEP,
          ReplyQuality.SETS_EXPECTATION,
          ReplyQuality.APOLOGISES_WITHOUT_NEXT_STEP,
          ReplyQuality.IS_CURT);

  private static final List<String> SEGMENTS =
      List.of("first_contact", "frequent", "several_channels", "after_high_effort");

  private static final Column TOPIC = col(ContactFacts.TOPIC_ID);
  private static final Column CHANNEL = col(ContactFacts.CHANNEL);
  private static final Column BEGIN =
      coalesce(col(ContactFacts.BEGINS_NEGATIVE).cast("string"), lit(""));
  private static final Column BEGIN_ON_CHANNEL = concat_ws("|", CHANNEL, BEGIN);
  private static final Column OF_TOPIC = concat_ws("|", TOPIC, CHANNEL, BEGIN);

  private final List<Column> cells = new ArrayList<>();

  private ContrastCells() {}

  /** Returns all cells of a contact; those with no member or outcome are left out. */
  static Column of() {
    ContrastCells contrasts = new ContrastCells();
    contrasts.ratings();
    contrasts.channels();
    contrasts.ends();
    contrasts.segments();
    contrasts.topics();
    contrasts.teams();
    contrasts.quarters();
    contrasts.hard();
    return filter(
        array(contrasts.cells.toArray(Column[]::new)),
        cell ->
            cell.getField(HIT)
                .isNotNull()
                .and(cell.getField(MEMBER).isNotNull())
                .and(cell.getField(Contrasts.SCOPE_VALUE).isNotNull()));
  }

  private void ratings() {
    for (String mark : MARKS) {
      Column member = inside(array_contains(col(ContactFacts.MARKS), mark));
      everywhere(Contrasts.RATING_BY_MARK, mark, ContactFacts.GOOD_RATING, member);
    }
  }

  private void channels() {
    for (String outcome :
        List.of(
            ContactFacts.WITHIN_TARGET,
            ContactFacts.ONE_ANSWER,
            ContactFacts.GOOD_RATING,
            ContactFacts.RETURNS_7D)) {
      add(Contrasts.CHANNEL_FOR_TOPIC, "topic", TOPIC, "", outcome, col(outcome), BEGIN, CHANNEL);
    }
  }

  private void ends() {
    Column badly = inside(col(ContactFacts.ENDS_BADLY));
    everywhere(Contrasts.AFTER_BAD_END, INSIDE, ContactFacts.RETURNS_7D, badly);
    everywhere(Contrasts.AFTER_BAD_END, INSIDE, ContactFacts.STAYS_AWAY_90D, badly);
    Column first = when(col(ContactFacts.IS_FIRST), badly);
    everywhere(Contrasts.AFTER_BAD_FIRST, INSIDE, ContactFacts.STAYS_AWAY_90D, first);
  }

  /** The outcome is the topic itself: how often it is meant follows from counts by topic. */
  private void segments() {
    for (String segment : SEGMENTS) {
      add(
          Contrasts.SEGMENT_TOPICS,
          "all",
          lit(""),
          segment,
          TOPIC,
          lit(true),
          lit(""),
          inside(array_contains(col(ContactFacts.SEGMENTS), segment)));
    }
  }

  private void topics() {
    topic(
        Contrasts.STRAIN,
        ContactFacts.ANGRY,
        ContactFacts.LONG_THREAD,
        ContactFacts.THREATENS_TO_LEAVE);
    topic(Contrasts.SILENCE, ContactFacts.SILENT_24H, ContactFacts.TOLD_TO_WAIT);
    topic(Contrasts.SAME_ISSUE, ContactFacts.CONTINUES_14D, ContactFacts.CHANGES_CHANNEL);
  }

  private void topic(String question, String... outcomes) {
    for (String outcome : outcomes) {
      add(question, "all", lit(""), "", outcome, col(outcome), CHANNEL, TOPIC);
    }
  }

  private void teams() {
    Column team = col(ContactFacts.TEAM);
    for (String outcome :
        List.of(
            ContactFacts.ANGRY,
            ContactFacts.LONG_THREAD,
            ContactFacts.THREATENS_TO_LEAVE,
            ContactFacts.HARD)) {
      add(Contrasts.TEAM, "all", lit(""), "", outcome, col(outcome), CHANNEL, team);
    }
  }

  private void quarters() {
    Column weeks = col(ContactFacts.WEEKS_AGO);
    Column last = when(weeks.leq(2 * QUARTER), inside(weeks.leq(QUARTER)));
    for (String outcome :
        List.of(
            ContactFacts.WITHIN_TARGET,
            ContactFacts.ONE_ANSWER,
            ContactFacts.LOW_RATING,
            ContactFacts.RETURNS_7D)) {
      everywhere(Contrasts.LAST_QUARTER, INSIDE, outcome, last);
    }
  }

  /** Hard situations against others: service everywhere, first replies over all. */
  private void hard() {
    String question = Contrasts.HARD_SITUATION;
    Column hard = inside(col(ContactFacts.HARD));
    Column withinTopic = concat_ws("|", TOPIC, CHANNEL);
    for (String outcome :
        List.of(
            ContactFacts.WITHIN_TARGET,
            ContactFacts.ONE_ANSWER,
            ContactFacts.GOOD_RATING,
            ContactFacts.RETURNS_7D)) {
      add(question, "all", lit(""), INSIDE, outcome, col(outcome), withinTopic, hard);
      add(question, "topic", TOPIC, INSIDE, outcome, col(outcome), CHANNEL, hard);
    }
    for (String mark : MARKS) {
      Column has = array_contains(col(ContactFacts.MARKS), mark);
      add(question, "all", lit(""), INSIDE, mark, has, withinTopic, hard);
    }
  }

  private static Column inside(Column condition) {
    return when(condition, INSIDE).when(condition.isNotNull(), OUTSIDE);
  }

  /** Over all conversations, within topics, and for each topic; both within channels. */
  private void everywhere(String question, String subject, String outcome, Column member) {
    add(question, "all", lit(""), subject, outcome, col(outcome), OF_TOPIC, member);
    add(question, "topic", TOPIC, subject, outcome, col(outcome), BEGIN_ON_CHANNEL, member);
  }

  private void add(
      String question,
      String scope,
      Column scopeValue,
      String subject,
      String outcome,
      Column hit,
      Column stratum,
      Column member) {
    add(question, scope, scopeValue, subject, lit(outcome), hit, stratum, member);
  }

  private void add(
      String question,
      String scope,
      Column scopeValue,
      String subject,
      Column outcome,
      Column hit,
      Column stratum,
      Column member) {
    cells.add(
        struct(
            lit(question).as(Contrasts.QUESTION),
            lit(scope).as(Contrasts.SCOPE),
            scopeValue.as(Contrasts.SCOPE_VALUE),
            lit(subject).as(SUBJECT),
            outcome.as(Contrasts.OUTCOME),
            coalesce(stratum, lit("")).as(STRATUM),
            member.as(MEMBER),
            hit.as(HIT)));
  }
}
