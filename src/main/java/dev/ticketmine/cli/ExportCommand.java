package dev.ticketmine.cli;

import dev.ticketmine.jobs.ExportJob;
import dev.ticketmine.jobs.Workspace;
import dev.ticketmine.report.export.TableFormat;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes a table to a file. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = {
      "Writes a table to a CSV or JSON Lines file, in a stable order.",
      "In CSV, text that a spreadsheet would take for a formula gets an apostrophe; JSON Lines has it as it is."
    },
    footerHeading = "%nExample:%n",
    footer = "  ticketmine export --table topics --format csv --out topics.csv --lake lake")
final class ExportCommand implements Callable<Integer> {
  @Mixin private CommonOptions common;
  @Spec private CommandSpec spec;

  @Option(
      names = "--table",
      required = true,
      paramLabel = "NAME",
      description = "Table to write; 'ticketmine tables' lists them.")
  private String table;

  @Option(
      names = "--format",
      required = true,
      paramLabel = "csv|jsonl",
      description = "${COMPLETION-CANDIDATES}.")
  private TableFormat format;

  @Option(names = "--out", required = true, paramLabel = "FILE", description = "File to write.")
  private Path out;

  @Override
  public Integer call() {
    ExportJob.checkTable(table);
    try (Workspace workspace = Workspace.toRead(common.lake, common.settings().spark().master())) {
      long rows =
          new ExportJob(workspace.lake(), table, format, out)
              .run().rows().values().stream().mapToLong(Long::longValue).sum();
      spec.commandLine().getOut().printf("%,d rows of %s in %s%n", rows, table, out);
    }
    return 0;
  }
}
