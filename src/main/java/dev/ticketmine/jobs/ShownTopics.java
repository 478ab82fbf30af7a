package dev.ticketmine.jobs;

import dev.ticketmine.lake.Lake;
import dev.ticketmine.pipeline.TableSchema;
import dev.ticketmine.stages.topics.LeaveOutIgnored;
import dev.ticketmine.tables.Topics;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Reads tables without the topics that people said are of no interest. */
final class ShownTopics {
  /** Returns the rows of a table that has a topic id. */
  static Dataset<Row> of(Lake lake, TableSchema table) {
    return new LeaveOutIgnored(table, lake.read(Topics.SCHEMA)).apply(lake.read(table));
  }

  private ShownTopics() {}
}
