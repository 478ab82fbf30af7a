package dev.ticketmine.jobs;

import dev.ticketmine.lake.Lake;
import dev.ticketmine.pipeline.Night;
import dev.ticketmine.pipeline.TableSchema;
import dev.ticketmine.tables.Runs;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The tables as the last published night before a night left them. A night that is run again, also
 * after an attempt that was cut off, so starts from where it started the first time. In a lake
 * where no earlier night was published, because its steps are run one by one, the last run of an
 * earlier night counts.
 */
final class EarlierNight {
  private final Lake lake;
  private final Map<String, Long> versions;

  private EarlierNight(Lake lake, Map<String, Long> versions) {
    this.lake = lake;
    this.versions = versions;
  }

  /** Finds what was there before this night. */
  static EarlierNight before(Night night, Lake lake) {
    Optional<Row> published = new RunLedger(lake).before(night.date());
    return published.isPresent()
        ? published(published, lake)
        : new EarlierNight(lake, lake.versionsBefore(night.date()));
  }

  /** Reads the tables of a published run; none of them has rows without one. */
  static EarlierNight published(Optional<Row> run, Lake lake) {
    return new EarlierNight(
        lake,
        run.map(row -> row.<String, Long>getJavaMap(row.fieldIndex(Runs.TABLE_VERSIONS)))
            .orElse(Map.of()));
  }

  /** Returns the table's rows; none if it had not been written. */
  Dataset<Row> read(TableSchema table) {
    Long version = versions.get(table.name());
    return version == null ? table.empty(lake.spark()) : lake.readAsOf(table, version);
  }
}
