package dev.ticketmine.cli;

import dev.ticketmine.config.Settings;
import dev.ticketmine.jobs.NightInputs;
import dev.ticketmine.jobs.NightRequest;
import dev.ticketmine.jobs.NightResult;
import dev.ticketmine.jobs.NightlyRun;
import dev.ticketmine.jobs.PseudonymSecret;
import dev.ticketmine.jobs.Workspace;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Works through one night: archive in, tables, report and drafts out. */
@Command(
    name = "nightly",
    mixinStandardHelpOptions = true,
    description = {
      "Works through one night: reads the archive, finds topics, causes, gaps and mood, and",
      "publishes tables, report and drafts. A night that is already published from the same input",
      "and configuration is not computed again."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  ticketmine nightly --date 2026-03-01 --archive exports/ --articles help/ --lake lake",
      "  ticketmine nightly --date 2026-03-02 --archive 'exports/2026-03-02*.jsonl' --lake lake",
      "",
      "What is read: docs/formats.md. What is published: docs/tables.md."
    })
final class NightlyCommand implements Callable<Integer> {
  @Mixin private CommonOptions common;

  @Option(
      names = "--date",
      required = true,
      paramLabel = "YYYY-MM-DD",
      description = "The night: the day whose end it is.")
  private LocalDate date;

  @Option(
      names = "--archive",
      required = true,
      paramLabel = "PATH",
      description = "Archive export: file, folder or glob; may be given several times.")
  private List<String> archives;

  @Option(
      names = "--format",
      paramLabel = "NAME",
      description =
          "Format of the archive (default: found by itself): ticketmine, twitter, csv, xlsx, mbox,"
              + " eml, transcript, zendesk, intercom, freshdesk, helpscout, gorgias.")
  private String format;

  @Option(
      names = "--articles",
      paramLabel = "PATH",
      description = "Help articles: JSON Lines file, or folder of Markdown with front matter.")
  private List<String> articles = List.of();

  @Option(names = "--orders", paramLabel = "FILE", description = "Orders per day: CSV date,orders.")
  private Path orders;

  @Option(
      names = "--events",
      paramLabel = "FILE",
      description = "Dated events: CSV date,kind,text.")
  private Path events;

  @Option(
      names = "--rerun",
      description = "Compute the night again, even if nothing changed; reads all files anew.")
  private boolean rerun;

  @Option(
      names = "--accept-churn",
      description =
          "Publish the night even if more conversations changed their topic than"
              + " topics.maximum-churn allows.")
  private boolean acceptsChurn;

  @Override
  public Integer call() {
    Settings settings = common.settings();
    NightRequest request =
        new NightRequest(
            date,
            archives,
            Optional.ofNullable(format),
            articles,
            Optional.ofNullable(orders),
            Optional.ofNullable(events),
            rerun,
            acceptsChurn);
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    NightInputs inputs = NightInputs.list(request, settings);
    try (Workspace workspace = Workspace.toWrite(common.lake, settings.spark().master());
        ConsoleProgress progress = new ConsoleProgress(out, workspace.spark())) {
      String secret =
          PseudonymSecret.find(System.getenv(), Path.of(System.getProperty("user.home")), progress);
      NightResult result =
          new NightlyRun(workspace.lake(), settings, secret, Clock.systemUTC(), progress)
              .run(inputs);
      ResultLines.print(out, result, common.lake);
    }
    return 0;
  }
}
