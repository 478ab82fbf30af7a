package dev.ticketmine.jobs;

import dev.ticketmine.jobs.JobRunner.DoneJob;
import dev.ticketmine.lake.Lake;
import dev.ticketmine.pipeline.Night;
import dev.ticketmine.tables.Runs;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import scala.jdk.javaapi.CollectionConverters;

/**
 * The runs of a lake: what was read, made and published, one row per published run. The row of a
 * run is written before the run is published, and like every table it is seen from then on only.
 */
final class RunLedger {
  /** What a run was made from: a night with the same origin need not be computed again. */
  record Origin(String codeVersion, String configHash, String modelHash, Set<String> inputs) {}

  private final Lake lake;
  private final List<Row> rows;

  /** Reads the ledger; it grows by one row a night, so it fits the driver. */
  RunLedger(Lake lake) {
    this.lake = lake;
    this.rows =
        lake.read(Runs.SCHEMA).collectAsList().stream()
            .sorted(Comparator.comparing(row -> row.<String>getAs(Runs.RUN_ID)))
            .toList();
  }

  /** Returns the last published run of that night, if there is one. */
  Optional<Row> last(LocalDate date) {
    return rows.stream()
        .filter(row -> row.<java.sql.Date>getAs(Runs.NIGHT).toLocalDate().equals(date))
        .max(Comparator.comparingInt(row -> row.<Integer>getAs(Runs.REVISION)));
  }

  /** Returns the last published run of the last night before that one, if there is one. */
  Optional<Row> before(LocalDate date) {
    return rows.stream()
        .map(row -> row.<java.sql.Date>getAs(Runs.NIGHT).toLocalDate())
        .filter(night -> night.isBefore(date))
        .max(Comparator.naturalOrder())
        .flatMap(this::last);
  }

  /** Returns what a step of a published run counted; empty without such a run or step. */
  Map<String, Long> counts(String runId, String step) {
    return rows.stream()
        .filter(row -> runId.equals(row.getAs(Runs.RUN_ID)))
        .flatMap(row -> row.<Row>getList(row.fieldIndex(Runs.STEPS)).stream())
        .filter(row -> step.equals(row.getAs(0)))
        .findFirst()
        .map(row -> row.<String, Long>getJavaMap(1))
        .orElse(Map.of());
  }

  /** Returns whether the run was made from just this. */
  static boolean isFrom(Row run, Origin origin) {
    return origin.codeVersion().equals(run.getAs(Runs.CODE_VERSION))
        && origin.configHash().equals(run.getAs(Runs.CONFIG_HASH))
        && origin.modelHash().equals(run.getAs(Runs.MODEL_HASH))
        && origin.inputs().equals(inputs(run));
  }

  /** Returns "kind:sha256" of every input of the run. */
  private static Set<String> inputs(Row run) {
    return run.<Row>getList(run.fieldIndex(Runs.INPUTS)).stream()
        .map(input -> input.<String>getAs("kind") + ":" + input.<String>getAs("sha256"))
        .collect(Collectors.toSet());
  }

  /** Returns the SHA-256 of every archive file that a published run has read. */
  Set<String> knownArchiveFiles() {
    return rows.stream()
        .flatMap(run -> run.<Row>getList(run.fieldIndex(Runs.INPUTS)).stream())
        .filter(input -> input.getAs("kind").equals("archive"))
        .map(input -> input.<String>getAs("sha256"))
        .collect(Collectors.toSet());
  }

  /** Adds the published run. */
  void publish(
      Night night,
      Instant startedAt,
      Instant finishedAt,
      Origin origin,
      List<NightInputs.Input> inputs,
      List<DoneJob> steps,
      Map<String, Long> versions,
      Map<String, String> hashes) {
    List<Row> inputRows =
        inputs.stream()
            .map(
                input ->
                    RowFactory.create(
                        input.file().name(),
                        input.kind(),
                        input.file().size(),
                        input.file().sha256()))
            .toList();
    List<Row> stepRows =
        steps.stream()
            .map(
                step ->
                    RowFactory.create(
                        step.name(),
                        CollectionConverters.asScala(new LinkedHashMap<>(step.result().rows())),
                        step.duration().toMillis() / 1000.0))
            .toList();
    List<Row> all = new ArrayList<>(rows);
    all.removeIf(row -> row.getAs(Runs.RUN_ID).equals(night.runId()));
    all.add(
        RowFactory.create(
            night.runId(),
            java.sql.Date.valueOf(night.date()),
            night.revision(),
            "published",
            java.sql.Timestamp.from(startedAt),
            java.sql.Timestamp.from(finishedAt),
            origin.codeVersion(),
            origin.configHash(),
            origin.modelHash(),
            CollectionConverters.asScala(inputRows).toSeq(),
            CollectionConverters.asScala(stepRows).toSeq(),
            CollectionConverters.asScala(new LinkedHashMap<>(versions)),
            CollectionConverters.asScala(new LinkedHashMap<>(hashes))));
    lake.write(
        Runs.SCHEMA, lake.spark().createDataFrame(all, Runs.SCHEMA.columns()).coalesce(1), night);
  }
}
