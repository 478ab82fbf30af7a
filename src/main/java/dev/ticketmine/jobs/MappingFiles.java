package dev.ticketmine.jobs;

import dev.ticketmine.errors.UserException;
import dev.ticketmine.errors.UserException.Kind;
import dev.ticketmine.report.export.TableFormat;
import dev.ticketmine.report.export.TableWriter;
import dev.ticketmine.tables.TagMappings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;

/**
 * The files of a mapping of tags: CSV for a help desk or a spreadsheet, JSON Lines as it is, and
 * the inverse of it. They appear only when they are complete.
 */
final class MappingFiles {
  static final String TABLE = "tag-mapping.csv";
  static final String MAPPING = "tag-mapping.jsonl";
  static final String INVERSE = "tag-inverse.jsonl";

  private static final String UNFINISHED = ".part";
  private static final String UNREADABLE = "unreadable";

  private final Path folder;

  /** Writes to a folder; it is created if needed. */
  MappingFiles(Path folder) {
    this.folder = folder;
  }

  /**
   * Returns the rows of {@link TagMappings} that a file holds.
   *
   * @throws UserException if a line is no mapping, or names a conversation that another one names
   */
  static Dataset<Row> read(SparkSession spark, Path file) {
    // Spark would print the line at fault; here lines are counted, and never shown.
    Dataset<Row> lines =
        spark
            .read()
            .schema(TagMappings.SCHEMA.columns().add(UNREADABLE, DataTypes.StringType))
            .option("mode", "PERMISSIVE")
            .option("columnNameOfCorruptRecord", UNREADABLE)
            .json(file.toAbsolutePath().toString());
    long wrong =
        lines
            .where(
                "%s is not null or %s is null or %s is null or %s is null"
                    .formatted(
                        UNREADABLE,
                        TagMappings.CONVERSATION_ID,
                        TagMappings.TAGS_BEFORE,
                        TagMappings.TAGS_AFTER))
            .count();
    long twice =
        lines
            .where(TagMappings.CONVERSATION_ID + " is not null")
            .groupBy(TagMappings.CONVERSATION_ID)
            .count()
            .where("count > 1")
            .count();
    if (wrong > 0 || twice > 0) {
      throw new UserException(
          Kind.INPUT,
          "%s: %,d lines are no mapping of a conversation, %,d conversations stand there twice. Give the file as 'tags apply' wrote it. Nothing was written."
              .formatted(file, wrong, twice));
    }
    return TagMappings.SCHEMA.conform(lines);
  }

  /** Writes rows of {@link TagMappings} in their order and returns how many there are. */
  long write(Dataset<Row> mapping) {
    try {
      Files.createDirectories(folder);
      long count = 0;
      try (TableWriter table = writer(TABLE, TableFormat.CSV);
          TableWriter exact = writer(MAPPING, TableFormat.JSONL);
          TableWriter inverse = writer(INVERSE, TableFormat.JSONL)) {
        for (Iterator<Row> rows = mapping.toLocalIterator(); rows.hasNext(); count++) {
          List<Object> values = RowValues.of(rows.next());
          table.write(values);
          exact.write(values);
          inverse.write(Arrays.asList(values.get(0), values.get(2), values.get(1)));
        }
      }
      for (String name : List.of(TABLE, MAPPING, INVERSE)) {
        Files.move(
            folder.resolve(name + UNFINISHED),
            folder.resolve(name),
            StandardCopyOption.REPLACE_EXISTING);
      }
      return count;
    } catch (IOException failed) {
      throw new UserException(
          Kind.OUTPUT,
          "Cannot write to %s: %s. Give an --out that can be written to."
              .formatted(folder, failed.getClass().getSimpleName()),
          failed);
    }
  }

  private TableWriter writer(String name, TableFormat format) throws IOException {
    return TableWriter.of(
        format,
        TagMappings.SCHEMA.name(),
        Arrays.asList(TagMappings.SCHEMA.columns().fieldNames()),
        folder.resolve(name + UNFINISHED));
  }
}
