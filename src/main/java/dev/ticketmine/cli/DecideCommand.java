package dev.ticketmine.cli;

import dev.ticketmine.config.Settings;
import dev.ticketmine.jobs.DecideJob;
import dev.ticketmine.jobs.DecisionFile;
import dev.ticketmine.jobs.Workspace;
import dev.ticketmine.pipeline.Night;
import dev.ticketmine.stages.recommend.Decision;
import dev.ticketmine.stages.recommend.Decision.Choice;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Records what somebody decided about recommendations. */
@Command(
    name = "decide",
    mixinStandardHelpOptions = true,
    description = {
      "Records what was decided about a recommendation, or about all in a file; the next night",
      "shows it and no longer offers what was rejected, until much more contacts are concerned."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  ticketmine decide 4f1d2a rejected --reason \"already in the product text\" --lake lake",
      "  ticketmine decide --file decisions.csv --lake lake"
    })
final class DecideCommand implements Callable<Integer> {
  @Mixin private CommonOptions common;
  @Spec private CommandSpec spec;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "ID",
      description = "Id of the recommendation, or its first digits.")
  private String id;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "DECISION",
      description = "${COMPLETION-CANDIDATES}.")
  private Choice choice;

  @Option(
      names = "--file",
      paramLabel = "FILE",
      description =
          "Instead of ID and DECISION: CSV recommendation_id,decision,reason,article,date. If a line"
              + " is wrong, none is recorded; lines that are recorded already are passed over.")
  private Path file;

  @Option(names = "--reason", paramLabel = "TEXT", description = "Why.")
  private String reason;

  @Option(names = "--article", paramLabel = "ID", description = "Article that was published.")
  private String article;

  @Option(names = "--date", paramLabel = "YYYY-MM-DD", description = "Day of publication.")
  private LocalDate date;

  @Override
  public Integer call() {
    List<Decision> decisions = decisions();
    Settings settings = common.settings();
    Clock clock = Clock.systemUTC();
    try (Workspace workspace = Workspace.toWrite(common.lake, settings.spark().master())) {
      Night night = new Night(LocalDate.now(clock.withZone(settings.zone())), 0, settings.zone());
      long added =
          DecideJob.alone(
                  workspace.lake(),
                  night,
                  decisions,
                  clock.instant().truncatedTo(ChronoUnit.SECONDS),
                  settings)
              .run()
              .rows()
              .get(DecideJob.NEW);
      spec.commandLine()
          .getOut()
          .printf(
              Locale.ROOT,
              "%d of %d decisions recorded; %d are recorded already.%n",
              added,
              decisions.size(),
              decisions.size() - added);
    }
    return 0;
  }

  private List<Decision> decisions() {
    boolean isFile = file != null;
    boolean isOne = id != null && choice != null;
    boolean isAny = id != null || reason != null || article != null || date != null;
    if (isFile == isOne || isFile && isAny) {
      throw new ParameterException(
          spec.commandLine(), "Give either ID and DECISION, or --file alone.");
    }
    return isFile
        ? DecisionFile.read(file)
        : List.of(
            new Decision("decide", id.toLowerCase(Locale.ROOT), choice, reason, article, date));
  }
}
