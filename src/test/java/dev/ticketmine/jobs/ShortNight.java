package dev.ticketmine.jobs;

import dev.ticketmine.errors.DiskErrors;
import dev.ticketmine.errors.UserException;
import dev.ticketmine.jobs.JobRunner.DoneJob;
import dev.ticketmine.lake.Lake;
import dev.ticketmine.lake.NightFolder;
import dev.ticketmine.lake.SparkSessions;
import dev.ticketmine.pipeline.JobResult;
import dev.ticketmine.pipeline.Night;
import dev.ticketmine.pipeline.TableSchema;
import dev.ticketmine.tables.DailyOrders;
import dev.ticketmine.tables.Themes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Date;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;

/**
 * A night that changes a lake as every night does, but has nothing to compute: it adds a row to
 * some tables, so that leftovers would count twice, then comes a report, the ledger and the switch.
 */
public final class ShortNight {
  static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
  static final LocalDate SECOND = LocalDate.of(2026, 3, 2);

  private static final int DEFECT = 70;

  /** Runs the night of a date on a lake, in a process of its own: LAKE DATE. */
  public static void main(String[] arguments) {
    try (Lake lake = Lake.open(() -> SparkSessions.open("local[2]"), Path.of(arguments[0]))) {
      SparkSessions.tuneFor(lake.spark(), 0);
      run(lake, LocalDate.parse(arguments[1]));
      lake.spark().stop();
    } catch (UserException e) {
      System.err.println(e.getMessage());
      System.exit(e.kind().exitCode());
    } catch (Throwable e) {
      e.printStackTrace();
      System.exit(DiskErrors.of(e).map(disk -> disk.kind().exitCode()).orElse(DEFECT));
    }
  }

  /** Returns the command line of a process that runs the second night. */
  static List<String> second(Path lake) {
    return List.of(ShortNight.class.getName(), lake.toString(), SECOND.toString());
  }

  /** Runs the night of a date unless it is published. */
  static void run(SparkSession spark, Path root, LocalDate date) {
    try (Lake lake = Lake.open(spark, root)) {
      run(lake, date);
    }
  }

  private static void run(Lake lake, LocalDate date) {
    RunLedger ledger = new RunLedger(lake);
    if (ledger.last(date).isPresent()) {
      return;
    }
    Night night = new Night(date, 0, ZoneOffset.UTC);
    String name = date.toString();
    add(lake, Themes.SCHEMA, RowFactory.create(name, "Versand", "Shipping", 3L, 40L), night);
    add(lake, DailyOrders.SCHEMA, RowFactory.create(Date.valueOf(date), 7L), night);
    report(lake, night);
    ledger.publish(
        night,
        Instant.EPOCH,
        Instant.EPOCH,
        new RunLedger.Origin("", "", "", Set.of()),
        List.of(),
        List.of(new DoneJob("ingest", JobResult.of("read", 1), Duration.ZERO)),
        lake.versions(),
        Map.of());
    lake.publish(night);
  }

  private static void add(Lake lake, TableSchema table, Row row, Night night) {
    lake.add(
        table,
        stored ->
            stored
                .unionByName(lake.spark().createDataFrame(List.of(row), table.columns()))
                .coalesce(1),
        night);
  }

  private static void report(Lake lake, Night night) {
    NightFolder folder = lake.folder(night);
    try {
      Path report = Files.createDirectories(folder.begin().resolve("report"));
      Files.writeString(
          report.resolve("index.html"), "%d".formatted(lake.read(Themes.SCHEMA).count()));
      folder.complete();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ShortNight() {}
}
