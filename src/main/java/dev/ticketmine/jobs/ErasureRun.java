package dev.ticketmine.jobs;

import dev.ticketmine.config.Settings;
import dev.ticketmine.errors.TableErrors;
import dev.ticketmine.errors.UserException;
import dev.ticketmine.errors.UserException.Kind;
import dev.ticketmine.jobs.JobRunner.DoneJob;
import dev.ticketmine.jobs.JobRunner.PlannedJob;
import dev.ticketmine.lake.Lake;
import dev.ticketmine.lake.Purge;
import dev.ticketmine.lake.RawStore;
import dev.ticketmine.lake.SearchTerms;
import dev.ticketmine.lake.SparkSessions;
import dev.ticketmine.lake.Swept;
import dev.ticketmine.lake.Traces;
import dev.ticketmine.pipeline.Job;
import dev.ticketmine.pipeline.Night;
import dev.ticketmine.pipeline.Progress;
import dev.ticketmine.pipeline.TableSchema;
import dev.ticketmine.privacy.Pseudonyms;
import dev.ticketmine.tables.Articles;
import dev.ticketmine.tables.Catalogue;
import dev.ticketmine.tables.DailyOrders;
import dev.ticketmine.tables.Decisions;
import dev.ticketmine.tables.Events;
import dev.ticketmine.tables.Runs;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Row;

/**
 * Removes people from a lake: their rows go, what was computed from them is computed anew and
 * published as a revision of the newest night, and then everything older is destroyed. It may die
 * anywhere and be run again. See docs/adr/0011-erasure.md.
 */
public final class ErasureRun {
  /** Tables that never hold anything of a customer. */
  private static final Set<TableSchema> OTHERS =
      Set.of(Articles.SCHEMA, DailyOrders.SCHEMA, Events.SCHEMA, Decisions.SCHEMA);

  private static final Set<String> REBUILT_BEFORE =
      Set.of("questions", "vectors", "topics", "mood");

  private final Lake lake;
  private final Settings settings;
  private final Pseudonyms pseudonyms;
  private final Optional<RawStore> rejected;
  private final Clock clock;
  private final Progress progress;

  /**
   * Works on a lake.
   *
   * @param secret secret of the pseudonyms, the one that the nights had
   * @param rejected the rejected records that are kept; empty without their secret
   */
  public ErasureRun(
      Lake lake,
      Settings settings,
      String secret,
      Optional<RawStore> rejected,
      Clock clock,
      Progress progress) {
    this.lake = lake;
    this.settings = settings;
    this.pseudonyms = Pseudonyms.of(secret);
    this.rejected = rejected;
    this.clock = clock;
    this.progress = progress;
  }

  /**
   * Erases the people.
   *
   * @param isDryRun whether to count only
   * @throws UserException if the secret is not the lake's, so that nobody would be found, a line
   *     may mean several people, the secret of rejected records is missing, or a search afterwards
   *     still finds something
   */
  public ErasureResult run(SubjectFile file, boolean isDryRun) {
    Instant startedAt = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    CanaryJob.checkSecret(lake.root(), pseudonyms);
    RunLedger ledger = new RunLedger(lake);
    Night last =
        ledger
            .newest(settings.zone())
            .orElseThrow(() -> TableErrors.noLake(lake.root().toString()));
    SparkSessions.tuneFor(lake.spark(), ledger.inputBytes());
    ErasureScope scope = ErasureScope.of(lake, ledger, last.date(), file, pseudonyms);
    Path folder = RawRecords.folder(settings, lake.root());
    Set<String> records = new SubjectRecords(scope.words(file)).in(rejected, folder);
    Map<String, Long> counts = new LinkedHashMap<>();
    counts.put("lines", (long) file.subjects().size());
    counts.put("lines without a match", (long) scope.subjects().unmatched().size());
    counts.put("conversations", (long) scope.subjects().conversations().size());
    counts.put("rejected records", (long) records.size());
    if (isDryRun) {
      counts.putAll(scope.counts(records));
      return new ErasureResult(counts, scope.subjects().unmatched(), List.of());
    }
    List<Path> receipts = new ArrayList<>();
    SearchTerms terms = scope.terms();
    for (ErasureReceipt cutOff : ErasureReceipt.pending(lake.root())) {
      // A night may have taken the id of an erasure that was never published.
      if (!ledger.counts(cutOff.runId(), ErasedTables.NAME).isEmpty()) {
        progress.note("Erasure %s was cut off; it is completed now.".formatted(cutOff.runId()));
        receipts.add(complete(cutOff, terms, counts));
      } else {
        cutOff.forget();
      }
    }
    if (scope.isEmpty() && records.isEmpty()) {
      remember(scope, records, last);
      lake.amend();
      return new ErasureResult(counts, scope.subjects().unmatched(), receipts);
    }
    Night night = ledger.next(last);
    Map<String, Long> removed = publish(scope, records, ledger, night, startedAt, counts);
    removed.forEach((table, rows) -> counts.put("rows of " + table, rows));
    rejected.ifPresent(store -> records.forEach(store::remove));
    receipts.add(
        complete(
            ErasureReceipt.pending(lake.root()).stream()
                .filter(receipt -> receipt.runId().equals(night.runId()))
                .findFirst()
                .orElseThrow(),
            terms,
            counts));
    return new ErasureResult(counts, scope.subjects().unmatched(), receipts);
  }

  /** Writes and publishes the tables without the people, and returns how many rows went. */
  private Map<String, Long> publish(
      ErasureScope scope,
      Set<String> records,
      RunLedger ledger,
      Night night,
      Instant startedAt,
      Map<String, Long> counts) {
    TimedJobs work = new TimedJobs(lake.spark(), clock, progress);
    ErasedTables tables = new ErasedTables(lake, settings, night, scope, records);
    Optional<Row> earlier = ledger.before(night.date());
    Map<String, Long> versions = earlier.map(tables::rewrite).orElse(Map.of());
    List<PlannedJob> plan = new ArrayList<>();
    plan.add(new PlannedJob(tables, Set.of()));
    for (String step : Steps.names()) {
      if (!REBUILT_BEFORE.contains(step)) {
        Job job =
            switch (step) {
              case Steps.AUDIT -> Steps.audit(lake, night, settings, true);
              case Steps.PUBLISH ->
                  Steps.publish(lake, night, settings, () -> ledger.newestCounts("ingest"));
              default -> Steps.mining(step, lake, night, settings);
            };
        Set<String> after = new TreeSet<>(Steps.after(step));
        after.add(tables.name());
        plan.add(new PlannedJob(job, after));
      }
    }
    List<DoneJob> done = work.run(plan, settings.spark().parallelSteps());
    remember(scope, records, night);
    Instant finishedAt = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    List<Row> rows =
        new ErasedLedger(
                ledger.rows(), earlier.map(run -> run.<String>getAs(Runs.RUN_ID)), versions)
            .with(
                night,
                startedAt,
                finishedAt,
                RunLedger.Origin.of(settings, Set.of()),
                done,
                lake.versions(),
                RunLedger.hashes(lake));
    lake.write(
        Runs.SCHEMA, lake.spark().createDataFrame(rows, Runs.SCHEMA.columns()).coalesce(1), night);
    for (TableSchema table : personal()) {
      if (!versions.containsKey(table.name())) {
        lake.beginLog(table);
      }
    }
    Map<String, Long> removed = work.counts(tables.name());
    List<String> rebuilt =
        personal().stream()
            .map(TableSchema::name)
            .filter(name -> !removed.containsKey(name))
            .toList();
    ErasureReceipt.of(lake.root(), night.runId(), startedAt, counts, removed, rebuilt).begin();
    lake.publish(night);
    return removed;
  }

  private void remember(ErasureScope scope, Set<String> records, Night night) {
    java.sql.Date today = java.sql.Date.valueOf(LocalDate.now(clock.withZone(settings.zone())));
    new ErasedList(lake, night).add(scope.subjects().hashes(pseudonyms, records, today));
  }

  /** Destroys the past, looks whether anything is left, and writes the receipt. */
  private Path complete(ErasureReceipt receipt, SearchTerms terms, Map<String, Long> counts) {
    Swept swept = new Purge(lake).run(personal(), new RunLedger(lake).kept(Integer.MAX_VALUE));
    Traces traces = Traces.search(lake.spark(), lake.root(), terms);
    if (!traces.places().isEmpty()) {
      throw new UserException(
          Kind.OUTPUT,
          "The tables are rid of them, but %d of %d files in %s still name them: %s. Remove what is no part of the lake, then run the same command again."
              .formatted(traces.places().size(), traces.files(), lake.root(), traces.places()));
    }
    counts.merge("files removed", swept.files(), Long::sum);
    counts.merge("reports removed", swept.nights(), Long::sum);
    counts.put("files searched", traces.files());
    counts.put("terms found", 0L);
    return receipt.complete(
        clock.instant().truncatedTo(ChronoUnit.SECONDS), swept, traces, terms.size());
  }

  private List<TableSchema> personal() {
    return Catalogue.TABLES.stream()
        .filter(table -> !OTHERS.contains(table) && lake.has(table))
        .toList();
  }
}
