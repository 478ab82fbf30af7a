package dev.ticketmine.lake;

import dev.ticketmine.errors.TableErrors;
import dev.ticketmine.pipeline.Night;
import dev.ticketmine.pipeline.TableSchema;
import dev.ticketmine.tables.Catalogue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;

/**
 * A folder of Delta tables, and the only way to read or write them.
 *
 * <p>Every write replaces the whole content of a table in one commit that carries the run's id, and
 * is read back; so a night that is run again after a crash ends where an undisturbed one would.
 */
public final class Lake implements AutoCloseable {
  private final SparkSession spark;
  private final Path root;
  private final LakeLock lock;
  private final Map<String, Fingerprint> fingerprints = new LinkedHashMap<>();
  private Map<String, Long> fingerprintVersions = Map.of();

  private Lake(SparkSession spark, Path root, LakeLock lock) {
    this.spark = spark;
    this.root = root;
    this.lock = lock;
  }

  /**
   * Opens a lake to write to, creating the folder if needed, and takes its lock.
   *
   * @throws dev.ticketmine.errors.UserException if another run holds it or it cannot be written
   */
  public static Lake open(SparkSession spark, Path root) {
    return new Lake(spark, root, LakeLock.take(root));
  }

  /** Opens a lake to read from; takes no lock, because a Delta snapshot does not change. */
  public static Lake openToRead(SparkSession spark, Path root) {
    return new Lake(spark, root, null);
  }

  /**
   * Fails at once, before Spark starts, if the lake cannot be written or another run holds it.
   *
   * @throws dev.ticketmine.errors.UserException with the reason and the remedy
   */
  public static void checkFree(Path root) {
    LakeLock.take(root).close();
  }

  /**
   * Fails at once, before Spark starts, if there is no lake to read.
   *
   * @throws dev.ticketmine.errors.UserException with the reason and the remedy
   */
  public static void checkExists(Path root) {
    if (!Files.isDirectory(root.resolve("tables"))) {
      throw TableErrors.noLake(root.toString());
    }
  }

  /** Returns the folder. */
  public Path root() {
    return root;
  }

  /** Returns the session that the tables are read with. */
  public SparkSession spark() {
    return spark;
  }

  /** Returns whether the table has been written. */
  public boolean has(TableSchema table) {
    return CommitLog.version(path(table)).isPresent();
  }

  /**
   * Returns the table's rows; none if it has not been written yet. The files that the newest commit
   * names are read directly when that commit replaced the whole table, as {@link #write} does.
   */
  public Dataset<Row> read(TableSchema table) {
    return has(table)
        ? readAsOf(table, CommitLog.version(path(table)).getAsLong())
        : table.empty(spark);
  }

  /**
   * Returns the table's rows as they were when it had this version; columns that it did not have
   * then are null.
   *
   * @throws IllegalArgumentException if the log does not reach back to it any more
   */
  public Dataset<Row> readAsOf(TableSchema table, long version) {
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

  /**
   * Returns the table's rows.
   *
   * @throws dev.ticketmine.errors.UserException if it has not been written yet
   */
  public Dataset<Row> require(TableSchema table) {
    if (!has(table)) {
      throw TableErrors.emptyLake(table.name(), root.toString());
    }
    return read(table);
  }

  /**
   * Replaces the content of a table in one commit and returns the number of rows written.
   *
   * @param rows rows that have at least the table's columns; they may be read from the same table
   */
  public long write(TableSchema table, Dataset<Row> rows, Night night) {
    table
        .conform(rows)
        .write()
        .format("delta")
        .mode(SaveMode.Overwrite)
        .option("overwriteSchema", "true")
        .option("userMetadata", night.runId())
        // Minimum and maximum values of text columns would stay readable in the log.
        .option("delta.dataSkippingNumIndexedCols", "0")
        // Nights start from what the last published one left, however long ago that was.
        .option("delta.logRetentionDuration", "interval 3650 days")
        .save(path(table).toString());
    CommitLog.Commit commit = CommitLog.newest(path(table));
    if (!night.runId().equals(commit.runId())) {
      throw new IllegalStateException(
          "The last commit of table '%s' is by run '%s', not by '%s'"
              .formatted(table.name(), commit.runId(), night.runId()));
    }
    return commit.rows();
  }

  /**
   * Adds to a table that several steps of a night write to, one after the other, and returns how
   * many rows it gained.
   *
   * @param change from the rows that are there to those that shall be
   */
  public synchronized long add(TableSchema table, UnaryOperator<Dataset<Row>> change, Night night) {
    long before = has(table) ? CommitLog.newest(path(table)).rows() : 0;
    return write(table, change.apply(read(table)), night) - before;
  }

  /** Returns the Delta version of every table that has been written, in the catalogue's order. */
  public Map<String, Long> versions() {
    Map<String, Long> versions = new LinkedHashMap<>();
    for (TableSchema table : Catalogue.TABLES) {
      CommitLog.version(path(table)).ifPresent(version -> versions.put(table.name(), version));
    }
    return versions;
  }

  /**
   * Returns the version of every table as the last run of a night before this one left it, whether
   * that run was published or not.
   */
  public Map<String, Long> versionsBefore(LocalDate night) {
    Map<String, Long> versions = new LinkedHashMap<>();
    for (TableSchema table : Catalogue.TABLES) {
      // A run's id begins with its date, so ids of earlier nights come first.
      CommitLog.newest(
              path(table), runId -> !runId.isEmpty() && runId.compareTo(night.toString()) < 0)
          .ifPresent(commit -> versions.put(table.name(), commit.version()));
    }
    return versions;
  }

  /**
   * Returns the fingerprint of every table that has been written, in the catalogue's order. One
   * pass over all tables; asked again while nothing changed, the answer is at hand.
   */
  public Map<String, Fingerprint> fingerprints() {
    Map<String, Long> versions = versions();
    if (!versions.equals(fingerprintVersions)) {
      Map<TableSchema, Dataset<Row>> tables = new LinkedHashMap<>();
      Catalogue.TABLES.stream()
          .filter(table -> versions.containsKey(table.name()))
          .forEach(table -> tables.put(table, read(table)));
      Map<String, Fingerprint> unordered = Fingerprints.of(tables);
      fingerprints.clear();
      tables.keySet().forEach(t -> fingerprints.put(t.name(), unordered.get(t.name())));
      fingerprintVersions = versions;
    }
    return Collections.unmodifiableMap(new LinkedHashMap<>(fingerprints));
  }

  private Path path(TableSchema table) {
    return root.resolve("tables").resolve(table.name());
  }

  @Override
  public void close() {
    if (lock != null) {
      lock.close();
    }
  }
}
