package dev.ticketmine.jobs;

import dev.ticketmine.errors.TableErrors;
import dev.ticketmine.errors.UserException;
import dev.ticketmine.errors.UserException.Kind;
import dev.ticketmine.lake.Lake;
import dev.ticketmine.pipeline.Job;
import dev.ticketmine.pipeline.JobResult;
import dev.ticketmine.pipeline.TableSchema;
import dev.ticketmine.report.export.TableFormat;
import dev.ticketmine.report.export.TableWriter;
import dev.ticketmine.tables.Catalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Writes a table to a file, in the order of its key. Rows are fetched partition by partition, so
 * that a table may be larger than memory; the file appears only when it is complete.
 */
public final class ExportJob implements Job {
  private final Lake lake;
  private final String table;
  private final TableFormat format;
  private final Path out;

  /**
   * Exports a table.
   *
   * @param table name of the table
   * @param out file to write; its folder is created if needed
   */
  public ExportJob(Lake lake, String table, TableFormat format, Path out) {
    this.lake = lake;
    this.table = table;
    this.format = format;
    this.out = out;
  }

  /**
   * Fails at once, before Spark starts, if there is no such table.
   *
   * @throws dev.ticketmine.errors.UserException with the names of all tables
   */
  public static void checkTable(String table) {
    schema(table);
  }

  private static TableSchema schema(String table) {
    return Catalogue.find(table)
        .orElseThrow(
            () ->
                TableErrors.unknownTable(
                    table, Catalogue.TABLES.stream().map(TableSchema::name).toList()));
  }

  @Override
  public String name() {
    return "export";
  }

  @Override
  public JobResult run() {
    TableSchema schema = schema(table);
    Dataset<Row> rows = lake.require(schema);
    Path target = out.toAbsolutePath();
    if (Files.isDirectory(target)) {
      throw new UserException(
          Kind.OUTPUT, "--out %s is a folder: give the name of a file in it.".formatted(out));
    }
    Path unfinished = target.resolveSibling(target.getFileName() + ".part");
    try {
      Files.createDirectories(target.getParent());
      Files.deleteIfExists(unfinished);
      try {
        long count = write(schema, rows, unfinished);
        Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING);
        return JobResult.of(table, count);
      } finally {
        Files.deleteIfExists(unfinished);
      }
    } catch (IOException failed) {
      throw new UserException(
          Kind.OUTPUT,
          "Cannot write %s: %s. Give an --out in a folder that can be written to."
              .formatted(out, failed.getClass().getSimpleName()),
          failed);
    }
  }

  private long write(TableSchema schema, Dataset<Row> rows, Path file) throws IOException {
    Column[] key = schema.key().stream().map(rows::col).toArray(Column[]::new);
    if (format == TableFormat.PARQUET) {
      ParquetFile.write(rows, key, file);
      return rows.count();
    }
    List<String> columns = Arrays.asList(schema.columns().fieldNames());
    long count = 0;
    try (TableWriter writer = TableWriter.of(format, table, columns, file)) {
      for (Iterator<Row> all = rows.orderBy(key).toLocalIterator(); all.hasNext(); count++) {
        writer.write(RowValues.of(all.next()));
      }
    }
    return count;
  }
}
