package dev.ticketmine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the command line says before any Spark is started. */
class MainTest {
  private final Console console = new Console();

  @TempDir private Path folder;

  private void failsWith(int exitCode, String message, String... arguments) {
    assertThat(console.run(arguments)).isEqualTo(exitCode);
    assertThat(console.err().strip()).isEqualTo("ticketmine: " + message).hasLineCount(1);
  }

  @Test
  void helpTeachesTheFirstSteps() {
    assertThat(console.run("--help")).isZero();
    assertThat(console.out())
        .contains("ticketmine demo", "ticketmine nightly --date", "Exit codes");
    assertThat(console.run("nightly", "--help")).isZero();
    assertThat(console.out()).contains("--archive", "--rerun", "Examples:");
  }

  @Test
  void saysItsVersion() {
    assertThat(console.run("--version")).isZero();
    assertThat(console.out()).startsWith("ticketmine ");
  }

  @Test
  void withoutACommandItShowsTheHelp() {
    assertThat(console.run()).isEqualTo(64);
    assertThat(console.err()).contains("Usage: ticketmine");
  }

  @Test
  void anUnknownOptionIsNamedWithTheNearestKnownOne() {
    failsWith(
        64,
        "Unknown option: '--archiv'. Did you mean '--archive'? Try 'ticketmine nightly --help'.",
        "nightly",
        "--date=2026-03-01",
        "--archive=a",
        "--lake=b",
        "--archiv");
  }

  @Test
  void aKeyThatNoFigureCanHaveIsAnsweredWithTheNearestForms() {
    failsWith(
        64,
        "'topik/x/share' is no key of a figure. The nearest forms are topic/TOPIC/share,"
            + " tag/TAG/share, topic/TOPIC/rank. For example: ticketmine explain"
            + " topic/424b85659525/share. In the report, a figure shows its key under the mouse;"
            + " docs/methods/explain.md lists all forms.",
        "explain",
        "topik/x/share",
        "--lake=none");
    failsWith(
        64,
        "--conversations takes a number from 1 on, not 0. Try 'ticketmine explain --help'.",
        "explain",
        "archive/topics",
        "--conversations=0",
        "--lake=none");
  }

  @Test
  void evaluateTakesOneThingToJudge() {
    String message =
        "Give either --truth with --lake or with --mood, or --leave-one-out with --lake, or"
            + " --cluster-texts, --tagger, --privacy, --trends or --effects."
            + " Try 'ticketmine evaluate --help'.";
    failsWith(64, message, "evaluate");
    failsWith(64, message, "evaluate", "--privacy", "--cluster-texts=a.csv");
    failsWith(
        64,
        "--privacy-misses needs --privacy. Try 'ticketmine evaluate --help'.",
        "evaluate",
        "--cluster-texts=a.csv",
        "--privacy-misses=3");
  }

  @Test
  void anUnknownCommandIsNamedWithTheNearestKnownOne() {
    failsWith(
        64,
        "Unmatched argument at index 0: 'nigthly'. Did you mean 'nightly'? Try 'ticketmine --help'.",
        "nigthly");
  }

  @Test
  void aMissingOptionIsNamed() {
    failsWith(
        64,
        "Missing required option: '--archive=PATH'. Try 'ticketmine nightly --help'.",
        "nightly",
        "--date=2026-03-01",
        "--lake=b");
  }

  @Test
  void aWrongDateIsRefused() {
    assertThat(console.run("nightly", "--date=1.3.2026", "--archive=a", "--lake=b")).isEqualTo(64);
    assertThat(console.err()).contains("Invalid value for option '--date'").hasLineCount(1);
  }

  @Test
  void aMissingArchiveIsNamed() {
    Path archive = folder.resolve("no.jsonl");
    assertThat(nightly(archive, folder.resolve("lake"))).isEqualTo(66);
    assertThat(console.err()).contains(archive.toString()).hasLineCount(1);
  }

  @Test
  void anUnknownConfigurationKeyIsNamedWithFileLineAndTheNearestOne() throws IOException {
    Path archive = Files.writeString(folder.resolve("a.jsonl"), "{}\n");
    Path config = Files.writeString(folder.resolve("my.conf"), "\nreport.langage = de\n");
    failsWith(
        78,
        config + ": 2: unknown configuration key 'report.langage'. Did you mean 'report.language'?",
        "nightly",
        "--date=2026-03-01",
        "--archive=" + archive,
        "--lake=" + folder.resolve("lake"),
        "--config=" + config);
  }

  @Test
  void aLakeThatCannotBeWrittenIsNamed() throws IOException {
    Path archive = Files.writeString(folder.resolve("a.jsonl"), "{}\n");
    Path file = Files.writeString(folder.resolve("file"), "no folder");
    assertThat(nightly(archive, file.resolve("lake"))).isEqualTo(73);
    assertThat(console.err())
        .startsWith("ticketmine: Cannot write to the lake " + file.resolve("lake"))
        .contains("Give a --lake folder")
        .hasLineCount(1);
  }

  @Test
  void anUnknownTableIsNamedWithAllKnownOnes() {
    assertThat(
            console.run(
                "export",
                "--table=topic",
                "--format=csv",
                "--out=" + folder.resolve("x.csv"),
                "--lake=" + folder))
        .isEqualTo(64);
    assertThat(console.err()).contains("There is no table 'topic'", "topics").hasLineCount(1);
  }

  @Test
  void aWrongCurationLineIsNamedBeforeTheNightBegins() throws IOException {
    Path archive = Files.writeString(folder.resolve("a.jsonl"), "{}\n");
    Path curation =
        Files.writeString(
            folder.resolve("topics.csv"),
            "action,topic_id,value,label_de,label_en,note\nmerge,3f1c0a9b77de,,,,\n");
    Path config =
        Files.writeString(
            folder.resolve("my.conf"), "topics.curation-file = \"" + curation + "\"\n");
    failsWith(
        78,
        curation + " line 2: value is empty. Write the id of the topic to merge into.",
        "nightly",
        "--date=2026-03-01",
        "--archive=" + archive,
        "--lake=" + folder.resolve("lake"),
        "--config=" + config);
  }

  @Test
  void severalNightsNeedBothEndsAndTheirOwnFiles() {
    String lake = "--lake=" + folder.resolve("lake");
    failsWith(
        64,
        "Give either --date, or --from and a --to that is not before it. Try 'ticketmine nightly --help'.",
        "nightly",
        "--from=2026-03-02",
        "--to=2026-03-01",
        "--archive=exports/{date}.jsonl",
        lake);
    failsWith(
        64,
        "Several nights need {date} in --archive, such as 'exports/{date}*.jsonl'. Try 'ticketmine nightly --help'.",
        "nightly",
        "--from=2026-03-01",
        "--to=2026-03-02",
        "--archive=exports",
        lake);
    failsWith(
        66,
        "There is no file or folder exports/2026-03-01.jsonl. Correct the path.",
        "nightly",
        "--from=2026-03-01",
        "--to=2026-03-02",
        "--archive=exports/{date}.jsonl",
        lake);
  }

  @Test
  void aFolderThatIsNoLakeIsNamed() {
    failsWith(
        66,
        "There is no published night in a lake at %s. Check --lake, or run 'ticketmine nightly' with it first."
            .formatted(folder),
        "tables",
        "--lake=" + folder);
  }

  @Test
  void aDemoDoesNotReplaceForeignFiles() throws IOException {
    Files.writeString(folder.resolve("mine.txt"), "mine");
    failsWith(
        73,
        folder + " holds something that is no demo. Give another folder with --dir.",
        "demo",
        "--dir=" + folder);
    assertThat(folder.resolve("mine.txt")).exists();
  }

  private int nightly(Path archive, Path lake) {
    return console.run("nightly", "--date=2026-03-01", "--archive=" + archive, "--lake=" + lake);
  }

  @Test
  void decisionsComeAloneOrInAFile() throws IOException {
    String alone = "Give either ID and DECISION, or --file alone. Try 'ticketmine decide --help'.";
    failsWith(64, alone, "decide", "--lake", folder.toString());
    failsWith(64, alone, "decide", "abcdef", "accepted", "--file", "d.csv", "--lake", "x");
    failsWith(
        66,
        "--file names d.csv, which is missing or cannot be read. Correct the path.",
        "decide",
        "--file",
        "d.csv",
        "--lake",
        "x");
    Path file = Files.writeString(folder.resolve("d.csv"), "id,decision\nabcdef01,no idea\n");
    assertThat(console.run("decide", "--file", file.toString(), "--lake", "x")).isEqualTo(65);
    assertThat(console.err())
        .contains("d.csv line 2: decision is none of", "Nothing was recorded.")
        .doesNotContain("no idea");
  }
}
