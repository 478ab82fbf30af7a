package dev.ticketmine.jobs;

import dev.ticketmine.lake.Lake;
import dev.ticketmine.pipeline.Night;
import dev.ticketmine.tables.ErasedSubjects;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The list of what was erased; it only grows. */
final class ErasedList {
  private final Lake lake;
  private final Night night;

  ErasedList(Lake lake, Night night) {
    this.lake = lake;
    this.night = night;
  }

  /** Adds rows of {@link ErasedSubjects}; what is there keeps its day. */
  void add(List<Row> rows) {
    Dataset<Row> added = lake.spark().createDataFrame(rows, ErasedSubjects.SCHEMA.columns());
    String[] key = ErasedSubjects.SCHEMA.key().toArray(String[]::new);
    lake.add(
        ErasedSubjects.SCHEMA,
        stored ->
            stored
                .unionByName(added.dropDuplicates(key).join(stored, key, "left_anti"))
                .coalesce(1),
        night);
  }
}
