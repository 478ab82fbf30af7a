package dev.ticketmine.stages.ingest;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import dev.ticketmine.pipeline.Stage;
import dev.ticketmine.pipeline.TableSchema;
import dev.ticketmine.tables.Quarantine;
import java.time.LocalDate;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Picks the records in quarantine that have a fault and were not taken in later. */
public final class OpenRejections implements Stage {
  private final Optional<LocalDate> night;
  private final Optional<String> runId;

  /**
   * @param night night whose runs rejected them; empty for all
   * @param runId run that rejected them; empty for all
   */
  public OpenRejections(Optional<LocalDate> night, Optional<String> runId) {
    this.night = night;
    this.runId = runId;
  }

  @Override
  public TableSchema input() {
    return Quarantine.SCHEMA;
  }

  @Override
  public TableSchema output() {
    return Quarantine.SCHEMA;
  }

  @Override
  public Dataset<Row> transform(Dataset<Row> rows) {
    Column run = col(Quarantine.RUN_ID);
    return rows.where(
        col(Quarantine.STATUS)
            .equalTo(Quarantine.QUARANTINED)
            .and(night.map(date -> run.startsWith(date + "-r")).orElse(lit(true)))
            .and(runId.map(id -> run.equalTo(id)).orElse(lit(true))));
  }
}
