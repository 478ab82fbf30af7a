package dev.ticketmine.cli;

import dev.ticketmine.config.Settings;
import dev.ticketmine.explain.FigureKey;
import dev.ticketmine.explain.Form;
import dev.ticketmine.jobs.ExplainJob;
import dev.ticketmine.jobs.Workspace;
import dev.ticketmine.report.Wording;
import java.io.PrintWriter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says where a figure of the report comes from. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description = {
      "Says where a figure of the report comes from: its value, read anew from the published",
      "tables, what it means, the run, the table with its version, the filter, and the hashes of",
      "configuration and models. In the report, a figure shows its key under the mouse; in the",
      "page's source it stands as <data value=\"KEY\">. All forms of keys: docs/methods/explain.md.",
      "Figures of small groups stay hidden (docs/adr/0013-small-groups.md)."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  ticketmine explain archive/conversations --lake lake",
      "  ticketmine explain topic/424b85659525/share --lake lake --language en",
      "  ticketmine explain gap/424b85659525/de/conversations --conversations=50 --lake lake"
    })
final class ExplainCommand implements Callable<Integer> {
  @Mixin private CommonOptions common;
  @Spec private CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "KEY",
      description = "Key of a figure; several take hardly longer than one.")
  private List<String> keys;

  @Option(
      names = "--conversations",
      arity = "0..1",
      fallbackValue = "20",
      paramLabel = "N",
      description =
          "Also lists the first N conversations behind the figure (without a number: 20) by their"
              + " ids, and how many more there are. Only for people who may open single"
              + " conversations, such as support leads or data protection: your help desk finds the"
              + " conversation by its id, and the number is exact, unlike the report's.")
  private Integer conversations;

  @Override
  public Integer call() {
    if (conversations != null && conversations < 1) {
      throw new ParameterException(
          spec.commandLine(), "--conversations takes a number from 1 on, not " + conversations);
    }
    List<FigureKey> figures = keys.stream().map(FigureKey::parse).toList();
    figures.forEach(Form::of);
    Settings settings = common.settings();
    Set<String> hashes = hashes();
    PrintWriter out = spec.commandLine().getOut();
    try (Workspace workspace = Workspace.toRead(common.lake, settings.spark().master())) {
      ExplainJob job = new ExplainJob(workspace.lake(), settings, hashes);
      String gap = "";
      for (FigureKey figure : figures) {
        out.print(gap + job.explain(figure, conversations == null ? 0 : conversations));
        gap = System.lineSeparator();
      }
      out.flush();
    }
    return 0;
  }

  /** The same configuration in another language is no other configuration. */
  private Set<String> hashes() {
    Set<String> hashes = new HashSet<>();
    for (String language : Wording.LANGUAGES) {
      common.language = language;
      hashes.add(common.settings().hash());
    }
    return hashes;
  }
}
