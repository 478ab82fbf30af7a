package dev.ticketmine.cli;

import dev.ticketmine.jobs.Workspace;
import dev.ticketmine.lake.Fingerprint;
import dev.ticketmine.tables.Catalogue;
import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists the tables of a lake. */
@Command(
    name = "tables",
    mixinStandardHelpOptions = true,
    description = {
      "Lists the tables of a lake: rows, Delta version, content hash, meaning.",
      "Two lakes hold the same data exactly when their content hashes are equal."
    })
final class TablesCommand implements Callable<Integer> {
  @Mixin private CommonOptions common;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    try (Workspace workspace = Workspace.toRead(common.lake, common.settings().spark().master())) {
      Map<String, Long> versions = workspace.lake().versions();
      Map<String, Fingerprint> prints = workspace.lake().fingerprints();
      PrintWriter out = spec.commandLine().getOut();
      out.printf("%-20s %9s  %-46s %s%n", "table", "version", "rows-hash", "meaning");
      Catalogue.TABLES.stream()
          .filter(table -> prints.containsKey(table.name()))
          .forEach(
              table ->
                  out.printf(
                      "%-20s %9d  %-46s %s%n",
                      table.name(),
                      versions.get(table.name()),
                      prints.get(table.name()).contentHash(),
                      table.description()));
    }
    return 0;
  }
}
