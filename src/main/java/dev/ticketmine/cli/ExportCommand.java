package dev.ticketmine.cli;

import dev.ticketmine.jobs.ExportAllJob;
import dev.ticketmine.jobs.ExportJob;
import dev.ticketmine.jobs.Workspace;
import dev.ticketmine.report.export.TableFormat;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Writes one table, or all, to files. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = {
      "Writes published tables to files that other programs read, in the order of their keys: the",
      "same table is always the same bytes. A file appears only when it is complete.",
      "  csv      for any program; lists and maps as JSON in a cell",
      "  xlsx     for Excel and its like: numbers and dates as such, heading in view, with filter;",
      "           at most 1,048,575 rows, 32,767 signs a cell",
      "  jsonl    one JSON object a line, lists and maps as such",
      "  parquet  for pandas, DuckDB, R: one file with types, times in UTC; the smallest",
      "In csv and xlsx, text that a spreadsheet would take for a formula gets an apostrophe."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  ticketmine export --table topics --out topics.xlsx --lake lake",
      "  ticketmine export --all --format parquet --out tables --lake lake",
      "",
      "What the tables hold: docs/tables.md; as data contracts: docs/contracts."
    })
final class ExportCommand implements Callable<Integer> {
  @Mixin private CommonOptions common;
  @Spec private CommandSpec spec;

  @ArgGroup(exclusive = true, multiplicity = "1")
  private Tables tables;

  private static final class Tables {
    @Option(
        names = "--table",
        required = true,
        paramLabel = "NAME",
        description = "Table to write; 'ticketmine tables' lists them.")
    private String table;

    @Option(
        names = "--all",
        required = true,
        description = "Every published table, each into a file of its own.")
    private boolean isAll;
  }

  @Option(
      names = "--format",
      paramLabel = "NAME",
      description = "${COMPLETION-CANDIDATES} (default: by the ending of --out; with --all, CSV).")
  private TableFormat format;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "PATH",
      description = "File to write; with --all, a folder.")
  private Path out;

  @Override
  public Integer call() {
    TableFormat chosen = format();
    if (!tables.isAll) {
      ExportJob.checkTable(tables.table);
    }
    PrintStream console = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    try (Workspace workspace = Workspace.toRead(common.lake, common.settings().spark().master());
        ConsoleProgress progress = new ConsoleProgress(console, workspace.spark())) {
      if (tables.isAll) {
        int written =
            new ExportAllJob(workspace.lake(), chosen, out, Clock.systemUTC(), progress)
                .run()
                .rows()
                .size();
        spec.commandLine().getOut().printf("%d tables in %s%n", written, out);
      } else {
        long rows =
            new ExportJob(workspace.lake(), tables.table, chosen, out)
                .run()
                .rows()
                .get(tables.table);
        spec.commandLine().getOut().printf("%,d rows of %s in %s%n", rows, tables.table, out);
      }
    }
    return 0;
  }

  private TableFormat format() {
    if (format != null) {
      return format;
    }
    if (tables.isAll) {
      return TableFormat.CSV;
    }
    return TableFormat.of(out)
        .orElseThrow(
            () ->
                new ParameterException(
                    spec.commandLine(),
                    "--out has none of the endings .csv, .jsonl, .xlsx, .parquet: give --format."));
  }
}
