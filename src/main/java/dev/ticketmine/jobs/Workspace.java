package dev.ticketmine.jobs;

import dev.ticketmine.lake.Lake;
import dev.ticketmine.lake.SparkSessions;
import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;

/** A Spark session and the lake it works on; closing it ends both. */
public final class Workspace implements AutoCloseable {
  private final SparkSession spark;
  private final Lake lake;

  private Workspace(SparkSession spark, Lake lake) {
    this.spark = spark;
    this.lake = lake;
  }

  /** Takes the lake's lock first, because that fails fast, then starts Spark. */
  public static Workspace toWrite(Path root, String master) {
    Lake.checkFree(root);
    SparkSession spark = SparkSessions.open(master);
    return new Workspace(spark, Lake.open(spark, root));
  }

  /** Opens a lake that is only read from. */
  public static Workspace toRead(Path root, String master) {
    Lake.checkExists(root);
    SparkSession spark = SparkSessions.open(master);
    return new Workspace(spark, Lake.openToRead(spark, root));
  }

  /** Returns the session. */
  public SparkSession spark() {
    return spark;
  }

  /** Returns the lake. */
  public Lake lake() {
    return lake;
  }

  @Override
  public void close() {
    lake.close();
    spark.stop();
  }
}
