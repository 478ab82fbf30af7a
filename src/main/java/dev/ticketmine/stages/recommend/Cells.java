package dev.ticketmine.stages.recommend;

import java.util.List;
import org.apache.spark.sql.Row;

/** Reads cells of rows. */
final class Cells {
  /** Returns a list of strings; empty for null. */
  static List<String> strings(Row row, String column) {
    int index = row.fieldIndex(column);
    return row.isNullAt(index) ? List.of() : List.copyOf(row.<String>getList(index));
  }

  private Cells() {}
}
