package dev.ticketmine.jobs;

import dev.ticketmine.lake.Lake;
import dev.ticketmine.pipeline.Night;
import dev.ticketmine.pipeline.TableSchema;
import dev.ticketmine.report.model.Alert;
import dev.ticketmine.report.model.Archive;
import dev.ticketmine.report.model.Cause;
import dev.ticketmine.report.model.ContactValue;
import dev.ticketmine.report.model.DataQuality;
import dev.ticketmine.report.model.Gap;
import dev.ticketmine.report.model.Intake;
import dev.ticketmine.report.model.Rejection;
import dev.ticketmine.report.model.Report;
import dev.ticketmine.report.model.Topic;
import dev.ticketmine.report.model.Week;
import dev.ticketmine.tables.Alerts;
import dev.ticketmine.tables.Articles;
import dev.ticketmine.tables.ContactValues;
import dev.ticketmine.tables.ContentGaps;
import dev.ticketmine.tables.ConversationMood;
import dev.ticketmine.tables.ConversationTopics;
import dev.ticketmine.tables.Conversations;
import dev.ticketmine.tables.Drafts;
import dev.ticketmine.tables.Messages;
import dev.ticketmine.tables.Quarantine;
import dev.ticketmine.tables.Questions;
import dev.ticketmine.tables.Recommendations;
import dev.ticketmine.tables.RootCauses;
import dev.ticketmine.tables.ServiceMetrics;
import dev.ticketmine.tables.TagAudit;
import dev.ticketmine.tables.TagChanges;
import dev.ticketmine.tables.Themes;
import dev.ticketmine.tables.TopicAssignments;
import dev.ticketmine.tables.TopicWeeks;
import dev.ticketmine.tables.Topics;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Reads what a report shows. Every list is cut off after its order, so that the driver holds no
 * more for a large archive than for a small one.
 */
final class ReportTables {
  private static final int TOPICS = 500;
  private static final int CAUSES_PER_TOPIC = 6;
  private static final int ROWS = 1_000;
  private static final int REJECTIONS = 20;
  private static final int ARTICLES = 50_000;

  private final Lake lake;
  private final Night night;
  private final Intake intake;

  /**
   * Reads for a night.
   *
   * @param intake what became of the records of this run; null if unknown
   */
  ReportTables(Lake lake, Night night, Intake intake) {
    this.lake = lake;
    this.night = night;
    this.intake = intake;
  }

  Report report() {
    Dataset<Row> mood = lake.read(ConversationMood.SCHEMA);
    List<Row> states =
        mood.groupBy(ConversationMood.STATE, ConversationMood.IS_RECOVERED).count().collectAsList();
    long recovered =
        states.stream()
            .filter(row -> Boolean.TRUE.equals(row.getAs(ConversationMood.IS_RECOVERED)))
            .mapToLong(row -> Cells.count(row, "count"))
            .sum();
    return new Report(
        archive(),
        top(Themes.SCHEMA, Themes.CONVERSATION_COUNT, ROWS, ReportRows::theme),
        topics(mood),
        counts(states, ConversationMood.STATE),
        recovered,
        top(Alerts.SCHEMA, Alerts.WEEK_START_DATE, ROWS, ReportRows::alert).stream()
            .sorted(Comparator.comparing(Alert::week).reversed())
            .toList(),
        top(Recommendations.SCHEMA, Recommendations.PRIORITY, ROWS, ReportRows::recommendation),
        top(TagAudit.SCHEMA, TagAudit.CONVERSATION_COUNT, ROWS, ReportRows::tag),
        top(TagChanges.SCHEMA, TagChanges.CONVERSATION_COUNT, ROWS, ReportRows::tagChange),
        lake
            .read(ServiceMetrics.SCHEMA)
            .filter("scope in ('all', 'channel') and period in ('all', 'month')")
            .orderBy(ServiceMetrics.METRIC, "scope", "scope_value", "period", "period_start_date")
            .limit(10 * ROWS)
            .collectAsList()
            .stream()
            .map(ReportRows::metric)
            .toList(),
        top(Drafts.SCHEMA, Drafts.REPLY_COUNT, ROWS, ReportRows::draft),
        quality());
  }

  private Archive archive() {
    Dataset<Row> conversations = lake.read(Conversations.SCHEMA);
    String day =
        "to_date(from_utc_timestamp(created_at, '%s')) as day".formatted(night.zone().getId());
    List<Row> days =
        conversations
            .selectExpr(Conversations.LANGUAGE, Conversations.CHANNEL, day)
            .groupBy(Conversations.LANGUAGE, Conversations.CHANNEL, "day")
            .count()
            .collectAsList();
    Map<LocalDate, Long> weeks = new TreeMap<>();
    LocalDate first = null;
    LocalDate last = null;
    long all = 0;
    for (Row row : days) {
      LocalDate date = Cells.date(row, "day");
      all += Cells.count(row, "count");
      if (date != null) {
        first = first == null || date.isBefore(first) ? date : first;
        last = last == null || date.isAfter(last) ? date : last;
        LocalDate monday = date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        weeks.merge(monday, Cells.count(row, "count"), Long::sum);
      }
    }
    return new Archive(
        night.runId(),
        night.date(),
        first,
        last,
        all,
        conversations.select(Conversations.CUSTOMER_KEY).distinct().count(),
        counts(days, Conversations.LANGUAGE),
        counts(days, Conversations.CHANNEL),
        weeks.entrySet().stream().map(week -> Week.of(week.getKey(), week.getValue())).toList());
  }

  private List<Topic> topics(Dataset<Row> mood) {
    Dataset<Row> shown =
        ShownTopics.of(lake, Topics.SCHEMA)
            .filter("state is null or state <> 'retired'")
            .drop(Topics.CENTROID);
    List<Row> rows = firstRows(shown, Topics.SCHEMA, Topics.CONVERSATION_COUNT, TOPICS);
    Map<String, List<Row>> weeks =
        byTopic(lake.read(TopicWeeks.SCHEMA).orderBy(TopicWeeks.WEEK_START_DATE));
    Map<String, List<Row>> states =
        byTopic(
            lake.read(ConversationTopics.SCHEMA)
                .join(mood, ConversationMood.CONVERSATION_ID)
                .groupBy(ConversationTopics.TOPIC_ID, ConversationMood.STATE)
                .count());
    Map<String, List<Row>> causes =
        byTopic(
            lake.read(RootCauses.SCHEMA)
                .selectExpr(
                    "*",
                    "row_number() over (partition by topic_id order by"
                        + " case strength when 'strong' then 0 when 'fair' then 1 else 2 end,"
                        + " support desc, cause_id) as position")
                .filter("position <= " + CAUSES_PER_TOPIC)
                .orderBy("topic_id", "position"));
    ArticleTitles titles =
        new ArticleTitles(
            lake.read(Articles.SCHEMA)
                .select(Articles.ARTICLE_ID, Articles.LANGUAGE, Articles.TITLE)
                .orderBy(Articles.ARTICLE_ID, Articles.LANGUAGE)
                .limit(ARTICLES)
                .collectAsList());
    Map<String, List<Row>> gaps =
        byTopic(lake.read(ContentGaps.SCHEMA).orderBy(ContentGaps.TOPIC_ID, ContentGaps.LANGUAGE));
    Map<String, List<Row>> values = byTopic(lake.read(ContactValues.SCHEMA));
    return rows.stream()
        .map(
            row -> {
              String id = Cells.text(row, Topics.TOPIC_ID);
              return topic(
                  row,
                  mapped(weeks.get(id), ReportRows::week),
                  counts(states.getOrDefault(id, List.of()), ConversationMood.STATE),
                  mapped(causes.get(id), ReportRows::cause),
                  mapped(gaps.get(id), gap -> ReportRows.gap(gap, titles)),
                  mapped(values.get(id), ReportRows::value));
            })
        .toList();
  }

  private static Topic topic(
      Row row,
      List<Week> weeks,
      Map<String, Long> mood,
      List<Cause> causes,
      List<Gap> gaps,
      List<ContactValue> values) {
    return new Topic(
        Cells.text(row, Topics.TOPIC_ID),
        Cells.text(row, Topics.THEME_ID),
        Cells.text(row, Topics.LABEL_DE),
        Cells.text(row, Topics.LABEL_EN),
        Cells.texts(row, Topics.KEYPHRASES),
        Cells.text(row, Topics.CANONICAL_QUESTION),
        Cells.text(row, Topics.CANONICAL_QUESTION_DE),
        Cells.text(row, Topics.CANONICAL_QUESTION_EN),
        Cells.texts(row, Topics.EXAMPLES),
        Cells.text(row, Topics.AREA),
        Cells.count(row, Topics.QUESTION_COUNT),
        Cells.count(row, Topics.CONVERSATION_COUNT),
        Cells.count(row, Topics.CUSTOMER_COUNT),
        Cells.date(row, Topics.FIRST_SEEN_DATE),
        Cells.date(row, Topics.LAST_SEEN_DATE),
        weeks,
        mood,
        causes,
        gaps,
        values.isEmpty() ? null : values.get(0));
  }

  private DataQuality quality() {
    Dataset<Row> rejected =
        lake.read(Quarantine.SCHEMA)
            .filter(
                "run_id = '%s' and not status <=> '%s'"
                    .formatted(night.runId(), Quarantine.LEFT_OUT));
    List<Rejection> rejections =
        rejected
            .groupBy(Quarantine.SOURCE_FILE, Quarantine.REASON)
            .agg(Map.of(Quarantine.RECORD_ID, "count", Quarantine.LINE, "min"))
            .selectExpr("*", "-`count(record_id)` as fewest")
            .orderBy("fewest", Quarantine.SOURCE_FILE, Quarantine.REASON)
            .limit(REJECTIONS)
            .collectAsList()
            .stream()
            .map(
                row ->
                    new Rejection(
                        Cells.textOrEmpty(row, Quarantine.SOURCE_FILE),
                        Cells.textOrEmpty(row, Quarantine.REASON),
                        Cells.count(row, "count(record_id)"),
                        Cells.count(row, "min(line)")))
            .toList();
    return new DataQuality(
        intake,
        lake.read(Messages.SCHEMA).count(),
        lake.read(Articles.SCHEMA).count(),
        lake.read(Questions.SCHEMA).count(),
        lake.read(TopicAssignments.SCHEMA).filter(TopicAssignments.IS_UNCLEAR).count(),
        rejected.count(),
        rejections,
        0);
  }

  private <T> List<T> top(TableSchema table, String column, int limit, Function<Row, T> record) {
    return firstRows(lake.read(table), table, column, limit).stream().map(record).toList();
  }

  /** Returns the rows with the highest values of a column; the key breaks ties. */
  private static List<Row> firstRows(
      Dataset<Row> rows, TableSchema table, String column, int limit) {
    Column[] order =
        Stream.concat(Stream.of(rows.col(column).desc()), table.key().stream().map(rows::col))
            .toArray(Column[]::new);
    return rows.orderBy(order).limit(limit).collectAsList();
  }

  private static Map<String, List<Row>> byTopic(Dataset<Row> rows) {
    Map<String, List<Row>> groups = new HashMap<>();
    for (Row row : rows.collectAsList()) {
      groups.computeIfAbsent(Cells.text(row, Topics.TOPIC_ID), id -> new ArrayList<>()).add(row);
    }
    return groups;
  }

  private static <T> List<T> mapped(List<Row> rows, Function<Row, T> record) {
    return rows == null ? List.of() : rows.stream().map(record).toList();
  }

  /** Returns the sum of counts per value, largest first; the value breaks ties. */
  private static Map<String, Long> counts(List<Row> rows, String column) {
    Map<String, Long> sums =
        rows.stream()
            .collect(
                Collectors.groupingBy(
                    row -> Objects.requireNonNullElse(Cells.text(row, column), "und"),
                    TreeMap::new,
                    Collectors.summingLong(row -> Cells.count(row, "count"))));
    Map<String, Long> ordered = new LinkedHashMap<>();
    sums.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .forEach(entry -> ordered.put(entry.getKey(), entry.getValue()));
    return ordered;
  }
}
