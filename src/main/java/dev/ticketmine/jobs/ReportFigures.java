package dev.ticketmine.jobs;

import static dev.ticketmine.jobs.Cells.count;
import static dev.ticketmine.jobs.Cells.date;
import static dev.ticketmine.jobs.Cells.number;
import static dev.ticketmine.jobs.Cells.numberOrZero;
import static dev.ticketmine.jobs.Cells.text;
import static dev.ticketmine.jobs.Cells.texts;

import dev.ticketmine.disclosure.CauseShares;
import dev.ticketmine.disclosure.Disclosure;
import dev.ticketmine.disclosure.Floor;
import dev.ticketmine.disclosure.GroupKind;
import dev.ticketmine.disclosure.GroupSize;
import dev.ticketmine.disclosure.Groups;
import dev.ticketmine.ml.effect.Verdict;
import dev.ticketmine.report.model.Alert;
import dev.ticketmine.report.model.Cause;
import dev.ticketmine.report.model.Contact;
import dev.ticketmine.report.model.ContactValue;
import dev.ticketmine.report.model.Draft;
import dev.ticketmine.report.model.Driver;
import dev.ticketmine.report.model.Effect;
import dev.ticketmine.report.model.Gap;
import dev.ticketmine.report.model.Incident;
import dev.ticketmine.report.model.NightDifference;
import dev.ticketmine.report.model.TagVerdict;
import dev.ticketmine.report.model.Topic;
import dev.ticketmine.report.model.Week;
import dev.ticketmine.tables.ChangeDrivers;
import dev.ticketmine.tables.ContentEffects;
import dev.ticketmine.tables.Incidents;
import dev.ticketmine.tables.NightChanges;
import dev.ticketmine.tables.RootCauses;
import dev.ticketmine.tables.Topics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;

/** Turns rows into records of a report, with the figures that may be shown. */
final class ReportFigures {
  private final Disclosure disclosure;

  ReportFigures(Disclosure disclosure) {
    this.disclosure = disclosure;
  }

  Topic topic(Row row, List<Cause> causes, List<Gap> gaps, ContactValue value, Contact contact) {
    String id = text(row, Topics.TOPIC_ID);
    return new Topic(
        id,
        text(row, Topics.THEME_ID),
        text(row, Topics.LABEL_DE),
        text(row, Topics.LABEL_EN),
        texts(row, Topics.KEYPHRASES),
        text(row, Topics.CANONICAL_QUESTION),
        isAskedIn(id, "de") ? text(row, Topics.CANONICAL_QUESTION_DE) : null,
        isAskedIn(id, "en") ? text(row, Topics.CANONICAL_QUESTION_EN) : null,
        texts(row, Topics.EXAMPLES),
        text(row, Topics.AREA),
        disclosure.count(id, GroupKind.ALL, ""),
        disclosure.customers(id),
        date(row, Topics.FIRST_SEEN_DATE),
        date(row, Topics.LAST_SEEN_DATE),
        weeks(id),
        disclosure.fourWeeks(id, 0),
        disclosure.fourWeeks(id, 1),
        moods(id),
        causes,
        gaps,
        value,
        contact);
  }

  private boolean isAskedIn(String topicId, String language) {
    return disclosure.admits(topicId, GroupKind.LANGUAGE, language);
  }

  List<Week> weeks(String topicId) {
    return disclosure.weeks(topicId).stream()
        .map(
            span ->
                new Week(
                    span.start(),
                    span.weeks(),
                    disclosure.floor().rounded(span.size().conversations()),
                    disclosure.negativeShare(topicId, span)))
        .toList();
  }

  Map<String, Long> moods(String topicId) {
    return disclosure.parts(topicId, GroupKind.STATE);
  }

  /**
   * Returns the causes of a topic that may be shown. What customers state of an attribute that
   * stands out itself is no second cause: it is shown once, in the customers' words.
   */
  List<Cause> causes(List<Row> rows) {
    List<Cause> all = rows.stream().map(ReportRows::cause).toList();
    Map<String, Cause> stated =
        all.stream()
            .filter(cause -> cause.kind().equals("phrase") && cause.attribute() != null)
            .collect(Collectors.toMap(ReportFigures::named, cause -> cause));
    Set<String> attributes =
        all.stream()
            .filter(cause -> cause.kind().equals("attribute"))
            .map(ReportFigures::named)
            .collect(Collectors.toSet());
    return rows.stream()
        .flatMap(row -> cause(row).stream())
        .filter(cause -> !cause.kind().equals("phrase") || !attributes.contains(named(cause)))
        .map(
            cause ->
                cause.kind().equals("attribute") && stated.containsKey(named(cause))
                    ? cause.withQuotes(stated.get(named(cause)).quotes())
                    : cause)
        .toList();
  }

  private Optional<Cause> cause(Row row) {
    Cause cause = ReportRows.cause(row);
    // Everybody knows an event; how many asked in its week need not be known.
    return cause.kind().equals("event")
        ? Optional.of(cause)
        : disclosure
            .cause(
                text(row, RootCauses.TOPIC_ID),
                cause.id(),
                count(row, RootCauses.KNOWN_COUNT),
                count(row, RootCauses.OTHER_KNOWN_COUNT))
            .map(shares -> with(cause, shares));
  }

  private static String named(Cause cause) {
    return cause.attribute() + "\n" + cause.value();
  }

  private static Cause with(Cause cause, CauseShares shares) {
    return new Cause(
        cause.id(),
        cause.kind(),
        cause.attribute(),
        cause.value(),
        cause.label(),
        shares.support(),
        shares.share(),
        shares.low(),
        shares.high(),
        shares.base(),
        shares.lift(),
        cause.quotes(),
        cause.counterExample(),
        cause.strength());
  }

  Gap gap(Row row, ArticleTitles titles) {
    Gap gap = ReportRows.gap(row, titles);
    Long conversations = disclosure.count(gap.topicId(), GroupKind.LANGUAGE, gap.language());
    boolean isShown = conversations != null;
    return new Gap(
        gap.topicId(),
        gap.language(),
        gap.status(),
        gap.articleId(),
        gap.articleTitle(),
        gap.similarity(),
        conversations,
        isShown ? gap.deflectableLow() : null,
        isShown ? gap.deflectableHigh() : null,
        isShown ? gap.missingWords() : List.of(),
        isShown ? gap.reason() : null,
        isShown ? gap.confidence() : null,
        gap.otherTitle(),
        isShown ? gap.oldFigure() : null,
        isShown ? gap.newFigure() : null,
        isShown ? gap.since() : null);
  }

  /**
   * Returns an alert.
   *
   * @param driver row of what it is associated with; null if none
   */
  Alert alert(Row row, Row driver) {
    Alert alert = ReportRows.alert(row);
    boolean isMood = alert.kind().startsWith("mood_");
    boolean isShown = disclosure.tells(alert.topicId(), alert.week(), isMood);
    return new Alert(
        alert.topicId(),
        alert.week(),
        alert.kind(),
        isShown ? Double.valueOf(disclosure.floor().observed(alert.observed(), isMood)) : null,
        alert.expectedLow(),
        alert.expectedHigh(),
        isShown && driver != null ? driver(driver) : null);
  }

  /**
   * Tells the share in steps of 5 % where enough are behind it; else only that it goes together.
   */
  private Driver driver(Row row) {
    Driver driver = ReportRows.driver(row);
    Floor floor = disclosure.floor();
    long customers = count(row, ChangeDrivers.CUSTOMER_COUNT);
    boolean isShown =
        floor.admits(
            new GroupSize(count(row, ChangeDrivers.CONVERSATION_COUNT), customers, customers));
    return new Driver(
        driver.attribute(),
        driver.values(),
        isShown ? Double.valueOf(floor.observed(driver.share(), true)) : null,
        isShown ? Double.valueOf(floor.observed(driver.low(), true)) : null,
        isShown ? Double.valueOf(floor.observed(driver.high(), true)) : null,
        isShown ? Double.valueOf(floor.observed(driver.usual(), true)) : null,
        driver.since(),
        driver.event(),
        driver.eventDate(),
        driver.lagDays(),
        driver.strength());
  }

  /** Tells how many conversations came or left for a reason, where they are enough. */
  NightDifference difference(Row row) {
    long customers = count(row, NightChanges.CUSTOMER_COUNT);
    return new NightDifference(
        Cells.textOrEmpty(row, NightChanges.TOPIC_ID),
        Cells.textOrEmpty(row, NightChanges.REASON),
        Cells.textOrEmpty(row, NightChanges.DIRECTION),
        disclosure
            .floor()
            .count(
                new GroupSize(count(row, NightChanges.CONVERSATION_COUNT), customers, customers)));
  }

  /** Tells what an incident is tied to, and how large it is, where enough are behind it. */
  Incident incident(Row row) {
    Floor floor = disclosure.floor();
    long customers = count(row, Incidents.CUSTOMER_COUNT);
    long conversations = count(row, Incidents.CONVERSATION_COUNT);
    boolean isShown = floor.admits(new GroupSize(conversations, customers, customers));
    Double growth = number(row, Incidents.GROWTH_PER_DAY);
    return new Incident(
        text(row, Incidents.TOPIC_ID),
        isShown ? text(row, Incidents.ATTRIBUTE) : null,
        isShown ? text(row, Incidents.ATTRIBUTE_VALUE) : null,
        date(row, Incidents.FIRST_DATE),
        date(row, Incidents.DETECTED_DATE),
        date(row, Incidents.LAST_DATE),
        isShown ? Long.valueOf(floor.rounded(conversations)) : null,
        isShown ? Double.valueOf(Math.rint(numberOrZero(row, Incidents.EXPECTED_COUNT))) : null,
        isShown && growth != null ? Double.valueOf(Math.rint(growth)) : null,
        Incidents.OPEN.equals(text(row, Incidents.STATUS)));
  }

  /** Tells changes in steps of 5 % and rates of rounded counts, where enough are behind both. */
  Effect effect(Row row, ArticleTitles titles) {
    Floor floor = disclosure.floor();
    String topicId = text(row, ContentEffects.TOPIC_ID);
    String language = text(row, ContentEffects.LANGUAGE);
    long before = count(row, ContentEffects.CONTACTS_BEFORE);
    long after = count(row, ContentEffects.CONTACTS_AFTER);
    long customersBefore = count(row, ContentEffects.CUSTOMERS_BEFORE);
    long customersAfter = count(row, ContentEffects.CUSTOMERS_AFTER);
    boolean isTold = isAskedIn(topicId, language);
    boolean isShown =
        isTold
            && floor.admits(new GroupSize(before, customersBefore, customersBefore))
            && floor.admits(new GroupSize(after, customersAfter, customersAfter));
    boolean isOfOrders = "orders".equals(text(row, ContentEffects.BASE));
    return new Effect(
        topicId,
        language,
        titles.of(text(row, ContentEffects.ARTICLE_ID), language),
        date(row, ContentEffects.PUBLISHED_DATE),
        isTold ? text(row, ContentEffects.VERDICT) : Verdict.not_enough_data.name(),
        (int) count(row, ContentEffects.WEEKS_BEFORE),
        (int) count(row, ContentEffects.WEEKS_AFTER),
        isShown ? change(number(row, ContentEffects.CHANGE)) : null,
        isShown ? change(number(row, ContentEffects.CHANGE_LOW)) : null,
        isShown ? change(number(row, ContentEffects.CHANGE_HIGH)) : null,
        isOfOrders,
        isShown ? rate(before, count(row, ContentEffects.BASE_BEFORE), isOfOrders) : null,
        isShown ? rate(after, count(row, ContentEffects.BASE_AFTER), isOfOrders) : null);
  }

  private Double change(Double change) {
    return change == null ? null : Double.valueOf(disclosure.floor().observed(change, true));
  }

  /** Orders are no property of customers; conversations are rounded like the contacts. */
  private Double rate(long contacts, long base, boolean isOfOrders) {
    Floor floor = disclosure.floor();
    long of = isOfOrders ? base : floor.rounded(base);
    return of == 0 ? null : Double.valueOf(1_000.0 * floor.rounded(contacts) / of);
  }

  TagVerdict tag(Row row) {
    TagVerdict tag = ReportRows.tag(row);
    Long conversations = new TagRows(disclosure).tagged(tag.tag());
    Long all = disclosure.count(Groups.ARCHIVE, GroupKind.ALL, "");
    boolean isShown = conversations != null && all != null;
    return new TagVerdict(
        tag.tag(),
        conversations,
        isShown ? Double.valueOf(Floor.share(conversations, all)) : null,
        isShown ? tag.topicCount() : null,
        tag.whyTest(),
        tag.spikeTest(),
        isShown ? tag.consistency() : null,
        tag.verdict());
  }

  /** Returns a draft; nothing if too few ask about its topic in its language. */
  Optional<Draft> draft(Row row) {
    Draft draft = ReportRows.draft(row);
    return isAskedIn(draft.topicId(), draft.language())
        ? Optional.of(shown(draft))
        : Optional.empty();
  }

  private Draft shown(Draft draft) {
    Floor floor = disclosure.floor();
    return new Draft(
        draft.recommendationId(),
        draft.topicId(),
        draft.language(),
        draft.title(),
        draft.sentences(),
        draft.messageIds(),
        draft.replies() < floor.minimumConversations()
            ? null
            : Long.valueOf(floor.rounded(draft.replies())),
        draft.phrasings(),
        draft.labels(),
        draft.relatedTopicIds());
  }
}
