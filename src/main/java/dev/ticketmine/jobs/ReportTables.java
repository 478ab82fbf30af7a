package dev.ticketmine.jobs;

import dev.ticketmine.disclosure.Disclosure;
import dev.ticketmine.disclosure.Floor;
import dev.ticketmine.disclosure.GroupKind;
import dev.ticketmine.disclosure.Groups;
import dev.ticketmine.lake.Lake;
import dev.ticketmine.pipeline.Night;
import dev.ticketmine.pipeline.TableSchema;
import dev.ticketmine.report.MetricDisclosure;
import dev.ticketmine.report.model.Alert;
import dev.ticketmine.report.model.Archive;
import dev.ticketmine.report.model.DataQuality;
import dev.ticketmine.report.model.Intake;
import dev.ticketmine.report.model.Metric;
import dev.ticketmine.report.model.Precision;
import dev.ticketmine.report.model.Rejection;
import dev.ticketmine.report.model.Report;
import dev.ticketmine.report.model.TagBackcast;
import dev.ticketmine.report.model.Topic;
import dev.ticketmine.tables.Alerts;
import dev.ticketmine.tables.Articles;
import dev.ticketmine.tables.ChangeDrivers;
import dev.ticketmine.tables.ContactValues;
import dev.ticketmine.tables.ContentEffects;
import dev.ticketmine.tables.ContentGaps;
import dev.ticketmine.tables.Conversations;
import dev.ticketmine.tables.Decisions;
import dev.ticketmine.tables.Drafts;
import dev.ticketmine.tables.Incidents;
import dev.ticketmine.tables.Messages;
import dev.ticketmine.tables.NightChanges;
import dev.ticketmine.tables.Quarantine;
import dev.ticketmine.tables.Questions;
import dev.ticketmine.tables.Recommendations;
import dev.ticketmine.tables.ReplyDrafts;
import dev.ticketmine.tables.ReplyPractice;
import dev.ticketmine.tables.RootCauses;
import dev.ticketmine.tables.ServiceMetrics;
import dev.ticketmine.tables.TagAudit;
import dev.ticketmine.tables.TagBackcasts;
import dev.ticketmine.tables.TagChanges;
import dev.ticketmine.tables.Themes;
import dev.ticketmine.tables.TopicAssignments;
import dev.ticketmine.tables.Topics;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
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
  private static final int DECISIONS = 50_000;
  private static final int BACKCASTS = 40;
  private static final int ARTICLES = 50_000;

  private final Lake lake;
  private final Night night;
  private final Intake intake;
  private final ArchiveSpan span;
  private final Disclosure disclosure;
  private final ReportFigures figures;

  /**
   * Reads for a night.
   *
   * @param intake what became of the records of this run; null if unknown
   * @param floor what is too few to show
   */
  ReportTables(Lake lake, Night night, Intake intake, Floor floor) {
    this.lake = lake;
    this.night = night;
    this.intake = intake;
    this.span = ArchiveSpan.of(lake, night);
    this.disclosure = new Disclosure(floor, GroupRows.all(lake), span.first(), span.last());
    this.figures = new ReportFigures(disclosure);
  }

  Report report() {
    Archive archive = archive();
    ArticleTitles titles = titles();
    List<Topic> topics = topics(titles);
    return new Report(
        archive,
        top(Themes.SCHEMA, Themes.CONVERSATION_COUNT, ROWS, ReportRows::theme),
        topics,
        figures.moods(Groups.ARCHIVE),
        disclosure.count(Groups.ARCHIVE, GroupKind.RECOVERED, ""),
        alerts(),
        shown(Incidents.SCHEMA, Incidents.LAST_DATE, figures::incident),
        shown(Recommendations.SCHEMA, Recommendations.PRIORITY, ReportRows::recommendation),
        shown(
            ContentEffects.SCHEMA,
            ContentEffects.PUBLISHED_DATE,
            row -> figures.effect(row, titles)),
        precision(),
        top(TagAudit.SCHEMA, TagAudit.CONVERSATION_COUNT, ROWS, figures::tag),
        top(
            TagChanges.SCHEMA,
            TagChanges.CONVERSATION_COUNT,
            ROWS,
            new TagRows(disclosure)::change),
        backcasts(),
        untagged(),
        Stream.concat(service(), practice())
            .flatMap(metric -> new MetricDisclosure(disclosure).of(metric).stream())
            .toList(),
        new PatternRows(lake, disclosure).first(),
        shown(Drafts.SCHEMA, Drafts.REPLY_COUNT, figures::draft).stream()
            .flatMap(Optional::stream)
            .toList(),
        new ArticleRows(lake, topics, titles).first(),
        new ReplyRows(disclosure)
            .of(
                firstRows(
                    lake.read(ReplyDrafts.SCHEMA),
                    ReplyDrafts.SCHEMA,
                    ReplyDrafts.CONVERSATION_COUNT,
                    ROWS)),
        quality());
  }

  private List<Precision> precision() {
    Map<String, String> kinds = new HashMap<>();
    firstRows(
            lake.read(Recommendations.SCHEMA),
            Recommendations.SCHEMA,
            Recommendations.PRIORITY,
            DECISIONS)
        .forEach(
            row ->
                kinds.put(
                    Cells.text(row, Recommendations.RECOMMENDATION_ID),
                    Cells.text(row, Recommendations.KIND)));
    return PrecisionRows.of(
        firstRows(lake.read(Decisions.SCHEMA), Decisions.SCHEMA, Decisions.DECIDED_AT, DECISIONS),
        kinds,
        night.zone());
  }

  private List<Alert> alerts() {
    Map<String, Row> drivers = new HashMap<>();
    firstRows(
            lake.read(ChangeDrivers.SCHEMA).filter(ChangeDrivers.RANK + " = 1"),
            ChangeDrivers.SCHEMA,
            ChangeDrivers.WEEK_START_DATE,
            ROWS)
        .forEach(row -> drivers.put(Cells.text(row, ChangeDrivers.ALERT_ID), row));
    return shown(
            Alerts.SCHEMA,
            Alerts.WEEK_START_DATE,
            row -> figures.alert(row, drivers.get(Cells.text(row, Alerts.ALERT_ID))))
        .stream()
        .sorted(Comparator.comparing(Alert::week).reversed())
        .toList();
  }

  /** Returns the tags of the last quarter that look different with the proposed changes. */
  private List<TagBackcast> backcasts() {
    return lake
        .read(TagBackcasts.SCHEMA)
        .filter("period = 'quarter' and conversation_count_before <> conversation_count_after")
        .selectExpr(
            "*", "-abs(conversation_count_after - conversation_count_before) as least_changed")
        .orderBy("least_changed", TagBackcasts.TAG)
        .limit(BACKCASTS)
        .collectAsList()
        .stream()
        .map(new TagRows(disclosure)::backcast)
        .toList();
  }

  private Double untagged() {
    return new TagRows(disclosure)
        .share(
            lake.read(Conversations.SCHEMA)
                .filter("not exists(coalesce(tags, array()), tag -> trim(tag) <> '')")
                .selectExpr(
                    "count(*) as conversations", "count(distinct customer_key) as customers")
                .first());
  }

  private Stream<Metric> service() {
    return lake
        .read(ServiceMetrics.SCHEMA)
        .filter(
            "scope in ('all', 'channel') and period = 'all'"
                + " or scope = 'all' and period = 'month' and metric = 'contacts_per_100_orders'")
        .orderBy(ServiceMetrics.METRIC, "scope", "scope_value", "period", "period_start_date")
        .limit(10 * ROWS)
        .collectAsList()
        .stream()
        .map(ReportRows::metric);
  }

  private Stream<Metric> practice() {
    return lake
        .read(ReplyPractice.SCHEMA)
        .filter("scope = 'all'")
        .orderBy(ReplyPractice.MARK)
        .collectAsList()
        .stream()
        .map(ReportRows::practice);
  }

  private Archive archive() {
    return new Archive(
        night.runId(),
        night.date(),
        span.first(),
        span.last(),
        disclosure.floor().rounded(span.conversations()),
        disclosure.floor().rounded(span.customers()),
        disclosure.counts(Groups.ARCHIVE, GroupKind.LANGUAGE),
        figures.weeks(Groups.ARCHIVE),
        lake.has(NightChanges.SCHEMA)
            ? new RunLedger(lake).before(night.date()).map(RunLedger::asOf).orElse(null)
            : null,
        lake
            .read(NightChanges.SCHEMA)
            .orderBy(NightChanges.TOPIC_ID, NightChanges.REASON, NightChanges.DIRECTION)
            .limit(10 * ROWS)
            .collectAsList()
            .stream()
            .map(figures::difference)
            .toList());
  }

  private List<Topic> topics(ArticleTitles titles) {
    List<Row> rows =
        firstRows(
                liveTopics().drop(Topics.CENTROID),
                Topics.SCHEMA,
                Topics.CONVERSATION_COUNT,
                TOPICS)
            .stream()
            .filter(this::isShown)
            .toList();
    Map<String, List<Row>> causes =
        byTopic(
            lake.read(RootCauses.SCHEMA)
                .filter("not coalesce(is_topic_itself, false)")
                .selectExpr(
                    "*",
                    "row_number() over (partition by topic_id order by"
                        + " case strength when 'strong' then 0 when 'fair' then 1 else 2 end,"
                        + " support desc, cause_id) as position")
                .filter("position <= " + CAUSES_PER_TOPIC)
                .orderBy("topic_id", "position"));
    Map<String, List<Row>> gaps =
        byTopic(lake.read(ContentGaps.SCHEMA).orderBy(ContentGaps.TOPIC_ID, ContentGaps.LANGUAGE));
    Map<String, List<Row>> values = byTopic(lake.read(ContactValues.SCHEMA));
    ContactRows contacts = new ContactRows(lake, disclosure);
    return rows.stream()
        .map(
            row -> {
              String id = Cells.text(row, Topics.TOPIC_ID);
              return figures.topic(
                  row,
                  figures.causes(causes.getOrDefault(id, List.of())),
                  gaps.getOrDefault(id, List.of()).stream()
                      .map(gap -> figures.gap(gap, titles))
                      .toList(),
                  values.getOrDefault(id, List.of()).stream()
                      .map(ValueRows::value)
                      .findFirst()
                      .orElse(null),
                  contacts.of(id));
            })
        .toList();
  }

  private ArticleTitles titles() {
    return new ArticleTitles(
        lake.read(Articles.SCHEMA)
            .select(Articles.ARTICLE_ID, Articles.LANGUAGE, Articles.TITLE)
            .orderBy(Articles.ARTICLE_ID, Articles.LANGUAGE)
            .limit(ARTICLES)
            .collectAsList());
  }

  private Dataset<Row> liveTopics() {
    return ShownTopics.of(lake, Topics.SCHEMA).filter("state is null or state <> 'retired'");
  }

  private boolean isShown(Row row) {
    String topicId = Cells.text(row, Topics.TOPIC_ID);
    return topicId == null || disclosure.shows(topicId);
  }

  /** Returns the first rows of a table, without those about topics that are not shown. */
  private <T> List<T> shown(TableSchema table, String order, Function<Row, T> record) {
    return firstRows(lake.read(table), table, order, ROWS).stream()
        .filter(this::isShown)
        .map(record)
        .toList();
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
    long hidden =
        liveTopics().select(Topics.TOPIC_ID).collectAsList().stream()
            .filter(row -> !isShown(row))
            .count();
    Floor floor = disclosure.floor();
    return new DataQuality(
        intake,
        lake.read(Messages.SCHEMA).count(),
        lake.read(Articles.SCHEMA).count(),
        floor.rounded(lake.read(Questions.SCHEMA).count()),
        floor.rounded(
            lake.read(TopicAssignments.SCHEMA).filter(TopicAssignments.IS_UNCLEAR).count()),
        rejected.count(),
        rejections,
        hidden);
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
}
