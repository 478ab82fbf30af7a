package dev.ticketmine.stages.service;

import dev.ticketmine.pipeline.TableSchema;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Rows of which only some columns matter. */
final class ContactRowsFixture {
  static Row row(TableSchema table, Map<String, Object> given) {
    Object[] values = new Object[table.columns().size()];
    given.forEach((name, value) -> values[table.columns().fieldIndex(name)] = value);
    return RowFactory.create(values);
  }

  private ContactRowsFixture() {}
}
