package dev.ticketmine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketmine.faults.Child;
import dev.ticketmine.faults.Poller;
import dev.ticketmine.faults.Snapshot;
import dev.ticketmine.lake.SparkSessions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What every place of a whole night would leave if the process halted there: the night is run again
 * on it and ends as an undisturbed one does, while a reader looks at the lake every 10 ms. Profile
 * {@code faults}; {@code -Dticketmine.rounds=10} does it ten times over.
 */
class WholeNightFaults {
  private static final int ROUNDS = Integer.getInteger("ticketmine.rounds", 1);

  /** Processes that halt for real, spread over the night. */
  private static final int HALTS = 4;

  @TempDir private Path folder;

  private final Console console = new Console();
  private Path sample;
  private Path template;

  @BeforeEach
  void firstNight() {
    sample = folder.resolve("sample");
    template = folder.resolve("template");
    assertThat(console.run("sample", "--out=" + sample, "--conversations=60", "--nights=1"))
        .as(console.err())
        .isZero();
    run(night("conversations", "2026-02-28", template));
  }

  @Test
  void endsAsAnUndisturbedNightFromEveryPlace() throws Exception {
    Path undisturbed = Snapshot.copy(template, folder.resolve("undisturbed"));
    Path copies = Files.createDirectory(folder.resolve("copies"));
    assertThat(child(Child.copying(undisturbed, copies), undisturbed)).isZero();
    Snapshot expected = snapshot(undisturbed);
    List<Path> leftovers = list(copies);
    assertThat(leftovers).hasSizeGreaterThan(40);
    List<String> differences = new ArrayList<>();
    try (Poller poller = new Poller(template)) {
      for (int round = 0; round < ROUNDS; round++) {
        for (Path leftover : leftovers) {
          String name = "%d %s".formatted(round, leftover.getFileName());
          Path lake = Snapshot.copy(leftover, folder.resolve(name));
          differences.addAll(again(lake, poller, expected));
        }
      }
      for (int halt = 0; halt < HALTS; halt++) {
        String place = leftovers.get(halt * leftovers.size() / HALTS).getFileName().toString();
        Path lake = Snapshot.copy(template, folder.resolve("halted " + place));
        poller.turnTo(lake);
        assertThat(child(Child.haltingAt(place.substring(place.indexOf(' ') + 1)), lake))
            .as(place)
            .isEqualTo(Child.KILLED);
        differences.addAll(again(lake, poller, expected));
      }
      System.out.printf(
          "places: %d, rounds: %d, halts: %d, differences: %s, reads: %d, problems: %s%n",
          leftovers.size(), ROUNDS, HALTS, differences, poller.reads(), poller.problems());
      assertThat(differences).isEmpty();
      assertThat(poller.problems()).isEmpty();
    }
  }

  private List<String> again(Path lake, Poller poller, Snapshot expected) throws IOException {
    poller.turnTo(lake);
    run(second(lake));
    List<String> differences = snapshot(lake).differences(expected);
    System.out.printf("%s, differences: %s%n", lake.getFileName(), differences);
    return differences.stream().map(part -> lake.getFileName() + ": " + part).toList();
  }

  private List<String> second(Path lake) {
    return night("2026-03-01", "2026-03-01", lake);
  }

  private List<String> night(String archive, String date, Path lake) {
    return List.of(
        "nightly",
        "--date=" + date,
        "--archive=" + sample.resolve("archive/" + archive + ".jsonl"),
        "--articles=" + sample.resolve("articles"),
        "--orders=" + sample.resolve("orders.csv"),
        "--events=" + sample.resolve("events.csv"),
        "--lake=" + lake,
        "--master=local[2]");
  }

  private void run(List<String> command) {
    assertThat(console.run(command.toArray(String[]::new))).as(console.err()).isZero();
  }

  private int child(List<String> options, Path lake) throws Exception {
    List<String> command = new ArrayList<>(List.of(Main.class.getName()));
    command.addAll(second(lake));
    return Child.start(folder.resolve("log"), options, command).waitFor();
  }

  private static Snapshot snapshot(Path lake) throws IOException {
    try (SparkSession spark = SparkSessions.open("local[2]")) {
      SparkSessions.tuneFor(spark, 0);
      return Snapshot.of(spark, lake);
    }
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.sorted().toList();
    }
  }
}
