package dev.ticketmine.cli;

import dev.ticketmine.config.Settings;
import dev.ticketmine.jobs.LeakCheck;
import dev.ticketmine.jobs.PseudonymSecret;
import dev.ticketmine.jobs.Steps;
import dev.ticketmine.jobs.Workspace;
import dev.ticketmine.pipeline.Job;
import dev.ticketmine.pipeline.JobResult;
import dev.ticketmine.pipeline.Night;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs one step of a night again over the tables that are there. */
@Command(
    name = "step",
    mixinStandardHelpOptions = true,
    description = {
      "Runs one step of a night over the tables that are there: for trying a change, or for a",
      "scheduler that wants to see every step. The steps are listed in their order. What they",
      "write is seen by readers and by later nights once the step 'publish' has been run. It looks",
      "for canaries first, as every night does, and needs the secret that the nights had."
    },
    footerHeading = "%nExample:%n",
    footer = "  ticketmine step topics --date 2026-03-01 --lake lake")
final class StepCommand implements Callable<Integer> {
  @Mixin private CommonOptions common;

  @Parameters(
      paramLabel = "STEP",
      completionCandidates = StepNames.class,
      description = "One of: ${COMPLETION-CANDIDATES}.")
  private String step;

  @Option(
      names = "--date",
      required = true,
      paramLabel = "YYYY-MM-DD",
      description = "The night that the step belongs to.")
  private LocalDate date;

  @Override
  public Integer call() {
    Settings settings = common.settings();
    Steps.check(step);
    if (Steps.isPublishing(step)) {
      new LeakCheck(common.lake, List.of()).requireClean(PseudonymSecret::pseudonyms);
    }
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    try (Workspace workspace =
            Workspace.toWriteUnpublished(common.lake, settings.spark().master());
        ConsoleProgress progress = new ConsoleProgress(out, workspace.spark())) {
      Night night = new Night(date, 0, settings.zone());
      Job job = Steps.mining(step, workspace.lake(), night, settings);
      progress.planned(1);
      progress.started(job.name());
      long start = System.nanoTime();
      JobResult result = job.run();
      progress.finished(job.name(), result, Duration.ofNanos(System.nanoTime() - start));
    }
    return 0;
  }

  /** Names for help and completion. */
  static final class StepNames extends java.util.ArrayList<String> {
    private static final long serialVersionUID = 1L;

    StepNames() {
      super(Steps.names());
    }
  }
}
