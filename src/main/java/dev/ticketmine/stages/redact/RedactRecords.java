package dev.ticketmine.stages.redact;

import dev.ticketmine.pipeline.Stage;
import dev.ticketmine.pipeline.TableSchema;
import dev.ticketmine.tables.ParsedRecords;
import dev.ticketmine.tables.RedactedRecords;
import java.util.Iterator;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/**
 * Cleans, redacts and pseudonymises each record in the task that parsed it, and finds its language.
 * A rejected record passes: it holds a position and a reason, no content.
 */
public final class RedactRecords implements Stage {
  private final RedactOptions options;

  /** Redacts with these options. */
  public RedactRecords(RedactOptions options) {
    this.options = options;
  }

  @Override
  public TableSchema input() {
    return ParsedRecords.SCHEMA;
  }

  @Override
  public TableSchema output() {
    return RedactedRecords.SCHEMA;
  }

  @Override
  public Dataset<Row> transform(Dataset<Row> rows) {
    RedactOptions taskOptions = options;
    MapPartitionsFunction<Row, Row> redact = records -> redacted(records, taskOptions);
    return rows.mapPartitions(redact, Encoders.row(RedactedRecords.SCHEMA.columns()));
  }

  private static Iterator<Row> redacted(Iterator<Row> records, RedactOptions options) {
    RecordRedaction redaction = new RecordRedaction(options);
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return records.hasNext();
      }

      @Override
      public Row next() {
        return redaction.redact(records.next());
      }
    };
  }
}
