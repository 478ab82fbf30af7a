package dev.ticketmine.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ticketmine.SparkExtension;
import dev.ticketmine.pipeline.Night;
import dev.ticketmine.tables.Themes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SparkExtension.class)
class PurgeTest {
  private static final Night FIRST = new Night(LocalDate.of(2026, 3, 1), 0, ZoneOffset.UTC);
  private static final Night SECOND = new Night(LocalDate.of(2026, 3, 2), 0, ZoneOffset.UTC);
  private static final Night ERASURE = new Night(LocalDate.of(2026, 3, 2), 1, ZoneOffset.UTC);

  @TempDir private Path folder;

  @Test
  void nothingOlderIsLeftAndTheTableLivesOn(SparkSession spark) throws IOException {
    try (Lake lake = Lake.open(spark, folder)) {
      night(lake, FIRST, "erstens");
      night(lake, SECOND, "zweitens");
      long kept = lake.rewrite(Themes.SCHEMA, rows(spark, "davor"), FIRST.runId());
      night(lake, ERASURE, "danach");
      Map<String, Map<String, Long>> versions =
          Map.of(FIRST.runId(), Map.of("themes", kept), SECOND.runId(), Map.of());

      Swept swept = new Purge(lake).run(List.of(Themes.SCHEMA), versions);

      assertThat(swept.nights()).isEqualTo(2);
      assertThat(swept.files()).isPositive();
      assertThat(new Purge(lake).run(List.of(Themes.SCHEMA), versions).files()).isZero();
      assertThat(texts(lake.read(Themes.SCHEMA))).containsExactly("danach");
      assertThat(texts(lake.readAsOf(Themes.SCHEMA, kept))).containsExactly("davor");
      assertThat(logs()).noneMatch(name -> name.matches("\\.?0{19}[01]\\..*"));
      String table = folder.resolve("tables/themes").toString();
      for (long version : List.of(kept, kept + 1)) {
        assertThat(spark.read().format("delta").option("versionAsOf", version).load(table).count())
            .isOne();
      }
      night(lake, new Night(SECOND.date(), 2, ZoneOffset.UTC), "später");
      assertThat(texts(spark.read().format("delta").load(table))).containsExactly("später");
    }
    try (Stream<Path> files = Files.walk(folder)) {
      assertThat(files.filter(Files::isRegularFile).map(PurgeTest::content))
          .noneMatch(text -> text.contains("erstens") || text.contains("zweitens"));
    }
  }

  @Test
  void aLogIsNotCutWhereItCannotBegin(SparkSession spark) throws IOException {
    try (Lake lake = Lake.open(spark, folder)) {
      night(lake, FIRST, "erstens");
      night(lake, SECOND, "zweitens");

      assertThatThrownBy(() -> new Purge(lake).run(List.of(Themes.SCHEMA), Map.of()))
          .hasMessage(
              "The log of table 'themes' cannot begin with version 1: it has no checkpoint there");
      assertThat(texts(lake.readAsOf(Themes.SCHEMA, 0))).containsExactly("erstens");
    }
  }

  private static void night(Lake lake, Night night, String word) throws IOException {
    lake.write(Themes.SCHEMA, rows(lake.spark(), word), night);
    NightFolder report = lake.folder(night);
    Files.writeString(report.begin().resolve("index.html"), word);
    report.complete();
    lake.publish(night);
  }

  private static Dataset<Row> rows(SparkSession spark, String word) {
    Row theme = RowFactory.create("t", word, "Shipping", 3L, 40L);
    return spark.createDataFrame(List.of(theme), Themes.SCHEMA.columns()).coalesce(1);
  }

  private static List<String> texts(Dataset<Row> rows) {
    return rows.select(Themes.LABEL_DE).collectAsList().stream()
        .map(row -> row.getString(0))
        .toList();
  }

  private List<String> logs() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("tables/themes/_delta_log"))) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  private static String content(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
