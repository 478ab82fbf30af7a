package dev.ticketmine.lake;

import dev.ticketmine.pipeline.TableSchema;
import dev.ticketmine.tables.Catalogue;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.delta.DeltaLog;

/** The Delta tables in a lake's folder, each at any version that its log still holds. */
final class DeltaTables {
  private final SparkSession spark;
  private final Path folder;

  DeltaTables(SparkSession spark, Path root) {
    this.spark = spark;
    // As Spark names files: upkeep deletes what neither the log nor Spark says is needed.
    this.folder = root.toAbsolutePath().normalize().resolve("tables");
  }

  Path path(TableSchema table) {
    return folder.resolve(table.name());
  }

  /**
   * Returns the table's rows as they were when it had this version; columns that it did not have
   * then are null. The files that the commit names are read directly when it replaced the whole
   * table, as {@link #replace} does.
   *
   * @throws IllegalArgumentException if the log does not reach back to it any more
   */
  Dataset<Row> read(TableSchema table, long version) {
    if (!CommitLog.has(path(table), version)) {
      throw new IllegalArgumentException(
          "The log of table '%s' does not hold version %d".formatted(table.name(), version));
    }
    Optional<List<String>> files = CommitLog.at(path(table), version).files();
    if (files.isEmpty()) {
      return table.conform(
          spark.read().format("delta").option("versionAsOf", version).load(path(table).toString()));
    }
    return files.get().isEmpty()
        ? table.empty(spark)
        : table.conform(
            spark.read().schema(table.columns()).parquet(files.get().toArray(String[]::new)));
  }

  /** Returns the data files of a version of a table. */
  Set<Path> files(TableSchema table, long version) {
    Stream<String> files =
        CommitLog.at(path(table), version)
            .files()
            .map(List::stream)
            .orElseGet(
                () ->
                    Arrays.stream(
                            spark
                                .read()
                                .format("delta")
                                .option("versionAsOf", version)
                                .load(path(table).toString())
                                .inputFiles())
                        .map(file -> URI.create(file).getPath()));
    return files.map(Path::of).collect(Collectors.toSet());
  }

  /** Replaces the content of a table in one commit, reads the commit back and returns it. */
  CommitLog.Commit replace(TableSchema table, Dataset<Row> rows, String runId) {
    table
        .conform(rows)
        .write()
        .format("delta")
        .mode(SaveMode.Overwrite)
        .option("overwriteSchema", "true")
        .option("userMetadata", runId)
        // Minimum and maximum values of text columns would stay readable in the log.
        .option("delta.dataSkippingNumIndexedCols", "0")
        // Deleted text must not stay readable in files that a later commit only marks.
        .option("delta.enableDeletionVectors", "false")
        .option("delta.enableChangeDataFeed", "false")
        // Nights start from what the last published one left, however long ago that was.
        .option("delta.logRetentionDuration", "interval 3650 days")
        .save(path(table).toString());
    CommitLog.Commit commit = CommitLog.newest(path(table));
    if (!runId.equals(commit.runId())) {
      throw new IllegalStateException(
          "The last commit of table '%s' is by run '%s', not by '%s'"
              .formatted(table.name(), commit.runId(), runId));
    }
    return commit;
  }

  /**
   * Writes down what the table consists of at its newest version, so that its log may begin there.
   */
  void checkpoint(TableSchema table) {
    DeltaLog.forTable(spark, path(table).toString()).checkpoint();
  }

  /** Forgets what is known of the table's log, because it was cut. */
  void forget(TableSchema table) {
    DeltaLog.invalidateCache(spark, new org.apache.hadoop.fs.Path(path(table).toString()));
  }

  /** Returns the newest version of every table, published or not. */
  Map<String, Long> newest() {
    Map<String, Long> versions = new LinkedHashMap<>();
    for (TableSchema table : Catalogue.TABLES) {
      CommitLog.version(path(table)).ifPresent(version -> versions.put(table.name(), version));
    }
    return versions;
  }

  /** Returns the version of every table as the last run of a night before this one left it. */
  Map<String, Long> newestBefore(LocalDate night) {
    Map<String, Long> versions = new LinkedHashMap<>();
    for (TableSchema table : Catalogue.TABLES) {
      // A run's id begins with its date, so ids of earlier nights come first.
      CommitLog.newest(
              path(table), runId -> !runId.isEmpty() && runId.compareTo(night.toString()) < 0)
          .ifPresent(commit -> versions.put(table.name(), commit.version()));
    }
    return versions;
  }
}
