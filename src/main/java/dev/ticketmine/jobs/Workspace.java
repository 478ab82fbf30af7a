package dev.ticketmine.jobs;

import dev.ticketmine.lake.Lake;
import dev.ticketmine.lake.SparkSessions;
import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;

/** A Spark session and the lake it works on; closing it ends both. */
public final class Workspace implements AutoCloseable {
  private final Lake lake;

  private Workspace(Lake lake) {
    this.lake = lake;
  }

  /** Takes the lake's lock first, because that fails fast, then starts Spark. */
  public static Workspace toWrite(Path root, String master) {
    return new Workspace(Lake.open(() -> SparkSessions.open(master), root));
  }

  /** Like {@link #toWrite}, but shows what the steps of a night that is not published wrote. */
  public static Workspace toWriteUnpublished(Path root, String master) {
    return new Workspace(Lake.openUnpublished(() -> SparkSessions.open(master), root));
  }

  /** Opens a lake that is only looked at, also before anything is published in it. */
  public static Workspace toForecast(Path root, String master) {
    return new Workspace(Lake.openToRead(SparkSessions.open(master), root));
  }

  /** Opens a lake that is only read from. */
  public static Workspace toRead(Path root, String master) {
    Lake.checkExists(root);
    return new Workspace(Lake.openToRead(SparkSessions.open(master), root));
  }

  /** Returns the session. */
  public SparkSession spark() {
    return lake.spark();
  }

  /** Returns the lake. */
  public Lake lake() {
    return lake;
  }

  @Override
  public void close() {
    lake.close();
    lake.spark().stop();
  }
}
