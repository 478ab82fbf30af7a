package dev.ticketmine.cli;

import dev.ticketmine.errors.DiskErrors;
import dev.ticketmine.errors.UserException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/**
 * The program: finds the command, runs it, turns the outcome into an exit code. The only place that
 * ends the process.
 */
@Command(
    name = "ticketmine",
    description = {
      "Mines archived support conversations, German and English: what customers keep asking, why, "
          + "which help article is missing, how they feel, and what to change."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    subcommands = {
      DemoCommand.class,
      NightlyCommand.class,
      IngestCommand.class,
      StepCommand.class,
      StatusCommand.class,
      ExplainCommand.class,
      ExportCommand.class,
      TablesCommand.class,
      DecideCommand.class,
      TagsCommand.class,
      ReplayQuarantineCommand.class,
      EraseCommand.class,
      MaintainCommand.class,
      LeakCheckCommand.class,
      EvaluateCommand.class,
      SampleCommand.class,
      BenchCommand.class,
      GenerateCompletion.class
    },
    footerHeading = "%nStart here:%n",
    footer = {
      "  ticketmine demo",
      "      makes a sample archive, works through one night of it, says where the report is",
      "  ticketmine nightly --date 2026-03-01 --archive exports/ --articles help/ --lake lake",
      "      the same for your own archive; schedule this",
      "",
      "Exit codes: 0 done, 1 status found something to look at, 64 usage, 65 input, 66 input missing,",
      "70 defect, 73 output, 74 reading or writing, 75 lake in use, 77 secret or right missing,",
      "78 configuration."
    })
public final class Main {
  /** An exit code of sysexits: something is wrong with ticketmine itself. */
  static final int DEFECT = 70;

  private static final int USAGE = 64;

  /** Runs the program and ends the process. */
  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    System.exit(run(out, err, arguments));
  }

  /** Runs the program and returns its exit code. */
  static int run(PrintStream out, PrintStream err, String... arguments) {
    Locale.setDefault(Locale.ROOT);
    CommandLine commands = new CommandLine(command());
    commands.setOut(new java.io.PrintWriter(out, true, StandardCharsets.UTF_8));
    commands.setErr(new java.io.PrintWriter(err, true, StandardCharsets.UTF_8));
    commands.setCaseInsensitiveEnumValuesAllowed(true);
    commands.setParameterExceptionHandler((problem, args) -> usage(err, problem));
    commands.setExecutionExceptionHandler((problem, command, parsed) -> failure(err, problem));
    if (arguments.length == 0) {
      commands.usage(commands.getErr());
      return USAGE;
    }
    return commands.execute(arguments);
  }

  static Main command() {
    return new Main();
  }

  private static int usage(PrintStream err, ParameterException problem) {
    String command = problem.getCommandLine().getCommandSpec().qualifiedName();
    String hint =
        problem instanceof CommandLine.UnmatchedArgumentException unmatched
            ? OptionHint.near(unmatched)
            : "";
    err.printf(
        "ticketmine: %s.%s Try '%s --help'.%n",
        problem.getMessage().lines().findFirst().orElse("wrong arguments").replaceAll("\\.$", ""),
        hint,
        command);
    return USAGE;
  }

  private static int failure(PrintStream err, Exception problem) {
    for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
      if (cause instanceof UserException user) {
        err.printf("ticketmine: %s%n", user.getMessage());
        return user.kind().exitCode();
      }
    }
    Optional<UserException> disk = DiskErrors.of(problem);
    if (disk.isPresent()) {
      err.printf("ticketmine: %s%n", disk.get().getMessage());
      return disk.get().kind().exitCode();
    }
    err.printf("ticketmine: %s%n", DefectReport.of(problem));
    return DEFECT;
  }

  private Main() {}
}
