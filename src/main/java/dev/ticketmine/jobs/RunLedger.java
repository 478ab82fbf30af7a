package dev.ticketmine.jobs;

import dev.ticketmine.config.Settings;
import dev.ticketmine.jobs.JobRunner.DoneJob;
import dev.ticketmine.lake.Lake;
import dev.ticketmine.ml.Embedders;
import dev.ticketmine.pipeline.Night;
import dev.ticketmine.tables.Runs;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import scala.jdk.javaapi.CollectionConverters;

/**
 * The runs of a lake: what was read, made and published, one row per published run. The row of a
 * run is written before the run is published, and like every table it is seen from then on only.
 */
final class RunLedger {
  /** What a run was made from: a night with the same origin need not be computed again. */
  record Origin(String codeVersion, String configHash, String modelHash, Set<String> inputs) {
    static Origin of(Settings settings, NightInputs inputs) {
      return of(settings, inputs.fingerprints());
    }

    static Origin of(Settings settings, Set<String> inputs) {
      return new Origin(
          CodeVersion.current(), settings.hash(), Embedders.shared().modelId(), inputs);
    }
  }

  private final Lake lake;
  private final List<Row> rows;

  /** Reads the ledger; it grows by one row a night, so it fits the driver. */
  RunLedger(Lake lake) {
    this.lake = lake;
    this.rows =
        lake.read(Runs.SCHEMA).collectAsList().stream()
            .sorted(Comparator.comparing(row -> row.<Integer>getAs(Runs.SEQUENCE)))
            .toList();
  }

  /** Returns the last published run of that night, if there is one. */
  Optional<Row> last(LocalDate date) {
    return rows.stream()
        .filter(row -> row.<java.sql.Date>getAs(Runs.NIGHT).toLocalDate().equals(date))
        .max(Comparator.comparingInt(row -> row.<Integer>getAs(Runs.REVISION)));
  }

  /** Returns the night of the run published last, if there is one. */
  Optional<Night> newest(ZoneId zone) {
    return rows.stream()
        .reduce((first, last) -> last)
        .map(
            run ->
                new Night(
                    asOf(run),
                    run.getAs(Runs.REVISION),
                    zone,
                    run.<java.sql.Date>getAs(Runs.NIGHT).toLocalDate()));
  }

  /** Returns the run published last of those computed as of a day before that one. */
  Optional<Row> before(LocalDate date) {
    return rows.stream().filter(row -> asOf(row).isBefore(date)).reduce((first, last) -> last);
  }

  /** Returns the newest day that tables were computed as of, if there is one. */
  Optional<LocalDate> newestDate() {
    return rows.stream().map(RunLedger::asOf).max(Comparator.naturalOrder());
  }

  /** Returns the day up to which a run computed its tables. */
  static LocalDate asOf(Row run) {
    return run.<java.sql.Date>getAs(Runs.AS_OF_DATE).toLocalDate();
  }

  /**
   * Returns the versions of the tables that the last runs left, by the runs' ids. The run that a
   * night as of the newest day starts from is always among them.
   */
  Map<String, Map<String, Long>> kept(int runs) {
    Map<String, Map<String, Long>> kept = new LinkedHashMap<>();
    Stream.concat(
            newestDate().flatMap(this::before).stream(),
            rows.stream().skip(Math.max(0, rows.size() - runs)))
        .forEach(
            run ->
                kept.put(
                    run.getAs(Runs.RUN_ID), run.getJavaMap(run.fieldIndex(Runs.TABLE_VERSIONS))));
    return kept;
  }

  /** Returns what runs cost; empty before the first. */
  Optional<RunCost> cost() {
    double ingestSeconds = 0;
    long bytes = 0;
    double rest = 0;
    Set<String> seen = new HashSet<>();
    for (Row run : rows) {
      double ingest = seconds(run, "ingest");
      long unseen = unseenBytes(run, seen);
      ingestSeconds += unseen > 0 ? ingest : 0;
      bytes += unseen;
      rest = wallSeconds(run) - ingest;
    }
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(new RunCost(bytes > 0 ? ingestSeconds / bytes : 0, Math.max(0, rest)));
  }

  private static double seconds(Row run, String step) {
    return run.<Row>getList(run.fieldIndex(Runs.STEPS)).stream()
        .filter(row -> step.equals(row.getAs(0)))
        .mapToDouble(row -> row.<Double>getAs(2))
        .sum();
  }

  private static double wallSeconds(Row run) {
    return (run.<java.sql.Timestamp>getAs(Runs.FINISHED_AT).getTime()
            - run.<java.sql.Timestamp>getAs(Runs.STARTED_AT).getTime())
        / 1000.0;
  }

  /** Returns the size of the archive files that the run was the first to read. */
  private static long unseenBytes(Row run, Set<String> seen) {
    return run.<Row>getList(run.fieldIndex(Runs.INPUTS)).stream()
        .filter(input -> input.getAs("kind").equals("archive"))
        .filter(input -> seen.add(input.getAs("sha256")))
        .mapToLong(input -> input.<Long>getAs("size"))
        .sum();
  }

  /** Returns what a step of a published run counted; empty without such a run or step. */
  Map<String, Long> counts(String runId, String step) {
    return rows.stream()
        .filter(row -> runId.equals(row.getAs(Runs.RUN_ID)))
        .findFirst()
        .map(run -> counts(run, step))
        .orElse(Map.of());
  }

  /** Returns what a step of a run counted; empty if it had no such step. */
  static Map<String, Long> counts(Row run, String step) {
    return run.<Row>getList(run.fieldIndex(Runs.STEPS)).stream()
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

  /** Returns the next revision of a night. */
  Night next(Night night) {
    int revision = last(night.delivered()).map(run -> run.<Integer>getAs(Runs.REVISION)).orElse(-1);
    return new Night(night.date(), revision + 1, night.zone(), night.delivered());
  }

  /** Returns the size of all files that runs have read. */
  long inputBytes() {
    Set<String> seen = new HashSet<>();
    return rows.stream().mapToLong(run -> unseenBytes(run, seen)).sum();
  }

  /** Returns what a step counted in the last run that had it. */
  Map<String, Long> newestCounts(String step) {
    return rows.stream()
        .map(run -> counts(run.<String>getAs(Runs.RUN_ID), step))
        .filter(counts -> !counts.isEmpty())
        .reduce(Map.of(), (first, last) -> last);
  }

  /** Returns the rows, in the order in which the runs were published. */
  List<Row> rows() {
    return rows;
  }

  /** Content hashes as the audit saw them; the ledger's own row is not among them. */
  static Map<String, String> hashes(Lake lake) {
    Map<String, String> hashes = new LinkedHashMap<>();
    lake.fingerprints()
        .forEach(
            (table, print) -> {
              if (!table.equals(Runs.SCHEMA.name())) {
                hashes.put(table, print.contentHash());
              }
            });
    return hashes;
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
    List<Row> all = new ArrayList<>(rows);
    all.add(
        RowFactory.create(
            night.runId(),
            java.sql.Date.valueOf(night.delivered()),
            java.sql.Date.valueOf(night.date()),
            rows.size() + 1,
            night.revision(),
            "published",
            java.sql.Timestamp.from(startedAt),
            java.sql.Timestamp.from(finishedAt),
            origin.codeVersion(),
            origin.configHash(),
            origin.modelHash(),
            CollectionConverters.asScala(inputRows).toSeq(),
            CollectionConverters.asScala(steps(steps)).toSeq(),
            CollectionConverters.asScala(new LinkedHashMap<>(versions)),
            CollectionConverters.asScala(new LinkedHashMap<>(hashes))));
    lake.write(
        Runs.SCHEMA, lake.spark().createDataFrame(all, Runs.SCHEMA.columns()).coalesce(1), night);
  }

  /** Returns steps as the ledger has them. */
  static List<Row> steps(List<DoneJob> steps) {
    return steps.stream()
        .map(
            step ->
                RowFactory.create(
                    step.name(),
                    CollectionConverters.asScala(new LinkedHashMap<>(step.result().rows())),
                    step.duration().toMillis() / 1000.0))
        .toList();
  }
}
