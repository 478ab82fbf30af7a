package dev.ticketmine.lake;

import dev.ticketmine.errors.TableErrors;
import dev.ticketmine.errors.UserException;
import dev.ticketmine.errors.UserException.Kind;
import dev.ticketmine.pipeline.Night;
import dev.ticketmine.pipeline.TableSchema;
import dev.ticketmine.tables.Catalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * A folder of Delta tables, and the only way to read or write them.
 *
 * <p>A lake shows every table as the last published night left it, and then as this process wrote
 * it. Readers therefore see one night whole; a night that was cut off, or did not pass its audit,
 * has left nothing that anybody reads, and the same night starts again from where it started
 * before. Every write replaces the whole content of a table in one commit that carries the run's
 * id, and is read back. See docs/adr/0007-one-publish-switch.md.
 */
public final class Lake implements AutoCloseable {
  private final SparkSession spark;
  private final Path root;
  private final LakeLock lock;
  private final DeltaTables tables;
  private final Checkpoint checkpoint = Checkpoint.ofProcess();
  private final Map<String, Long> view;
  private final Map<String, Fingerprint> fingerprints = new LinkedHashMap<>();
  private Map<String, Long> fingerprintVersions = Map.of();

  private Lake(SparkSession spark, Path root, LakeLock lock, Map<String, Long> view) {
    this.spark = spark;
    this.root = root;
    this.lock = lock;
    this.tables = new DeltaTables(spark, root);
    this.view = new ConcurrentHashMap<>(view);
  }

  /**
   * Opens a lake to write to, creating the folder if needed, and takes its lock. It shows what is
   * published.
   *
   * @throws UserException if another run holds it or it cannot be written
   */
  public static Lake open(SparkSession spark, Path root) {
    return open(() -> spark, root);
  }

  /**
   * Opens an empty lake in a folder of this one, for what rides along with a night and no reader is
   * shown; what stood there is removed. This lake's lock guards it as well.
   *
   * @throws UserException if it cannot be written
   */
  public Lake aside(String name) {
    lock.check();
    Path folder = root.resolve(name);
    if (Files.exists(folder)) {
      Leftovers.delete(List.of(folder));
    }
    return open(spark, folder);
  }

  /** Like {@link #open(SparkSession, Path)}; Spark starts only when the lock is taken. */
  public static Lake open(Supplier<SparkSession> spark, Path root) {
    LakeLock lock = LakeLock.take(root);
    return new Lake(spark.get(), root, lock, published(root));
  }

  /**
   * Opens a lake to write to that shows the newest version of every table, published or not: for
   * the steps of a night that are run one by one, each by a process of its own.
   *
   * @throws UserException if another run holds it or it cannot be written
   */
  public static Lake openUnpublished(Supplier<SparkSession> spark, Path root) {
    LakeLock lock = LakeLock.take(root);
    SparkSession started = spark.get();
    return new Lake(started, root, lock, new DeltaTables(started, root).newest());
  }

  /** Opens a lake to read what is published; takes no lock, because versions do not change. */
  public static Lake openToRead(SparkSession spark, Path root) {
    return new Lake(spark, root, null, published(root));
  }

  private static Map<String, Long> published(Path root) {
    return Manifest.published(root).map(Manifest::tables).orElse(Map.of());
  }

  /**
   * Fails at once, before Spark starts, if nothing is published that could be read.
   *
   * @throws UserException with the reason and the remedy
   */
  public static void checkExists(Path root) {
    if (Manifest.published(root).isEmpty()) {
      throw TableErrors.noLake(root.toString());
    }
  }

  /**
   * Returns whether a process holds this lake to write. Not for a process that may hold it itself.
   */
  public static boolean isHeld(Path root) {
    return LakeLock.isHeld(root);
  }

  /** Returns how many rows a table has that was written; 0 for others. No data is read. */
  public long rows(TableSchema table) {
    Long version = view.get(table.name());
    return version == null ? 0 : CommitLog.at(tables.path(table), version).rows();
  }

  /** Returns the id of the run that is published; nothing before the first. */
  public Optional<String> publishedRun() {
    return Manifest.published(root).map(Manifest::runId);
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
    return view.containsKey(table.name());
  }

  /** Returns the table's rows; none if it has not been written yet. */
  public Dataset<Row> read(TableSchema table) {
    Long version = view.get(table.name());
    return version == null ? table.empty(spark) : tables.read(table, version);
  }

  /**
   * Returns the table's rows as they were when it had this version; columns that it did not have
   * then are null.
   *
   * @throws IllegalArgumentException if the log does not reach back to it any more
   */
  public Dataset<Row> readAsOf(TableSchema table, long version) {
    return tables.read(table, version);
  }

  /**
   * Returns the table's rows.
   *
   * @throws UserException if it has not been written yet
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
    return write(table, rows, night.runId());
  }

  long write(TableSchema table, Dataset<Row> rows, String runId) {
    lock.check();
    checkpoint.reached("before commit " + table.name());
    CommitLog.Commit commit = tables.replace(table, rows, runId);
    view.put(table.name(), commit.version());
    checkpoint.reached("after commit " + table.name());
    return commit.rows();
  }

  /**
   * Adds to a table that several steps of a night write to, one after the other, and returns how
   * many rows it gained.
   *
   * @param change from the rows that are there to those that shall be
   */
  public synchronized long add(TableSchema table, UnaryOperator<Dataset<Row>> change, Night night) {
    Long version = view.get(table.name());
    long before = version == null ? 0 : CommitLog.at(tables.path(table), version).rows();
    return write(table, change.apply(read(table)), night) - before;
  }

  /**
   * Writes what an earlier run is to have left, without showing it here, and returns its version.
   * The table's log may begin with it.
   */
  public long rewrite(TableSchema table, Dataset<Row> rows, String runId) {
    lock.check();
    checkpoint.reached("before commit " + table.name());
    long version = tables.replace(table, rows, runId).version();
    tables.checkpoint(table);
    checkpoint.reached("after commit " + table.name());
    return version;
  }

  /** Lets the table's log begin with what was written last. */
  public void beginLog(TableSchema table) {
    lock.check();
    tables.checkpoint(table);
  }

  DeltaTables tables() {
    return tables;
  }

  /** Returns the folder for the report of a run. */
  public NightFolder folder(Night night) {
    return new NightFolder(root, night.runId(), checkpoint);
  }

  /**
   * Publishes the tables as they are shown here, and the completed {@link #folder} of the run, all
   * at once.
   *
   * @throws UserException if another run has taken the lake over, or it cannot be written
   */
  public void publish(Night night) {
    publish(new Manifest(night.runId(), folder(night).name(), view));
  }

  /**
   * Publishes the tables as they are shown here beside the report that is published already: for
   * changes between two nights.
   *
   * @throws UserException if nothing has been published, or the lake cannot be written
   */
  public void amend() {
    Manifest shown =
        Manifest.published(root).orElseThrow(() -> TableErrors.noLake(root.toString()));
    publish(new Manifest(shown.runId(), shown.folder(), view));
  }

  private void publish(Manifest manifest) {
    lock.check();
    checkpoint.reached("before manifest");
    try {
      manifest.write(root);
      checkpoint.reached("before switch");
      manifest.show(root);
      checkpoint.reached("after switch");
    } catch (IOException e) {
      throw new UserException(
          Kind.IO,
          "Cannot publish in %s: %s. Check that the folder can be written to and that the disk has room; then run the same command again."
              .formatted(root, e),
          e);
    }
  }

  /** Returns the Delta version of every table that has been written, in the catalogue's order. */
  public Map<String, Long> versions() {
    Map<String, Long> versions = new LinkedHashMap<>();
    for (TableSchema table : Catalogue.TABLES) {
      if (has(table)) {
        versions.put(table.name(), view.get(table.name()));
      }
    }
    return versions;
  }

  /**
   * Returns the version of every table as the last run of a night before this one left it, whether
   * that run was published or not.
   */
  public Map<String, Long> versionsBefore(LocalDate night) {
    return tables.newestBefore(night);
  }

  /**
   * Returns the fingerprint of every table that has been written, in the catalogue's order. One
   * pass over all tables; asked again while nothing changed, the answer is at hand.
   */
  public Map<String, Fingerprint> fingerprints() {
    Map<String, Long> versions = versions();
    if (!versions.equals(fingerprintVersions)) {
      Map<TableSchema, Dataset<Row>> rows = new LinkedHashMap<>();
      Catalogue.TABLES.stream()
          .filter(table -> versions.containsKey(table.name()))
          .forEach(table -> rows.put(table, read(table)));
      Map<String, Fingerprint> unordered = Fingerprints.of(rows);
      fingerprints.clear();
      rows.keySet().forEach(table -> fingerprints.put(table.name(), unordered.get(table.name())));
      fingerprintVersions = versions;
    }
    return Collections.unmodifiableMap(new LinkedHashMap<>(fingerprints));
  }

  @Override
  public void close() {
    if (lock != null) {
      lock.close();
    }
  }
}
