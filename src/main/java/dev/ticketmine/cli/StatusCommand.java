package dev.ticketmine.cli;

import dev.ticketmine.jobs.LakeStatus;
import dev.ticketmine.jobs.LakeStatus.PublishedNight;
import dev.ticketmine.jobs.Workspace;
import dev.ticketmine.lake.Lake;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says how the nights of a lake go. */
@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    description = {
      "Says how the nights of a lake go: the last ones that were published, how long they took, what",
      "was read and rejected; whether a night is late, failed or was cut off, and what to do then.",
      "Ends with 0 when all is well, with 1 when somebody has to look: no night has ended well for 26",
      "hours, or the last one failed or was cut off. Reads only; a night may run meanwhile."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  ticketmine status --lake lake",
      "  ticketmine status --lake lake >/dev/null || mail -s 'ticketmine: look' support-data",
      "",
      "Alarms, also by Prometheus: docs/operations.md."
    })
final class StatusCommand implements Callable<Integer> {
  private static final int ATTENTION = 1;

  @Mixin private CommonOptions common;
  @Spec private CommandSpec spec;

  @Option(
      names = "--nights",
      paramLabel = "N",
      description = "Show so many nights (default: ${DEFAULT-VALUE}).")
  private int nights = 7;

  @Override
  public Integer call() {
    boolean isHeld = Lake.isHeld(common.lake);
    try (Workspace workspace =
        Workspace.toForecast(common.lake, common.settings().spark().master())) {
      LakeStatus status =
          LakeStatus.of(workspace.lake(), isHeld, Clock.systemUTC().instant(), nights);
      print(spec.commandLine().getOut(), status);
      return status.problems().isEmpty() ? 0 : ATTENTION;
    }
  }

  static void print(PrintWriter out, LakeStatus status) {
    if (!status.nights().isEmpty()) {
      out.printf(
          "%-10s  %-14s  %-20s %9s %10s %10s %9s%n",
          "night", "run", "published (UTC)", "seconds", "read", "accepted", "rejected");
    }
    for (PublishedNight night : status.nights()) {
      out.printf(
          Locale.ROOT,
          "%-10s  %-14s  %-20s %,9d %,10d %,10d %,9d%n",
          night.night(),
          night.runId(),
          night.finishedAt().truncatedTo(ChronoUnit.SECONDS),
          night.duration().toSeconds(),
          night.read(),
          night.accepted(),
          night.rejected());
    }
    status.notes().forEach(out::println);
    status.problems().forEach(problem -> out.println("ATTENTION: " + problem));
    if (status.problems().isEmpty()) {
      out.println("All is well.");
    }
  }
}
