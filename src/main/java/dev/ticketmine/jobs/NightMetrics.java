package dev.ticketmine.jobs;

import dev.ticketmine.lake.Lake;
import dev.ticketmine.lake.WholeFile;
import dev.ticketmine.tables.Catalogue;
import dev.ticketmine.tables.Runs;
import java.nio.file.Path;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;

/**
 * Figures of the last successful night for Prometheus, in a file that the node exporter's textfile
 * collector reads. It is left as it is by a night that fails, so that the time of the last success
 * goes stale. Labels are names of tables, steps and counts, never anything from the archive.
 */
final class NightMetrics {
  /** Writes the file of a lake in which a night has just succeeded. */
  static void write(Lake lake, Instant now) {
    WholeFile.write(file(lake.root()), text(lake, now));
  }

  static Path file(Path root) {
    return root.resolve("metrics").resolve("ticketmine.prom");
  }

  private static String text(Lake lake, Instant now) {
    RunLedger ledger = new RunLedger(lake);
    Row run = ledger.rows().get(ledger.rows().size() - 1);
    PrometheusText text = new PrometheusText();
    text.gauge(
        "ticketmine_last_success_timestamp_seconds",
        "When a night last ended well, also one that had nothing to do.",
        now.getEpochSecond());
    text.gauge(
        "ticketmine_newest_night_timestamp_seconds",
        "Beginning of the day up to which the tables go, in UTC.",
        run.<Date>getAs(Runs.AS_OF_DATE)
            .toLocalDate()
            .atStartOfDay(ZoneOffset.UTC)
            .toEpochSecond());
    text.gauge(
        "ticketmine_night_duration_seconds",
        "How long the night took that was published last.",
        (run.<Timestamp>getAs(Runs.FINISHED_AT).getTime()
                - run.<Timestamp>getAs(Runs.STARTED_AT).getTime())
            / 1000.0);
    Map<Map<String, String>, Number> seconds = new LinkedHashMap<>();
    Map<Map<String, String>, Number> counts = new LinkedHashMap<>();
    List<Row> steps = run.getList(run.fieldIndex(Runs.STEPS));
    for (Row step : steps) {
      String name = step.getString(0);
      seconds.put(Map.of("step", name), step.getDouble(2));
      step.<String, Long>getJavaMap(1)
          .forEach((count, rows) -> counts.put(labels("step", name, "count", count), rows));
    }
    text.gauges(
        "ticketmine_step_duration_seconds",
        "How long each step of that night took; steps run side by side.",
        seconds);
    text.gauges("ticketmine_step_rows", "What each step of that night counted.", counts);
    Map<Map<String, String>, Number> tables = new LinkedHashMap<>();
    Catalogue.TABLES.stream()
        .filter(lake::has)
        .forEach(table -> tables.put(Map.of("table", table.name()), lake.rows(table)));
    text.gauges("ticketmine_table_rows", "Rows of each published table.", tables);
    return text.toString();
  }

  private static Map<String, String> labels(String... namesAndValues) {
    Map<String, String> labels = new LinkedHashMap<>();
    for (int index = 0; index < namesAndValues.length; index += 2) {
      labels.put(namesAndValues[index], namesAndValues[index + 1]);
    }
    return labels;
  }

  private NightMetrics() {}
}
