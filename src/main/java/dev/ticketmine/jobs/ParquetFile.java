package dev.ticketmine.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RuntimeConfig;
import org.apache.spark.sql.SaveMode;

/** Writes rows as one Parquet file, as other programs expect it, and not as Spark's folder. */
final class ParquetFile {
  /** Spark's default, INT96, has no zone; other programs would take UTC for local time. */
  private static final String TIMES = "spark.sql.parquet.outputTimestampType";

  /**
   * Writes the rows in the order of their key. One task sorts and writes them, on disk where memory
   * does not suffice.
   *
   * @param file file to write; a folder of that name with another ending is used meanwhile
   */
  static void write(Dataset<Row> rows, Column[] key, Path file) throws IOException {
    Path folder = file.resolveSibling(file.getFileName() + ".folder");
    RuntimeConfig settings = rows.sparkSession().conf();
    String times = settings.get(TIMES);
    settings.set(TIMES, "TIMESTAMP_MICROS");
    try {
      rows.repartition(1)
          .sortWithinPartitions(key)
          .write()
          .mode(SaveMode.Overwrite)
          .parquet(folder.toString());
      Files.move(only(folder), file);
      ParquetFooter.order(file);
    } finally {
      settings.set(TIMES, times);
      delete(folder);
    }
  }

  private static Path only(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> written =
          files.filter(path -> path.getFileName().toString().startsWith("part-")).toList();
      if (written.size() != 1) {
        throw new IllegalStateException(written.size() + " Parquet files instead of one");
      }
      return written.get(0);
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    List<Path> deepestFirst;
    try (Stream<Path> paths = Files.walk(folder)) {
      deepestFirst = paths.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : deepestFirst) {
      Files.delete(path);
    }
  }

  private ParquetFile() {}
}
