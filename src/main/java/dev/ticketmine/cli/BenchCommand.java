package dev.ticketmine.cli;

import dev.ticketmine.bench.Bench;
import dev.ticketmine.bench.BenchTable;
import dev.ticketmine.config.Settings;
import dev.ticketmine.config.SettingsReader;
import dev.ticketmine.jobs.BenchRun;
import dev.ticketmine.lake.SparkSessions;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures what nights cost on this machine. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    description = {
      "Measures what nights cost on this machine, on generated archives: seconds,",
      "processor time, memory, bytes, tasks and skew of every step, for a first night",
      "and for one with a week more on top of it. Several sizes show how the cost",
      "grows. Steps run one at a time, so that they can be told apart; a scheduled",
      "night runs some side by side and is faster."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  ticketmine bench --conversations 2000 --dir bench",
      "  ticketmine bench --conversations 10000,100000 --dir bench --json bench.json",
      "",
      "What we measured: docs/performance.md."
    })
final class BenchCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--conversations",
      paramLabel = "N",
      split = ",",
      description = "Sizes of the archives (default: 10000).")
  private List<Integer> sizes = List.of(10_000);

  @Option(
      names = "--dir",
      paramLabel = "DIR",
      description = "Folder for archives and lakes, one folder a size (default: ${DEFAULT-VALUE}).")
  private Path folder = Path.of("ticketmine-bench");

  @Option(names = "--json", paramLabel = "FILE", description = "Write the figures as JSON, too.")
  private Path json;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "Configuration (HOCON), such as other sample sizes.")
  private Path config;

  @Option(
      names = "--master",
      paramLabel = "URL",
      description = "Spark master (default: ${DEFAULT-VALUE}).")
  private String master = "local[*]";

  @Override
  public Integer call() {
    if (sizes.stream().anyMatch(size -> size < 1)) {
      throw new ParameterException(spec.commandLine(), "--conversations takes numbers above 0.");
    }
    Map<String, Object> overrides = new LinkedHashMap<>();
    overrides.put("spark.master", master);
    overrides.put("spark.parallel-steps", 1);
    Settings settings = SettingsReader.read(Optional.ofNullable(config), overrides);
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    SparkSession spark = SparkSessions.open(settings.spark().master());
    try (ConsoleProgress progress = new ConsoleProgress(out, spark)) {
      Bench bench =
          new BenchRun(spark, folder, settings, progress)
              .run(sizes.stream().sorted().distinct().toList());
      BenchTable.lines(bench).forEach(out::println);
      if (json != null) {
        BenchRun.write(bench, json);
      }
    } finally {
      spark.stop();
    }
    return 0;
  }
}
