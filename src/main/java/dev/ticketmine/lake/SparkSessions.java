package dev.ticketmine.lake;

import java.util.Map;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;

/** Opens the Spark session of a process. */
public final class SparkSessions {
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
      Map.of(
          "spark.ui.enabled", "false",
          "spark.driver.host", "127.0.0.1",
          "spark.driver.bindAddress", "127.0.0.1",
          "spark.sql.shuffle.partitions", "4",
          "spark.databricks.delta.snapshotPartitions", "2",
          "spark.sql.sources.parallelPartitionDiscovery.parallelism", "4",
          "spark.sql.adaptive.coalescePartitions.parallelismFirst", "false",
          "spark.ui.showConsoleProgress", "false",
          "spark.sql.codegen.cache.maxEntries", "2000");

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

  private SparkSessions() {}
}
