package dev.ticketmine.jobs;

import dev.ticketmine.archive.InputFile;
import dev.ticketmine.config.Settings;
import dev.ticketmine.jobs.RunLedger.Origin;
import dev.ticketmine.pipeline.Night;
import dev.ticketmine.tables.Runs;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Row;

/**
 * What the ledger says is to be done for a night.
 *
 * @param night the night. A past one is taken in with the revision after its last and computed as
 *     of the newest night that is published, so that the tables never go back in time
 * @param publishedRun run that has published just this already; then nothing is to be done
 * @param unseen archive files to read: those that no published run has read
 */
record NightPlan(Night night, Optional<String> publishedRun, List<InputFile> unseen) {
  static NightPlan of(RunLedger ledger, NightInputs inputs, Origin origin, Settings settings) {
    NightRequest request = inputs.request();
    Optional<Row> last = ledger.last(request.date());
    Optional<Row> same = last.filter(run -> !request.rerun() && RunLedger.isFrom(run, origin));
    int published = last.map(run -> run.<Integer>getAs(Runs.REVISION)).orElse(-1);
    LocalDate newest = ledger.newestDate().orElse(request.date());
    LocalDate date = newest.isAfter(request.date()) ? newest : request.date();
    int revision = same.isPresent() ? published : published + 1;
    Set<String> known = request.rerun() ? Set.of() : ledger.knownArchiveFiles();
    return new NightPlan(
        new Night(date, revision, settings.zone(), request.date()),
        same.map(run -> run.getAs(Runs.RUN_ID)),
        inputs.archives().stream().filter(file -> !known.contains(file.sha256())).toList());
  }
}
