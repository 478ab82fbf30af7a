package dev.ticketmine.stages.topics;

import static org.apache.spark.sql.functions.col;

import dev.ticketmine.pipeline.Stage;
import dev.ticketmine.pipeline.TableSchema;
import dev.ticketmine.tables.Topics;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Leaves out the rows of topics that people said are of no interest. */
public final class LeaveOutIgnored implements Stage {
  private final TableSchema table;
  private final Dataset<Row> topics;

  /**
   * Works on a table with a topic id. Side input: {@link Topics}.
   *
   * @param table the table, which has the column {@link Topics#TOPIC_ID}
   */
  public LeaveOutIgnored(TableSchema table, Dataset<Row> topics) {
    this.table = table;
    this.topics = Topics.SCHEMA.conform(topics);
  }

  @Override
  public TableSchema input() {
    return table;
  }

  @Override
  public TableSchema output() {
    return table;
  }

  @Override
  public Dataset<Row> transform(Dataset<Row> rows) {
    Dataset<Row> ignored = topics.filter(col(Topics.IS_IGNORED)).select(Topics.TOPIC_ID);
    return rows.join(ignored, new String[] {Topics.TOPIC_ID}, "left_anti");
  }
}
