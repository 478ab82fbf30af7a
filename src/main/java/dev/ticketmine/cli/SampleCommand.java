package dev.ticketmine.cli;

import dev.ticketmine.sample.SampleArchive;
import dev.ticketmine.sample.SampleOptions;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes the sample archive. */
@Command(
    name = "sample",
    mixinStandardHelpOptions = true,
    description = {
      "Writes an invented German and English web-shop archive with planted truths, for trying,",
      "testing and measuring: archive/, articles/, orders.csv, events.csv and truth.jsonl.",
      "The same seed and size give the same bytes."
    },
    footerHeading = "%nExample:%n",
    footer = "  ticketmine sample --out sample --conversations 100000")
final class SampleCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder to write to.")
  private Path out;

  @Option(
      names = "--conversations",
      paramLabel = "N",
      description = "Number of conversations (default: ${DEFAULT-VALUE}).")
  private int conversations = SampleOptions.DEFAULTS.conversations();

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Seed of the random numbers (default: ${DEFAULT-VALUE}).")
  private long seed = SampleOptions.DEFAULTS.seed();

  @Option(
      names = "--nights",
      paramLabel = "N",
      description = {
        "Write the last N days as one export per night, with late data and a question that nobody",
        "asked before (default: one file with everything)."
      })
  private int nights;

  @Override
  public Integer call() {
    SampleOptions defaults = SampleOptions.DEFAULTS;
    new SampleArchive(
            new SampleOptions(
                seed,
                conversations,
                defaults.firstDay(),
                defaults.weeks(),
                defaults.germanShare(),
                nights))
        .write(out);
    spec.commandLine().getOut().printf("%,d conversations in %s%n", conversations, out);
    return 0;
  }
}
