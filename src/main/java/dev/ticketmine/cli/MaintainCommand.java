package dev.ticketmine.cli;

import dev.ticketmine.config.Settings;
import dev.ticketmine.jobs.MaintainJob;
import dev.ticketmine.jobs.Workspace;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Keeps a lake small. */
@Command(
    name = "maintain",
    mixinStandardHelpOptions = true,
    description = {
      "Joins small files of the published tables and removes what no kept run needs: old versions",
      "of tables, old reports, what cut-off runs left, and encrypted rejected records that were kept",
      "for quarantine.raw-days. How much else is kept: maintenance in the configuration. Once a week",
      "is enough."
    },
    footerHeading = "%nExample:%n",
    footer = "  ticketmine maintain --lake lake --dry-run")
final class MaintainCommand implements Callable<Integer> {
  @Mixin private CommonOptions common;
  @Spec private CommandSpec spec;

  @Option(names = "--dry-run", description = "Only say what would be done.")
  private boolean isDryRun;

  @Override
  public Integer call() {
    Settings settings = common.settings();
    try (Workspace workspace = Workspace.toWrite(common.lake, settings.spark().master())) {
      new MaintainJob(workspace.lake(), settings, Clock.systemUTC().instant(), isDryRun)
          .run()
          .rows()
          .forEach((name, count) -> spec.commandLine().getOut().printf("%,15d  %s%n", count, name));
    }
    return 0;
  }
}
