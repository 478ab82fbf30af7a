package dev.ticketmine.cli;

import dev.ticketmine.config.Settings;
import dev.ticketmine.jobs.PseudonymSecret;
import dev.ticketmine.jobs.QuarantineReplay;
import dev.ticketmine.jobs.Workspace;
import dev.ticketmine.lake.Lake;
import dev.ticketmine.lake.RawStore;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Reads rejected records again and takes in those that are accepted now. */
@Command(
    name = "replay-quarantine",
    mixinStandardHelpOptions = true,
    description = {
      "Reads the rejected records in table quarantine again, from their encrypted copies, and takes",
      "in those that are accepted now: after a mended mapping or date pattern, a raised limit, or",
      "with a newer version. Give the mended --config. The tables are then what they would be if",
      "the night had been read so; topics and all else follow with the next night. What is still",
      "rejected stays, with the reasons listed. A second run finds nothing to do.",
      "",
      "Needs the secret that the nights had: TICKETMINE_RAW_STORE_SECRET, or the file that",
      "quarantine.raw-secret-file names. Records are kept for quarantine.raw-days. Mails, tweets and",
      "CSV rows that are single messages belong to others of their file and are not kept: mend the",
      "file or the settings and run 'nightly --rerun'. See docs/formats.md."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  ticketmine replay-quarantine --night 2026-03-01 --config mended.conf --lake lake",
      "  ticketmine export --table quarantine --format csv --out quarantine.csv --lake lake",
      "      which records are rejected, and why"
    })
final class ReplayQuarantineCommand implements Callable<Integer> {
  /** Which records. */
  private static final class Selection {
    @Option(
        names = "--night",
        paramLabel = "YYYY-MM-DD",
        description = "Only what the runs of this night rejected (default: all).")
    private LocalDate night;

    @Option(
        names = "--run",
        paramLabel = "ID",
        description = "Only what this run rejected, such as 2026-03-01-r0.")
    private String run;
  }

  @Mixin private CommonOptions common;
  @Spec private CommandSpec spec;

  @ArgGroup(exclusive = true)
  private Selection selection = new Selection();

  @Override
  public Integer call() {
    Settings settings = common.settings();
    Lake.checkExists(common.lake);
    RawStore store = QuarantineReplay.store(settings, common.lake, System.getenv());
    QuarantineReplay replay =
        new QuarantineReplay(
            Optional.ofNullable(selection.night), Optional.ofNullable(selection.run));
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    try (Workspace workspace = Workspace.toWrite(common.lake, settings.spark().master());
        ConsoleProgress progress = new ConsoleProgress(out, workspace.spark())) {
      String secret =
          PseudonymSecret.find(System.getenv(), Path.of(System.getProperty("user.home")), progress);
      print(
          spec.commandLine().getOut(),
          replay.job(workspace.lake(), store, settings, secret).run().rows());
    }
    return 0;
  }

  private static void print(PrintWriter out, Map<String, Long> counts) {
    counts.forEach((name, count) -> out.printf("%,15d  %s%n", count, name));
    if (counts.get("not kept") > 0) {
      out.println(
          "Not kept: rejected while no secret was set, too long ago, replayed and removed, or of a"
              + " kind that cannot be read alone (docs/formats.md). 'nightly --rerun' reads their"
              + " files again.");
    }
    out.println(outcome(counts));
  }

  private static String outcome(Map<String, Long> counts) {
    if (counts.get("rejected records") == 0) {
      return "No rejected record is open here. 'ticketmine export --table quarantine' shows all, with"
          + " their runs.";
    }
    return counts.get("replayed") > 0
        ? "The tables have them; the next night computes topics and the report from them."
        : "Nothing to take in: the settings of --config reject them as before.";
  }
}
