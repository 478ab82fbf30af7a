package dev.ticketmine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketmine.docs.DocumentedCommand;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Carries out every command that a page shows. */
class DocumentedCommandsIT {
  @TempDir private static Path folder;

  @Test
  void everyCommandOfThePagesDoesWhatItIsThereFor() throws IOException, InterruptedException {
    Workplace workplace = new Workplace(folder);
    workplace.prepare();
    List<String> problems = new ArrayList<>();
    boolean isReportThere = false;
    for (Map.Entry<String, DocumentedCommand> entry : commands(workplace).entrySet()) {
      if (!isReportThere && Workplace.turn(entry.getKey()) > 0) {
        workplace.readReport();
        isReportThere = true;
      }
      long start = System.nanoTime();
      Optional<String> problem = workplace.problem(entry.getKey());
      System.out.printf("%5.1f s  %s%n", (System.nanoTime() - start) / 1e9, entry.getValue());
      problem.ifPresent(text -> problems.add(entry.getValue() + "\n" + text));
    }
    assertThat(problems).isEmpty();
    assertThat(workplace.sent().lines())
        .as("articles sent to Zendesk")
        .isNotEmpty()
        .allMatch(line -> line.startsWith("{\"article\":{\"title\":"));
  }

  /**
   * The commands with all filled in, in the order in which one can do them, with a place of each.
   */
  private static Map<String, DocumentedCommand> commands(Workplace workplace) throws IOException {
    Map<String, DocumentedCommand> found = new LinkedHashMap<>();
    int all = 0;
    for (Path page : DocumentedCommand.pages()) {
      for (DocumentedCommand command : DocumentedCommand.in(page)) {
        all++;
        Optional<String> elsewhere = Workplace.elsewhere(command.text());
        elsewhere.ifPresent(why -> System.out.println("not here: " + command + " (" + why + ")"));
        if (elsewhere.isEmpty()) {
          found.putIfAbsent(workplace.filledIn(command), command);
        }
      }
    }
    System.out.printf("%d commands in the pages, %d different ones to do%n", all, found.size());
    Map<String, DocumentedCommand> inTurn = new LinkedHashMap<>();
    found.entrySet().stream()
        .sorted(Comparator.comparing(entry -> Workplace.turn(entry.getKey())))
        .forEach(entry -> inTurn.put(entry.getKey(), entry.getValue()));
    return inTurn;
  }
}
