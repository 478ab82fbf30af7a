package dev.ticketmine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketmine.lake.Lake;
import dev.ticketmine.lake.SparkSessions;
import dev.ticketmine.pipeline.TableSchema;
import dev.ticketmine.stages.erase.EraseRows;
import dev.ticketmine.tables.Messages;
import dev.ticketmine.tables.Questions;
import dev.ticketmine.tables.TagProposals;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Five hundred words of people who are erased, in a lake of two nights: all of them are found in
 * its files before, none afterwards, nobody else's row has changed, and a night that reads
 * everything anew does not bring them back.
 */
class EraseIT {
  private static final Pattern MARKER = Pattern.compile(MarkedPeople.MARKER);
  private static final Console CONSOLE = new Console();

  @TempDir private Path folder;

  @Test
  void nothingIsLeftOfFiveHundredMarkers() throws IOException {
    MarkedPeople people = new MarkedPeople();
    assertThat(people.markers()).hasSizeBetween(500, 520);
    Path archive = folder.resolve("sample/archive");
    assertThat(
            CONSOLE.run(
                "sample", "--out=" + folder.resolve("sample"), "--conversations=300", "--nights=2"))
        .isZero();
    people.write(archive.resolve("conversations-marked.jsonl"));
    List<String> nights =
        files(archive)
            .map(file -> file.getFileName().toString())
            .filter(n -> n.startsWith("2"))
            .map(n -> n.substring(0, 10))
            .toList();
    nightly(nights.get(0), archive + "/conversations*.jsonl");
    nightly(nights.get(1), archive.toString());
    Set<String> places = new TreeSet<>();
    Map<String, List<String>> others = new TreeMap<>();
    inLake(
        spark -> {
          assertThat(found(spark, places)).containsAll(people.markers());
          others.putAll(othersRows(spark));
          return true;
        });
    assertThat(places)
        .contains(
            "tables/conversations",
            "tables/messages",
            "tables/questions",
            "tables/topics",
            "tables/tag_audit")
        .anyMatch(place -> place.startsWith("nights/"));
    assertThat(kept()).hasSize(1);

    Path subjects = Files.write(folder.resolve("subjects"), people.ids());
    assertThat(erase(subjects, "--dry-run")).isZero();
    assertThat(CONSOLE.out()).contains("Nothing was changed.");
    assertThat(kept()).hasSize(1);
    assertThat(erase(subjects)).as(CONSOLE.err()).isZero();

    assertThat(CONSOLE.out() + CONSOLE.err()).doesNotContainPattern("m-0[0-9]{2}");
    assertThat(kept()).isEmpty();
    inLake(
        spark -> {
          assertThat(found(spark, new TreeSet<>())).isEmpty();
          assertThat(othersRows(spark)).isEqualTo(others);
          return true;
        });
    assertThat(receipt())
        .contains("\"found_in\" : 0", "\"conversations\" : " + people.ids().size())
        .doesNotContain("m-0", "case-m");

    nightly(nights.get(1), archive.toString(), "--rerun");
    assertThat(kept()).isEmpty();
    inLake(
        spark -> {
          assertThat(found(spark, new TreeSet<>())).isEmpty();
          Map<String, List<String>> again = othersRows(spark);
          assertThat(again.get("messages")).isEqualTo(others.get("messages"));
          assertThat(again.get("conversations")).isEqualTo(others.get("conversations"));
          return true;
        });

    // As if it had died between the switch and its end.
    Path receipt = files(lake().resolve("erasures")).toList().get(0);
    Files.move(receipt, Path.of(receipt.toString().replace(".json", ".pending")));
    assertThat(erase(subjects)).as(CONSOLE.err()).isZero();
    assertThat(CONSOLE.out()).contains("Receipt: ");
    assertThat(receipt()).contains("\"found_in\" : 0");
    assertThat(erase(subjects)).isZero();
    assertThat(CONSOLE.out()).contains("Nothing had to be erased.");
  }

  private void nightly(String date, String archive, String... more) throws IOException {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "nightly",
                "--date=" + date,
                "--archive=" + archive,
                "--articles=" + folder.resolve("sample/articles"),
                "--orders=" + folder.resolve("sample/orders.csv"),
                "--events=" + folder.resolve("sample/events.csv")));
    arguments.addAll(List.of(more));
    assertThat(run(arguments)).as(CONSOLE.err()).isZero();
  }

  private int erase(Path subjects, String... more) throws IOException {
    List<String> arguments = new ArrayList<>(List.of("erase", "--subjects=" + subjects));
    arguments.addAll(List.of(more));
    return run(arguments);
  }

  private int run(List<String> arguments) throws IOException {
    arguments.add("--lake=" + lake());
    arguments.add("--master=local[2]");
    arguments.add("--config=" + config());
    return CONSOLE.run(arguments.toArray(String[]::new));
  }

  private Path config() throws IOException {
    Path secret = folder.resolve("secret");
    if (!Files.exists(secret)) {
      Files.writeString(secret, "fedcba9876543210fedcba9876543210");
      Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));
    }
    return Files.writeString(
        folder.resolve("ticketmine.conf"), "quarantine.raw-secret-file = \"%s\"".formatted(secret));
  }

  private Path lake() {
    return folder.resolve("lake");
  }

  private List<Path> kept() throws IOException {
    return files(lake().resolve("raw-store")).toList();
  }

  private String receipt() throws IOException {
    List<Path> receipts = files(lake().resolve("erasures")).toList();
    assertThat(receipts).hasSize(1);
    return Files.readString(receipts.get(0));
  }

  private static Stream<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList().stream();
    }
  }

  private static void inLake(Function<SparkSession, Boolean> check) {
    SparkSession spark = SparkSessions.open("local[2]");
    try {
      assertThat(check.apply(spark)).isNotNull();
    } finally {
      spark.stop();
    }
  }

  /** Returns the markers in all files, as they are and, for Parquet, uncompressed. */
  private Set<String> found(SparkSession spark, Set<String> places) {
    Set<String> found = new TreeSet<>();
    try {
      Map<Path, List<String>> parquet = new TreeMap<>();
      for (Path file : files(lake()).toList()) {
        look(Files.readString(file, StandardCharsets.ISO_8859_1), file, found, places);
        if (file.toString().endsWith(".parquet")) {
          parquet.computeIfAbsent(file.getParent(), key -> new ArrayList<>()).add(file.toString());
        }
      }
      parquet.forEach(
          (folder, files) ->
              spark
                  .read()
                  .option("mergeSchema", "true")
                  .parquet(files.toArray(String[]::new))
                  .toJSON()
                  .collectAsList()
                  .forEach(row -> look(row, folder, found, places)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  private void look(String text, Path place, Set<String> found, Set<String> places) {
    Matcher matcher = MARKER.matcher(text);
    while (matcher.find()) {
      found.add(matcher.group());
      places.add(lake().relativize(place).toString());
    }
  }

  /** Returns the rows of everybody else, of all tables whose rows are each somebody's. */
  private Map<String, List<String>> othersRows(SparkSession spark) {
    try (Lake lake = Lake.openToRead(spark, lake())) {
      Map<String, List<String>> rows = new TreeMap<>();
      for (TableSchema table : EraseRows.TABLES) {
        if (table.equals(TagProposals.SCHEMA)) {
          // Learnt anew from what is left, so that nothing of them lives on in a model.
          continue;
        }
        Dataset<Row> all = lake.read(table);
        if (List.of(all.columns()).contains(Messages.CONVERSATION_ID)) {
          rows.put(table.name(), sorted(all.where("not conversation_id like 'case-m-%'")));
        } else if (List.of(all.columns()).contains(Questions.TEXT_HASH)) {
          Dataset<Row> questions =
              lake.read(Questions.SCHEMA).where("not conversation_id like 'case-m-%'");
          rows.put(
              table.name(),
              sorted(
                  all.join(
                      questions,
                      all.col(Questions.TEXT_HASH).equalTo(questions.col(Questions.TEXT_HASH)),
                      "left_semi")));
        }
      }
      return rows;
    }
  }

  private static List<String> sorted(Dataset<Row> rows) {
    return rows.toJSON().collectAsList().stream().sorted().collect(Collectors.toList());
  }
}
