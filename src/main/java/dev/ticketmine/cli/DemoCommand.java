package dev.ticketmine.cli;

import dev.ticketmine.config.Settings;
import dev.ticketmine.config.SettingsReader;
import dev.ticketmine.errors.UserException;
import dev.ticketmine.errors.UserException.Kind;
import dev.ticketmine.jobs.NightInputs;
import dev.ticketmine.jobs.NightRequest;
import dev.ticketmine.jobs.NightResult;
import dev.ticketmine.jobs.NightlyRun;
import dev.ticketmine.jobs.PseudonymSecret;
import dev.ticketmine.jobs.Workspace;
import dev.ticketmine.sample.SampleArchive;
import dev.ticketmine.sample.SampleOptions;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes the sample archive and works through one night of it. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = {
      "Makes an invented German and English web-shop archive, works through one night of it and says",
      "where report, drafts and tables are. Needs no input and no network."
    },
    footerHeading = "%nThen:%n",
    footer = {
      "  ticketmine tables --lake ticketmine-demo/lake",
      "  ticketmine evaluate --truth ticketmine-demo/truth.jsonl --lake ticketmine-demo/lake"
    })
final class DemoCommand implements Callable<Integer> {
  private static final String MARKER = ".ticketmine-demo";

  @Option(
      names = "--dir",
      paramLabel = "DIR",
      description = "Folder of the demo (default: ${DEFAULT-VALUE}); an earlier demo is replaced.")
  private Path folder = Path.of("ticketmine-demo");

  @Option(
      names = "--conversations",
      paramLabel = "N",
      description = "Size of the archive (default: ${DEFAULT-VALUE}).")
  private int conversations = SampleOptions.DEFAULTS.conversations();

  @Option(
      names = "--language",
      paramLabel = "de|en",
      description = "Language of the report (default: that of the configuration, de).")
  private String language;

  @Option(
      names = "--master",
      paramLabel = "URL",
      description = "Spark master (default: ${DEFAULT-VALUE}).")
  private String master = "local[*]";

  @Override
  public Integer call() {
    Map<String, Object> overrides = new LinkedHashMap<>();
    overrides.put("spark.master", master);
    if (language != null) {
      overrides.put("report.language", language);
    }
    Settings settings = SettingsReader.read(Optional.empty(), overrides);
    SampleOptions options = SampleOptions.DEFAULTS.withConversations(conversations);
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    out.printf("Making a sample archive of %,d conversations in %s ...%n", conversations, folder);
    makeRoom();
    new SampleArchive(options).write(folder);
    Path lake = folder.resolve("lake");
    LocalDate lastDay = options.firstDay().plusWeeks(options.weeks()).minusDays(1);
    NightRequest request =
        new NightRequest(
            lastDay,
            List.of(folder.resolve("archive").toString()),
            Optional.of("ticketmine"),
            List.of(folder.resolve("articles").toString()),
            Optional.of(folder.resolve("orders.csv")),
            Optional.of(folder.resolve("events.csv")),
            false,
            false);
    out.println("Starting Spark ...");
    try (Workspace workspace = Workspace.toWrite(lake, settings.spark().master());
        ConsoleProgress progress = new ConsoleProgress(out, workspace.spark())) {
      String secret = PseudonymSecret.at(folder.resolve("pseudonym-secret"));
      NightResult result =
          new NightlyRun(workspace.lake(), settings, secret, Clock.systemUTC(), progress)
              .run(NightInputs.list(request, settings));
      ResultLines.print(out, result, lake);
    }
    return 0;
  }

  /** Empties the folder of an earlier demo; any other folder with content is left alone. */
  private void makeRoom() {
    try {
      if (Files.isDirectory(folder) && !isEmpty(folder)) {
        if (!Files.exists(folder.resolve(MARKER))) {
          throw new UserException(
              Kind.OUTPUT,
              "%s holds something that is no demo. Give another folder with --dir."
                  .formatted(folder));
        }
        delete(folder);
      }
      Files.createDirectories(folder);
      Files.createFile(folder.resolve(MARKER));
    } catch (IOException e) {
      throw new UserException(
          Kind.OUTPUT,
          "Cannot write to %s (%s). Give another folder with --dir."
              .formatted(folder, e.getClass().getSimpleName()),
          e);
    }
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> children = Files.list(folder)) {
      return children.findAny().isEmpty();
    }
  }

  private static void delete(Path folder) throws IOException {
    List<Path> paths;
    try (Stream<Path> walk = Files.walk(folder)) {
      paths = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : paths) {
      Files.delete(path);
    }
  }
}
