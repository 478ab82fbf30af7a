package dev.ticketmine.jobs;

import dev.ticketmine.pipeline.TableSchema;
import dev.ticketmine.stages.erase.EraseRows;
import dev.ticketmine.stages.redact.PlainPlaceholders;
import dev.ticketmine.stages.topics.Curation;
import dev.ticketmine.stages.topics.ForgetTopics;
import dev.ticketmine.stages.topics.RedescribeTopics;
import dev.ticketmine.stages.topics.TopicOptions;
import dev.ticketmine.stages.topics.ViewQuestions;
import dev.ticketmine.tables.Messages;
import dev.ticketmine.tables.QuestionVectors;
import dev.ticketmine.tables.Questions;
import dev.ticketmine.tables.TopicAssignments;
import dev.ticketmine.tables.TopicEvents;
import dev.ticketmine.tables.TopicPrototypes;
import dev.ticketmine.tables.TopicSpace;
import dev.ticketmine.tables.Topics;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The tables of a run as they are without what is erased, but for those that are computed from them
 * anew. Nobody else's row changes.
 */
final class ErasedState {
  /** Takes what a table is to hold, and gives it back as written. */
  @FunctionalInterface
  interface Writer {
    Dataset<Row> write(TableSchema table, Dataset<Row> rows);
  }

  private final EraseRows erase;
  private final Function<TableSchema, Dataset<Row>> before;
  private final Writer writer;

  /**
   * Works on a state.
   *
   * @param before the tables as they were
   */
  ErasedState(EraseRows erase, Function<TableSchema, Dataset<Row>> before, Writer writer) {
    this.erase = erase;
    this.before = before;
    this.writer = writer;
  }

  /** Writes rows of conversations and people. */
  void rows(List<TableSchema> tables) {
    tables.forEach(table -> writer.write(table, erase.left(table, before.apply(table))));
  }

  /**
   * Writes the topics, and returns them.
   *
   * @param date day as of which they are described
   */
  Dataset<Row> topics(LocalDate date, ZoneId zone, Curation curation, TopicOptions options) {
    Dataset<Row> questions = erase.left(Questions.SCHEMA, before.apply(Questions.SCHEMA));
    Dataset<Row> erased = erase.gone(Questions.SCHEMA, before.apply(Questions.SCHEMA));
    Dataset<Row> assignments = before.apply(TopicAssignments.SCHEMA);
    Dataset<Row> known = before.apply(Topics.SCHEMA);
    Dataset<Row> topics =
        writer.write(
            Topics.SCHEMA,
            new RedescribeTopics(
                    questions,
                    erased,
                    erase.left(TopicAssignments.SCHEMA, assignments),
                    erase.gone(TopicAssignments.SCHEMA, assignments),
                    date,
                    zone,
                    curation,
                    options)
                .apply(known));
    ViewQuestions views =
        new ViewQuestions(
            before.apply(QuestionVectors.SCHEMA),
            new PlainPlaceholders().apply(before.apply(Messages.SCHEMA)));
    ForgetTopics forget =
        new ForgetTopics(known, topics, views.apply(erased), views.apply(questions));
    writer.write(TopicSpace.SCHEMA, forget.apply(before.apply(TopicSpace.SCHEMA)));
    for (TableSchema table : List.of(TopicEvents.SCHEMA, TopicPrototypes.SCHEMA)) {
      Dataset<Row> rows = before.apply(table);
      writer.write(
          table,
          forget.left(
              table, table.equals(TopicPrototypes.SCHEMA) ? erase.left(table, rows) : rows));
    }
    return topics;
  }
}
