package dev.ticketmine.archive;

import dev.ticketmine.archive.format.SideFile;
import dev.ticketmine.privacy.Redactor;
import dev.ticketmine.tables.DailyOrders;
import dev.ticketmine.tables.Events;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;

/** Reads the small files beside the archive into rows: orders per day and events. */
public final class SideTables {
  /** Returns rows of {@link DailyOrders}; the rows of one day are added up. */
  public static Dataset<Row> orders(SparkSession spark, List<InputFile> files) {
    Map<LocalDate, Long> days = new TreeMap<>();
    for (SideFile.Orders orders : read(files, SideFile::orders)) {
      days.merge(orders.date(), orders.count(), Math::addExact);
    }
    List<Row> rows = new ArrayList<>();
    days.forEach((day, count) -> rows.add(RowFactory.create(Date.valueOf(day), count)));
    return spark.createDataFrame(rows, DailyOrders.SCHEMA.columns());
  }

  /** Returns rows of {@link Events}, each once. */
  public static Dataset<Row> events(SparkSession spark, List<InputFile> files, Redactor redactor) {
    List<Row> rows = new ArrayList<>();
    for (SideFile.Event event : read(files, SideFile::events)) {
      rows.add(
          RowFactory.create(
              Date.valueOf(event.date()), event.kind(), redactor.redact(event.text())));
    }
    return spark.createDataFrame(rows.stream().distinct().toList(), Events.SCHEMA.columns());
  }

  private static <T> List<T> read(
      List<InputFile> files, BiFunction<InputStream, String, List<T>> reader) {
    List<T> all = new ArrayList<>();
    for (InputFile file : files) {
      try (InputStream in = InputFiles.open(file)) {
        all.addAll(reader.apply(in, file.name()));
      } catch (IOException e) {
        throw InputFiles.unreadable(file.path(), e);
      }
    }
    return all;
  }

  private SideTables() {}
}
