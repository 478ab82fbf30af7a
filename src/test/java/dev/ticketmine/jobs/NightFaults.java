package dev.ticketmine.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketmine.SparkExtension;
import dev.ticketmine.faults.Child;
import dev.ticketmine.faults.Poller;
import dev.ticketmine.faults.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Processes that halt at every place of a short night; the night is run again and ends as an
 * undisturbed one does, while a reader looks at the lake every 10 ms. Profile {@code faults};
 * {@code -Dticketmine.rounds=10} does it ten times over. Whole nights: {@code WholeNightFaults}.
 */
@ExtendWith(SparkExtension.class)
class NightFaults {
  private static final int ROUNDS = Integer.getInteger("ticketmine.rounds", 1);

  @TempDir private Path folder;

  @Test
  void everyPlaceOfAShortNight(SparkSession spark) throws Exception {
    Path template = folder.resolve("template");
    ShortNight.run(spark, template, ShortNight.FIRST);
    haltEverywhere(spark, template, ShortNight::second);
  }

  private void haltEverywhere(
      SparkSession spark, Path template, Function<Path, List<String>> command) throws Exception {
    Path undisturbed = Snapshot.copy(template, folder.resolve("undisturbed"));
    Path notes = folder.resolve("places");
    List<String> options = new ArrayList<>(Child.notingIn(notes));
    options.add(Child.preparing());
    run(command.apply(undisturbed), options);
    Snapshot expected = Snapshot.of(spark, undisturbed);
    List<String> places = Files.readAllLines(notes).stream().distinct().toList();
    List<String> differences = new ArrayList<>();
    Path before = template.resolve("current").toRealPath().getFileName();
    try (Poller poller = new Poller(template)) {
      for (int round = 0; round < ROUNDS; round++) {
        for (String place : places) {
          Path lake = Snapshot.copy(template, folder.resolve(round + " " + place));
          poller.turnTo(lake);
          assertThat(exit(command.apply(lake), Child.haltingAt(place)))
              .as(place)
              .isEqualTo(Child.KILLED);
          if (!place.equals("after switch")) {
            assertThat(lake.resolve("current").toRealPath().getFileName()).isEqualTo(before);
          }
          run(command.apply(lake), List.of());
          List<String> parts = Snapshot.of(spark, lake).differences(expected);
          System.out.printf("halted %s, differences: %s%n", place, parts);
          parts.forEach(part -> differences.add(place + ": " + part));
        }
      }
      System.out.printf(
          "places: %d, halts: %d, differences: %s, reads: %d, problems: %s%n",
          places.size(), places.size() * ROUNDS, differences, poller.reads(), poller.problems());
      assertThat(differences).isEmpty();
      assertThat(poller.problems()).isEmpty();
    }
  }

  private void run(List<String> command, List<String> options) throws Exception {
    assertThat(exit(command, options)).as(() -> log()).isZero();
  }

  private int exit(List<String> command, List<String> options) throws Exception {
    return Child.start(folder.resolve("log"), options, command).waitFor();
  }

  private String log() {
    try {
      return Files.readString(folder.resolve("log"));
    } catch (IOException e) {
      return e.toString();
    }
  }
}
