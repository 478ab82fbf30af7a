package dev.ticketmine.cli;

import dev.ticketmine.errors.Nearest;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.UnmatchedArgumentException;

/** Guesses which option or command somebody meant. */
final class OptionHint {
  /** Returns a sentence with the nearest known name, or nothing. */
  static String near(UnmatchedArgumentException problem) {
    var spec = problem.getCommandLine().getCommandSpec();
    List<String> known = new ArrayList<>(spec.optionsMap().keySet());
    known.addAll(spec.subcommands().keySet());
    return problem.getUnmatched().stream()
        .findFirst()
        .flatMap(argument -> Nearest.to(argument, known))
        .map(near -> " Did you mean '%s'?".formatted(near))
        .orElse("");
  }

  private OptionHint() {}
}
