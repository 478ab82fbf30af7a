package dev.ticketmine.lake;

import java.io.File;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkEnv;
import org.apache.spark.sql.SparkSession;

/** Opens the Spark session of a process. */
public final class SparkSessions {
  private static final long SMALL_NIGHT_BYTES = 64L << 20;

  /** Every task costs some milliseconds, whatever it has to do. */
  private static final int SMALL_NIGHT_PARTITIONS = 4;

  /** Settings that results depend on: they hold on a laptop and on a cluster. */
  private static final Map<String, String> REQUIRED =
      Map.of(
          "spark.sql.extensions", "io.delta.sql.DeltaSparkSessionExtension",
          "spark.sql.catalog.spark_catalog", "org.apache.spark.sql.delta.catalog.DeltaCatalog",
          "spark.sql.session.timeZone", "UTC",
          "spark.sql.ansi.enabled", "true",
          "spark.sql.caseSensitive", "false",
          "spark.sql.shuffle.orderIndependentChecksum.enabled", "true",
          "spark.sql.shuffle.orderIndependentChecksum.enableFullRetryOnMismatch", "true");

  /** Settings that make an embedded local session start fast and stay off the network. */
  private static final Map<String, String> LOCAL =
      Map.ofEntries(
          Map.entry("spark.ui.enabled", "false"),
          Map.entry("spark.ui.showConsoleProgress", "false"),
          Map.entry("spark.driver.host", "127.0.0.1"),
          Map.entry("spark.driver.bindAddress", "127.0.0.1"),
          // Hadoop's own local files start a process for every permission and every link they look
          // at.
          Map.entry("spark.hadoop.fs.file.impl", LocalFiles.class.getName()),
          Map.entry("spark.delta.logStore.file.impl", "io.delta.storage.LocalLogStore"),
          // Spark would take a page of up to 64 MB for every sort and every hash table, however
          // small.
          Map.entry("spark.buffer.pageSize", "2m"),
          Map.entry("spark.sql.shuffle.partitions", "4"),
          Map.entry("spark.sql.sources.parallelPartitionDiscovery.parallelism", "4"),
          Map.entry("spark.sql.adaptive.coalescePartitions.parallelismFirst", "false"),
          Map.entry("spark.databricks.delta.snapshotPartitions", "1"),
          Map.entry("spark.databricks.delta.writeChecksumFile.enabled", "false"),
          Map.entry("spark.databricks.delta.stats.collect", "false"));

  /**
   * Opens a session with the settings that ticketmine needs. A master given by {@code spark-submit}
   * wins over {@code localMaster}.
   *
   * @param localMaster master of the embedded session, such as {@code local[*]}
   */
  public static SparkSession open(String localMaster) {
    SparkConf conf = new SparkConf(true).setAppName("ticketmine");
    REQUIRED.forEach(conf::set);
    String master = conf.get("spark.master", localMaster);
    conf.setMaster(master);
    if (master.startsWith("local")) {
      LOCAL.forEach(conf::setIfMissing);
    }
    return SparkSession.builder().config(conf).getOrCreate();
  }

  /**
   * Prepares the session for a night over so many bytes of input. Compiling and replanning a query
   * takes longer than running it over a small table, and a night runs hundreds of queries.
   */
  public static void tuneFor(SparkSession spark, long inputBytes) {
    boolean isLarge = inputBytes > SMALL_NIGHT_BYTES;
    spark.conf().set("spark.sql.adaptive.enabled", isLarge);
    if (!isLarge) {
      int processors = spark.sparkContext().defaultParallelism();
      spark
          .conf()
          .set("spark.sql.shuffle.partitions", Math.min(SMALL_NIGHT_PARTITIONS, processors));
    }
    spark.conf().set("spark.sql.codegen.wholeStage", isLarge);
    spark.conf().set("spark.sql.codegen.factoryMode", isLarge ? "FALLBACK" : "NO_CODEGEN");
  }

  /**
   * Returns the folders on this machine that the session writes beside tables: what it sorts and
   * caches on disk, what it keeps for its run, and its event log if it writes one here.
   */
  public static List<Path> temporaryFolders(SparkSession spark) {
    List<Path> folders = new ArrayList<>();
    for (File folder : SparkEnv.get().blockManager().diskBlockManager().localDirs()) {
      folders.add(folder.toPath());
    }
    if (spark.sparkContext().isEventLogEnabled()) {
      URI log = spark.sparkContext().eventLogDir().get();
      if (log.getScheme() == null || log.getScheme().equals("file")) {
        folders.add(Path.of(log.getPath()));
      }
    }
    return folders;
  }

  private SparkSessions() {}
}
