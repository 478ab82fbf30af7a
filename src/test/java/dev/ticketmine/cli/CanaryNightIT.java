package dev.ticketmine.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ticketmine.canary.Canaries;
import dev.ticketmine.errors.UserException;
import dev.ticketmine.faults.Child;
import dev.ticketmine.jobs.LeakCheck;
import dev.ticketmine.jobs.PseudonymSecret;
import dev.ticketmine.pipeline.Progress;
import dev.ticketmine.privacy.Pseudonyms;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A whole night, in a process of its own that logs and writes Spark's event log. Its archive holds
 * the files of its canaries among others, so that they go through topics, report, drafts and
 * exports as well: nothing of them stays readable anywhere.
 */
class CanaryNightIT {
  private static final LocalDate NIGHT = LocalDate.of(2026, 3, 1);

  @TempDir private static Path folder;

  private static final Console CONSOLE = new Console();
  private static Canaries canaries;
  private static Path lake;
  private static Path outside;

  @BeforeAll
  static void oneNight() throws Exception {
    Path sample = folder.resolve("sample");
    lake = folder.resolve("lake");
    outside = Files.createDirectory(folder.resolve("outside"));
    Path events = Files.createDirectory(outside.resolve("events"));
    Path temporary = Files.createDirectory(outside.resolve("temporary"));
    assertThat(CONSOLE.run("sample", "--out=" + sample, "--conversations=120")).isZero();
    canaries = Canaries.of(secret(), NIGHT);
    canaries.write(Files.createDirectory(sample.resolve("archive/canaries")));
    Process night =
        Child.start(
            outside.resolve("night.log"),
            List.of(
                "-Dspark.eventLog.enabled=true",
                "-Dspark.eventLog.dir=" + events.toUri(),
                "-Djava.io.tmpdir=" + temporary),
            List.of(
                Main.class.getName(),
                "nightly",
                "--date=" + NIGHT,
                "--archive=" + sample.resolve("archive"),
                "--articles=" + sample.resolve("articles"),
                "--orders=" + sample.resolve("orders.csv"),
                "--events=" + sample.resolve("events.csv"),
                "--lake=" + lake,
                "--master=local[2]"));
    assertThat(night.waitFor()).as(Files.readString(outside.resolve("night.log"))).isZero();
  }

  private static Pseudonyms secret() {
    return Pseudonyms.of(
        PseudonymSecret.find(
            System.getenv(), Path.of(System.getProperty("user.home")), Progress.silent()));
  }

  @Test
  void nothingOfThemStaysReadableAnywhere() throws Exception {
    for (String file : List.of("messages.csv", "conversations.jsonl", "quarantine.csv")) {
      String[] parts = file.split("\\.");
      assertThat(
              CONSOLE.run(
                  "export",
                  "--table=" + parts[0],
                  "--format=" + parts[1],
                  "--out=" + outside.resolve("exports").resolve(file),
                  "--lake=" + lake))
          .isZero();
    }
    assertThat(Files.readString(outside.resolve("exports/messages.csv"))).contains("canary-0");
    assertThat(outside.resolve("night.log")).isNotEmptyFile();
    try (Stream<Path> events = Files.walk(outside.resolve("events"))) {
      assertThat(events.filter(Files::isRegularFile)).isNotEmpty();
    }

    assertThat(CONSOLE.run("leak-check", "--lake=" + lake, outside.toString()))
        .as(CONSOLE.out() + CONSOLE.err())
        .isZero();

    assertThat(CONSOLE.out()).contains("            500  values looked for", "Nothing was found.");
  }

  @Test
  void aValueThatGotThroughIsFoundWhereverItLies() throws Exception {
    String value = canaries.needles().get(0).value();
    Path night = lake.resolve("current").toRealPath();
    List<Path> places =
        List.of(
            night.resolve("report/index.html"),
            lake.resolve("tables/topics/_delta_log/00000000000000000000.json"),
            outside.resolve("night.log"));
    for (Path place : places) {
      byte[] before = Files.readAllBytes(place);
      Files.writeString(place, Files.readString(place) + value);
      try {
        assertThat(CONSOLE.run("leak-check", "--lake=" + lake, outside.toString())).isEqualTo(65);
        assertThat(CONSOLE.out())
            .contains("found: %s of %s in ".formatted(canaries.needles().get(0).name(), NIGHT))
            .contains(place.getFileName().toString())
            .doesNotContain(value);
      } finally {
        Files.write(place, before);
      }
    }
  }

  @Test
  void theSecretOfTheNightsIsNeeded() {
    LeakCheck check = new LeakCheck(lake, List.of());
    assertThatThrownBy(() -> check.canaries(Pseudonyms.of("another secret of thirty-two bytes")))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("were made with another secret. Set TICKETMINE_PSEUDONYM_SECRET");
  }
}
