package dev.ticketmine.jobs;

import dev.ticketmine.config.Settings;
import dev.ticketmine.lake.Lake;
import dev.ticketmine.pipeline.Job;
import dev.ticketmine.pipeline.JobResult;
import dev.ticketmine.pipeline.Night;
import dev.ticketmine.pipeline.TableSchema;
import dev.ticketmine.stages.erase.EraseRows;
import dev.ticketmine.stages.topics.Curation;
import dev.ticketmine.stages.topics.GroupThemes;
import dev.ticketmine.stages.topics.TopicOptions;
import dev.ticketmine.tables.ConversationTopics;
import dev.ticketmine.tables.Conversations;
import dev.ticketmine.tables.Messages;
import dev.ticketmine.tables.QuestionVectors;
import dev.ticketmine.tables.Questions;
import dev.ticketmine.tables.Runs;
import dev.ticketmine.tables.Themes;
import dev.ticketmine.tables.TopicAssignments;
import dev.ticketmine.tables.TopicMoves;
import dev.ticketmine.tables.TopicPrototypes;
import dev.ticketmine.tables.TopicSpace;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Writes the tables without what is erased: those of the night, and those that it started from. */
final class ErasedTables implements Job {
  /** Name of the step. */
  static final String NAME = "erase";

  /** What a night reads of an earlier one, see {@link EarlierNight}; topics come beside these. */
  private static final List<TableSchema> OF_EARLIER =
      List.of(
          Conversations.SCHEMA,
          Messages.SCHEMA,
          Questions.SCHEMA,
          QuestionVectors.SCHEMA,
          TopicAssignments.SCHEMA,
          ConversationTopics.SCHEMA,
          TopicMoves.SCHEMA);

  /** Tables whose rows are each somebody's; of the others only what was computed changes. */
  private static final Set<TableSchema> WITH_OWN_ROWS =
      Set.of(TopicPrototypes.SCHEMA, TopicSpace.SCHEMA);

  private final Lake lake;
  private final Night night;
  private final ErasureScope scope;
  private final Set<String> records;
  private final Curation curation;
  private final TopicOptions options;
  private final Map<String, Long> removed = new LinkedHashMap<>();

  ErasedTables(Lake lake, Settings settings, Night night, ErasureScope scope, Set<String> records) {
    this.lake = lake;
    this.night = night;
    this.scope = scope;
    this.records = records;
    this.curation = CurationFiles.read(settings.topics());
    this.options = Steps.topicOptions(settings.topics());
  }

  @Override
  public String name() {
    return NAME;
  }

  /** Writes the tables of the night, and says how many rows went. */
  @Override
  public JobResult run() {
    Map<TableSchema, Dataset<Row>> before = new LinkedHashMap<>();
    dev.ticketmine.tables.Catalogue.TABLES.forEach(table -> before.put(table, lake.read(table)));
    ErasedState state = new ErasedState(scope.rows(records, before::get), before::get, this::write);
    state.rows(EraseRows.TABLES);
    Dataset<Row> topics = state.topics(night.date(), night.zone(), curation, options);
    lake.write(
        Themes.SCHEMA, new GroupThemes(lake.read(ConversationTopics.SCHEMA)).apply(topics), night);
    return new JobResult(removed);
  }

  private Dataset<Row> write(TableSchema table, Dataset<Row> rows) {
    long before = lake.read(table).count();
    long after = lake.write(table, rows, night);
    if (EraseRows.TABLES.contains(table) || WITH_OWN_ROWS.contains(table)) {
      removed.put(table.name(), before - after);
    }
    return lake.read(table);
  }

  /**
   * Writes what the run is to have left that nights start from, and returns the versions.
   *
   * @param run row of the ledger
   */
  Map<String, Long> rewrite(Row run) {
    String id = run.getAs(Runs.RUN_ID);
    Map<String, Long> versions = new LinkedHashMap<>();
    EarlierNight earlier = scope.earlier();
    ErasedState state =
        new ErasedState(
            scope.rows(records, earlier::read),
            earlier::read,
            (table, rows) -> {
              versions.put(table.name(), lake.rewrite(table, rows, id));
              return lake.readAsOf(table, versions.get(table.name()));
            });
    state.rows(OF_EARLIER);
    state.topics(
        run.<java.sql.Date>getAs(Runs.AS_OF_DATE).toLocalDate(), night.zone(), curation, options);
    return versions;
  }
}
