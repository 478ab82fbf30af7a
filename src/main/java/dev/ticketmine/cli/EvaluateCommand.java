package dev.ticketmine.cli;

import dev.ticketmine.evaluation.EvaluationTable;
import dev.ticketmine.jobs.EvaluateJob;
import dev.ticketmine.jobs.Workspace;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Scores a lake against a truth. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    description = {
      "Compares what a lake says with a truth file, such as the sample archive's truth.jsonl,",
      "and prints scores with their 95 % intervals. The method: docs/methods/evaluation.md."
    },
    footerHeading = "%nExample:%n",
    footer =
        "  ticketmine evaluate --truth ticketmine-demo/truth.jsonl --lake ticketmine-demo/lake")
final class EvaluateCommand implements Callable<Integer> {
  @Mixin private CommonOptions common;
  @Spec private CommandSpec spec;

  @Option(
      names = "--truth",
      required = true,
      paramLabel = "FILE",
      description = "Truth as JSON Lines.")
  private Path truth;

  @Override
  public Integer call() {
    InputCheck.readable(truth, "--truth");
    try (Workspace workspace = Workspace.toRead(common.lake, common.settings().spark().master())) {
      spec.commandLine()
          .getOut()
          .println(EvaluationTable.render(new EvaluateJob(workspace.lake(), truth).run()));
    }
    return 0;
  }
}
