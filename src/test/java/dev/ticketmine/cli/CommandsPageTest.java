package dev.ticketmine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketmine.docs.GoldenFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** The catalogue of commands is made from the commands themselves. */
class CommandsPageTest {
  @Test
  void catalogueShowsTheCommandsAsTheyAre() throws IOException {
    CommandLine main = Main.commandLine();
    StringBuilder page =
        new StringBuilder(
            """
            # Commands

            Generated from `jobs/ticketmine <command> --help`; do not edit. Schedules for cron, systemd, Airflow, Kubernetes and plain
            spark-submit: [schedules](schedules), explained in [operations](../docs/operations.md).
            """);
    Map<String, CommandLine> commands = new TreeMap<>(main.getSubcommands());
    commands.remove("generate-completion");
    main.getSubcommands()
        .forEach(
            (name, group) ->
                group
                    .getSubcommands()
                    .forEach((inner, command) -> commands.put(name + " " + inner, command)));
    commands.forEach(
        (name, command) ->
            page.append("\n## ")
                .append(name)
                .append("\n\n```\n")
                .append(command.getUsageMessage(Ansi.OFF).stripTrailing())
                .append("\n```\n"));
    GoldenFile.check(Path.of("jobs", "README.md"), page.toString());
  }

  @Test
  void everyCommandTeachesWithAnExample() {
    Main.commandLine()
        .getSubcommands()
        .forEach(
            (name, command) ->
                assertThat(command.getUsageMessage(Ansi.OFF))
                    .as("help of %s", name)
                    .contains("ticketmine "));
  }
}
