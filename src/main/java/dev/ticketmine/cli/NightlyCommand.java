package dev.ticketmine.cli;

import dev.ticketmine.config.Settings;
import dev.ticketmine.jobs.NightInputs;
import dev.ticketmine.jobs.NightRequest;
import dev.ticketmine.jobs.NightlyRun;
import dev.ticketmine.jobs.PseudonymSecret;
import dev.ticketmine.jobs.RawRecords;
import dev.ticketmine.jobs.Workspace;
import dev.ticketmine.lake.RawStore;
import dev.ticketmine.privacy.Sealing;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Works through one night: archive in, tables, report and drafts out. */
@Command(
    name = "nightly",
    mixinStandardHelpOptions = true,
    description = {
      "Works through one night: reads the archive, finds topics, causes, gaps and mood, and",
      "publishes tables, report and drafts. A night that is already published from the same input",
      "and configuration is not computed again. With --from and --to, works through past nights:",
      "each takes in its own files, and the tables are computed as of the newest night there is."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  ticketmine nightly --date 2026-03-01 --archive exports/ --articles help/ --lake lake",
      "  ticketmine nightly --date 2026-03-02 --archive 'exports/2026-03-02*.jsonl' --lake lake",
      "  ticketmine nightly --from 2026-01-01 --to 2026-01-31 --archive 'exports/{date}*.jsonl' \\",
      "    --lake lake --dry-run",
      "",
      "What is read: docs/formats.md. What is published: docs/tables.md."
    })
final class NightlyCommand implements Callable<Integer> {
  @Mixin private CommonOptions common;

  @Spec private CommandSpec spec;

  @Option(
      names = "--date",
      paramLabel = "YYYY-MM-DD",
      converter = NightDate.class,
      description = "The night: the day whose end it is; or 'yesterday' (UTC), for schedules.")
  private LocalDate date;

  @Option(
      names = "--from",
      paramLabel = "YYYY-MM-DD",
      description = "Instead of --date: the first of several nights, one after the other.")
  private LocalDate from;

  @Option(names = "--to", paramLabel = "YYYY-MM-DD", description = "The last of them.")
  private LocalDate to;

  @Option(
      names = "--archive",
      required = true,
      paramLabel = "PATH",
      description =
          "Archive export: file, folder or glob; may be given several times. {date} in it stands for the night.")
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
      names = "--dry-run",
      description = "Say what would be read, computed and written, and how long it would take.")
  private boolean isDryRun;

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
    // All files are found before the first night begins.
    List<NightInputs> nights =
        dates().map(night -> NightInputs.list(request.on(night), settings)).toList();
    if (isDryRun) {
      try (Workspace workspace = Workspace.toForecast(common.lake, settings.spark().master())) {
        nights.forEach(
            night ->
                ForecastLines.print(
                    spec.commandLine().getOut(),
                    NightlyRun.forecast(workspace.lake(), settings, night)));
      }
      return 0;
    }
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    try (Workspace workspace = Workspace.toWrite(common.lake, settings.spark().master());
        ConsoleProgress progress = new ConsoleProgress(out, workspace.spark())) {
      String secret =
          PseudonymSecret.find(System.getenv(), Path.of(System.getProperty("user.home")), progress);
      Optional<RawStore> rejected =
          RawRecords.store(settings, workspace.lake().root(), System.getenv());
      if (rejected.isEmpty()) {
        progress.note(
            "%s is not set: rejected records are not kept, and replay-quarantine cannot read them."
                .formatted(Sealing.VARIABLE));
      }
      for (NightInputs night : nights) {
        NightlyRun run =
            new NightlyRun(
                workspace.lake(), settings, secret, rejected, Clock.systemUTC(), progress);
        ResultLines.print(out, run.run(night), common.lake);
      }
    }
    return 0;
  }

  private Stream<LocalDate> dates() {
    if (date != null && from == null && to == null) {
      return Stream.of(date);
    }
    if (date != null || from == null || to == null || to.isBefore(from)) {
      throw new ParameterException(
          spec.commandLine(), "Give either --date, or --from and a --to that is not before it.");
    }
    if (!from.equals(to) && archives.stream().noneMatch(path -> path.contains("{date}"))) {
      throw new ParameterException(
          spec.commandLine(),
          "Several nights need {date} in --archive, such as 'exports/{date}*.jsonl'.");
    }
    return from.datesUntil(to.plusDays(1));
  }
}
