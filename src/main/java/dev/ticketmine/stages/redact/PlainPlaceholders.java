package dev.ticketmine.stages.redact;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.regexp_replace;

import dev.ticketmine.pipeline.Stage;
import dev.ticketmine.pipeline.TableSchema;
import dev.ticketmine.privacy.PlainText;
import dev.ticketmine.tables.Messages;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Messages as they are compared with others: without the numbers of placeholders, which count
 * within their conversation only.
 */
public final class PlainPlaceholders implements Stage {
  @Override
  public TableSchema input() {
    return Messages.SCHEMA;
  }

  @Override
  public TableSchema output() {
    return Messages.SCHEMA;
  }

  @Override
  public Dataset<Row> transform(Dataset<Row> rows) {
    return rows.withColumn(
        Messages.TEXT, regexp_replace(col(Messages.TEXT), PlainText.NUMBERED, "[$1]"));
  }
}
