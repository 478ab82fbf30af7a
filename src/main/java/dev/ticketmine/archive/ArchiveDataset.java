package dev.ticketmine.archive;

import dev.ticketmine.archive.format.ArchiveReader;
import dev.ticketmine.archive.format.ParsedRecord;
import dev.ticketmine.archive.format.RecordPosition;
import dev.ticketmine.tables.ParsedRecords;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
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
  private static final long MAX_PART_BYTES = 64L << 20;
  private static final int PARTS_PER_CORE = 2;
  private static final int HEADER_BYTES = 1 << 16;

  /**
   * Returns the records of the files.
   *
   * @throws dev.ticketmine.errors.UserException if a file's format is not known or its columns do
   *     not fit the mapping; nothing has been read then
   */
  public static Dataset<Row> read(SparkSession spark, List<InputFile> files, ReadOptions options) {
    List<FilePart> parts = parts(spark, files, options);
    if (parts.isEmpty()) {
      return ParsedRecords.SCHEMA.empty(spark);
    }
    // Parts travel inside the function: as data they would go through Kryo, which knows no records.
    List<Integer> numbers = IntStream.range(0, parts.size()).boxed().toList();
    return spark.createDataFrame(
        JavaSparkContext.fromSparkContext(spark.sparkContext())
            .parallelize(numbers, parts.size())
            .flatMap(number -> rows(parts.get(number), options)),
        ParsedRecords.SCHEMA.columns());
  }

  private static List<FilePart> parts(
      SparkSession spark, List<InputFile> files, ReadOptions options) {
    long total = files.stream().mapToLong(InputFile::size).sum();
    long wanted = total / ((long) PARTS_PER_CORE * spark.sparkContext().defaultParallelism());
    long partBytes = Math.max(FileScan.STEP, Math.min(MAX_PART_BYTES, wanted));
    List<FilePart> parts = new ArrayList<>();
    for (InputFile file : files) {
      byte[] header = header(file);
      ArchiveReader reader = reader(file, header, options);
      boolean isCut = reader.isSplittable(header) && !FilePart.isCompressed(file.path());
      parts.addAll(FilePart.split(file, reader.format(), isCut ? partBytes : Long.MAX_VALUE));
    }
    return parts;
  }

  private static ArchiveReader reader(InputFile file, byte[] header, ReadOptions options) {
    ArchiveReader reader =
        options.format() == null
            ? options.formats().detect(header, file.name())
            : options.formats().named(options.format());
    reader.check(header, file.name());
    return reader;
  }

  private static byte[] header(InputFile file) {
    try (InputStream in = FilePart.whole(file).open()) {
      return in.readNBytes(HEADER_BYTES);
    } catch (IOException e) {
      throw InputFiles.unreadable(file.path(), e);
    }
  }

  private static Iterator<Row> rows(FilePart part, ReadOptions options) throws IOException {
    InputStream in = part.open();
    TaskContext.get()
        .addTaskCompletionListener(
            context -> {
              close(in);
            });
    String name = Path.of(part.path()).getFileName().toString();
    RecordPosition start = new RecordPosition(name, part.start().offset(), 0, part.start().line());
    Iterator<ParsedRecord> records = options.formats().named(part.format()).read(in, start);
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return records.hasNext();
      }

      @Override
      public Row next() {
        return RecordRows.of(records.next());
      }
    };
  }

  private static void close(InputStream in) {
    try {
      in.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ArchiveDataset() {}
}
