package dev.ticketmine.cli;

import dev.ticketmine.config.Settings;
import dev.ticketmine.jobs.DecideJob;
import dev.ticketmine.jobs.DecideJob.Decision;
import dev.ticketmine.jobs.DecideJob.Entry;
import dev.ticketmine.jobs.Workspace;
import dev.ticketmine.pipeline.Night;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Records what somebody decided about a recommendation. */
@Command(
    name = "decide",
    mixinStandardHelpOptions = true,
    description = {
      "Records what was decided about a recommendation; the next night shows it and no longer",
      "offers what was rejected."
    },
    footerHeading = "%nExample:%n",
    footer =
        "  ticketmine decide 4f1d2a rejected --reason \"already in the product text\" --lake lake")
final class DecideCommand implements Callable<Integer> {
  @Mixin private CommonOptions common;
  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "ID", description = "Id of the recommendation.")
  private String id;

  @Parameters(index = "1", paramLabel = "DECISION", description = "${COMPLETION-CANDIDATES}.")
  private Decision decision;

  @Option(names = "--reason", paramLabel = "TEXT", description = "Why.")
  private String reason;

  @Option(names = "--article", paramLabel = "ID", description = "Article that was published.")
  private String article;

  @Option(names = "--date", paramLabel = "YYYY-MM-DD", description = "Day of publication.")
  private LocalDate date;

  @Override
  public Integer call() {
    Settings settings = common.settings();
    Clock clock = Clock.systemUTC();
    Entry entry =
        new Entry(
            id, clock.instant().truncatedTo(ChronoUnit.SECONDS), decision, reason, article, date);
    try (Workspace workspace = Workspace.toWrite(common.lake, settings.spark().master())) {
      Night night = new Night(LocalDate.now(clock.withZone(settings.zone())), 0, settings.zone());
      new DecideJob(workspace.lake(), night, entry).run();
      spec.commandLine().getOut().printf("Recorded: %s is %s.%n", id, decision);
    }
    return 0;
  }
}
