package dev.ticketmine.archive;

import dev.ticketmine.archive.format.ParsedRecord;
import dev.ticketmine.archive.format.RejectedRecord;
import dev.ticketmine.tables.ParsedRecords;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Reads an archive into rows of {@link ParsedRecords}: a task per file, or per part of a file whose
 * format can be cut at line ends. Raw text is never shuffled, so it does not leave its task.
 */
public final class ArchiveDataset {
  private static final int PARTS_PER_CORE = 2;

  /**
   * Returns the records of the files.
   *
   * @param sink takes the bytes of rejected records that can be read again alone
   * @throws dev.ticketmine.errors.UserException if a file's format is not known or its columns do
   *     not fit the mapping; nothing has been read then
   */
  public static Dataset<Row> read(
      SparkSession spark, List<InputFile> files, ReadOptions options, RawSink sink) {
    int wanted = PARTS_PER_CORE * spark.sparkContext().defaultParallelism();
    List<FilePart> parts = new FileParts(options).of(files, wanted);
    if (parts.isEmpty()) {
      return ParsedRecords.SCHEMA.empty(spark);
    }
    // Parts travel inside the function: as data they would go through Kryo, which knows no records.
    List<Integer> numbers = IntStream.range(0, parts.size()).boxed().toList();
    return spark.createDataFrame(
        JavaSparkContext.fromSparkContext(spark.sparkContext())
            .parallelize(numbers, parts.size())
            .flatMap(number -> rows(parts.get(number), options, sink)),
        ParsedRecords.SCHEMA.columns());
  }

  private static Iterator<Row> rows(FilePart part, ReadOptions options, RawSink sink) {
    PartReader records = new PartReader(part, options);
    TaskContext.get()
        .addTaskCompletionListener(
            context -> {
              close(records);
            });
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return records.hasNext();
      }

      @Override
      public Row next() {
        ParsedRecord record = records.next();
        if (record instanceof RejectedRecord rejected) {
          String id = RecordRows.id(rejected, records.hash());
          sink.keep(id, () -> raw(records, rejected, options));
          return RecordRows.rejected(rejected, id, ParsedRecords.SCHEMA);
        }
        return RecordRows.of(record, null);
      }
    };
  }

  private static Optional<RawRecord> raw(
      PartReader records, RejectedRecord rejected, ReadOptions options) {
    return records
        .raw(rejected)
        .map(
            bytes ->
                new RawRecord(
                    records.format(), rejected.position(), options.defaultCreatedAt(), bytes));
  }

  private static void close(PartReader in) {
    try {
      in.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ArchiveDataset() {}
}
