package dev.ticketmine.pipeline;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * A pure step: the same rows and options always give the same rows, however they are partitioned.
 * It reads and writes no table; options and side inputs come through the constructor.
 */
public interface Stage {
  /** The table whose rows come in. */
  TableSchema input();

  /** The table whose rows go out. */
  TableSchema output();

  /** The step itself. Call {@link #apply} from outside. */
  Dataset<Row> transform(Dataset<Row> rows);

  /** Runs the step on rows of the input table and returns rows of the output table. */
  default Dataset<Row> apply(Dataset<Row> rows) {
    return output().conform(transform(input().conform(rows)));
  }
}
