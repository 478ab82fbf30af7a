package dev.ticketmine.jobs;

import dev.ticketmine.jobs.JobRunner.DoneJob;
import dev.ticketmine.pipeline.Night;
import dev.ticketmine.tables.Runs;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import scala.jdk.javaapi.CollectionConverters;

/**
 * The ledger after an erasure: runs whose tables are gone name no versions any more, the one that
 * the next nights start from names those that were written in their place, and a row tells of the
 * erasure. It is a run from the same input as the one before it, so the same night asked for again
 * is known to be published.
 */
final class ErasedLedger {
  private final List<Row> rows = new ArrayList<>();

  /**
   * Keeps what earlier runs read and counted.
   *
   * @param earlier id of the run that nights start from, if there is one
   * @param versions of its tables now
   */
  ErasedLedger(List<Row> runs, Optional<String> earlier, Map<String, Long> versions) {
    for (Row run : runs) {
      boolean isKept = earlier.equals(Optional.of(run.<String>getAs(Runs.RUN_ID)));
      Object[] values = values(run);
      set(values, Runs.TABLE_VERSIONS, map(isKept ? versions : Map.of()));
      rows.add(RowFactory.create(values));
    }
  }

  /** Adds the erasure. */
  List<Row> with(
      Night night,
      Instant startedAt,
      Instant finishedAt,
      RunLedger.Origin origin,
      List<DoneJob> steps,
      Map<String, Long> versions,
      Map<String, String> hashes) {
    Object[] values = values(rows.get(rows.size() - 1));
    set(values, Runs.RUN_ID, night.runId());
    set(values, Runs.SEQUENCE, rows.size() + 1);
    set(values, Runs.REVISION, night.revision());
    set(values, Runs.STARTED_AT, java.sql.Timestamp.from(startedAt));
    set(values, Runs.FINISHED_AT, java.sql.Timestamp.from(finishedAt));
    set(values, Runs.CODE_VERSION, origin.codeVersion());
    set(values, Runs.CONFIG_HASH, origin.configHash());
    set(values, Runs.MODEL_HASH, origin.modelHash());
    set(values, Runs.STEPS, CollectionConverters.asScala(RunLedger.steps(steps)).toSeq());
    Map<String, Long> kept = new LinkedHashMap<>(versions);
    // The ledger is being written: the version that it has now is one of the past.
    kept.remove(Runs.SCHEMA.name());
    set(values, Runs.TABLE_VERSIONS, map(kept));
    set(values, Runs.TABLE_HASHES, map(hashes));
    List<Row> all = new ArrayList<>(rows);
    all.add(RowFactory.create(values));
    return all;
  }

  private static Object[] values(Row run) {
    Object[] values = new Object[run.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = run.get(i);
    }
    return values;
  }

  private static void set(Object[] values, String column, Object value) {
    values[Runs.SCHEMA.columns().fieldIndex(column)] = value;
  }

  private static <V> Object map(Map<String, V> map) {
    return CollectionConverters.asScala(new LinkedHashMap<>(map));
  }
}
