package dev.ticketmine.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketmine.archive.InputFiles;
import dev.ticketmine.archive.ReadOptions;
import dev.ticketmine.lake.Lake;
import dev.ticketmine.lake.SparkSessions;
import dev.ticketmine.pipeline.Night;
import dev.ticketmine.pipeline.TableSchema;
import dev.ticketmine.privacy.Pseudonyms;
import dev.ticketmine.privacy.RedactionOptions;
import dev.ticketmine.stages.redact.RedactOptions;
import dev.ticketmine.tables.ConversationParts;
import dev.ticketmine.tables.Conversations;
import dev.ticketmine.tables.Messages;
import dev.ticketmine.tables.Quarantine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.Utils;

/**
 * Compares nights that are taken in one by one, in any order, with one run over all their files.
 */
final class NightOrder {
  private static final List<TableSchema> TABLES =
      List.of(Conversations.SCHEMA, Messages.SCHEMA, ConversationParts.SCHEMA, Quarantine.SCHEMA);
  static final IngestOptions OPTIONS =
      new IngestOptions(
          ReadOptions.standard(ZoneOffset.UTC, Instant.EPOCH),
          new RedactOptions(
              Pseudonyms.of("0123456789abcdef0123456789abcdef"), RedactionOptions.standard()),
          RejectionLimits.NONE);

  /**
   * Fails if the tables differ in more than the ids of the runs that first met the records in
   * quarantine, which are those of different nights.
   */
  static void check(Deliveries deliveries) throws IOException {
    SparkSession spark = SparkSessions.open("local[2]");
    SparkSessions.tuneFor(spark, 0);
    Path folder = Files.createTempDirectory("nights");
    try {
      Path archive = folder.resolve("archive");
      List<Path> nights = deliveries.writeTo(archive);
      List<String> whole = afterRuns(spark, folder.resolve("whole"), List.of(archive));
      List<String> oneByOne = afterRuns(spark, folder.resolve("one-by-one"), nights);
      assertThat(without(oneByOne, whole)).as("rows that only the nights give").isEmpty();
      assertThat(without(whole, oneByOne)).as("rows that only the one run gives").isEmpty();
      assertThat(oneByOne).hasSameSizeAs(whole);
      System.out.printf(
          "order: %d sequences of %d nights, %d rows, no difference%n",
          deliveries.sequences().size(), nights.size(), whole.size());
    } finally {
      Utils.deleteRecursively(folder.toFile());
    }
  }

  private static List<String> without(List<String> rows, List<String> others) {
    Set<String> known = new HashSet<>(others);
    return rows.stream().filter(row -> !known.contains(row)).toList();
  }

  private static List<String> afterRuns(SparkSession spark, Path root, List<Path> nights) {
    try (Lake lake = Lake.open(spark, root)) {
      for (int day = 0; day < nights.size(); day++) {
        Night night = new Night(LocalDate.of(2026, 3, 1).plusDays(day), 0, ZoneOffset.UTC);
        new IngestJob(lake, night, InputFiles.list(List.of(nights.get(day).toString())), OPTIONS)
            .run();
      }
      List<String> rows = new ArrayList<>();
      for (TableSchema table : TABLES) {
        lake.read(table).drop(Quarantine.RUN_ID).collectAsList().stream()
            .map(row -> table.name() + row)
            .sorted()
            .forEach(rows::add);
      }
      return rows;
    }
  }

  private NightOrder() {}
}
