package dev.ticketmine.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ticketmine.SparkExtension;
import dev.ticketmine.errors.UserException;
import dev.ticketmine.pipeline.Night;
import dev.ticketmine.tables.Themes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SparkExtension.class)
class LakeTest {
  private static final Night NIGHT = new Night(LocalDate.of(2026, 3, 2), 0, ZoneOffset.UTC);

  @TempDir private Path folder;

  private static Dataset<Row> themes(SparkSession spark, Row... rows) {
    return spark.createDataFrame(List.of(rows), Themes.SCHEMA.columns());
  }

  @Test
  void aNewLakeIsClosedToOthers(SparkSession spark) throws IOException {
    try (Lake lake = Lake.open(spark, folder.resolve("new"))) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(lake.root())))
          .isEqualTo("rwxr-x---");
    }
  }

  @Test
  void readsBackWhatWasWritten(SparkSession spark) {
    try (Lake lake = Lake.open(spark, folder)) {
      Row row = RowFactory.create("t1", "Versand", "Shipping", 3L, 40L);
      assertThat(lake.write(Themes.SCHEMA, themes(spark, row), NIGHT)).isEqualTo(1);
      assertThat(lake.read(Themes.SCHEMA).collectAsList()).containsExactly(row);
      assertThat(lake.versions()).containsEntry("themes", 0L);
    }
  }

  @Test
  void writingTheSameAgainKeepsTheContentHash(SparkSession spark) {
    Row first = RowFactory.create("t1", "Versand", "Shipping", 3L, 40L);
    Row second = RowFactory.create("t2", "Rechnung", null, 2L, 10L);
    try (Lake lake = Lake.open(spark, folder)) {
      lake.write(Themes.SCHEMA, themes(spark, first, second), NIGHT);
      Fingerprint before = lake.fingerprints().get("themes");
      lake.write(Themes.SCHEMA, themes(spark, second, first).repartition(3), NIGHT);
      assertThat(lake.fingerprints()).containsEntry("themes", before);
      lake.write(Themes.SCHEMA, themes(spark, first), NIGHT);
      assertThat(lake.fingerprints().get("themes")).isNotEqualTo(before);
    }
  }

  @Test
  void anUnwrittenTableIsEmpty(SparkSession spark) {
    try (Lake lake = Lake.openToRead(spark, folder)) {
      assertThat(lake.read(Themes.SCHEMA).count()).isZero();
      assertThatThrownBy(() -> lake.require(Themes.SCHEMA))
          .isInstanceOf(UserException.class)
          .hasMessageContaining("has no table 'themes' yet");
    }
  }

  private static Row theme(String id) {
    return RowFactory.create(id, "Versand", "Shipping", 3L, 40L);
  }

  private static void write(SparkSession spark, Lake lake, Night night, String id)
      throws IOException {
    lake.write(Themes.SCHEMA, themes(spark, theme(id)), night);
    Files.writeString(lake.folder(night).begin().resolve("report.txt"), id);
    lake.folder(night).complete();
  }

  private static List<Row> seen(SparkSession spark, Path folder) {
    try (Lake lake = Lake.openToRead(spark, folder)) {
      return lake.read(Themes.SCHEMA).collectAsList();
    }
  }

  @Test
  void readersSeeTablesAndReportOfTheNightThatIsPublished(SparkSession spark) throws IOException {
    Night next = new Night(NIGHT.date().plusDays(1), 0, ZoneOffset.UTC);
    try (Lake lake = Lake.open(spark, folder)) {
      write(spark, lake, NIGHT, "t1");
      assertThat(seen(spark, folder)).isEmpty();
      assertThatThrownBy(() -> Lake.checkExists(folder))
          .hasMessageStartingWith("There is no published night in a lake at");
      lake.publish(NIGHT);
      assertThat(seen(spark, folder)).containsExactly(theme("t1"));

      write(spark, lake, next, "t2");
      assertThat(seen(spark, folder)).containsExactly(theme("t1"));
      assertThat(folder.resolve("current/report.txt")).hasContent("t1");
      lake.publish(next);
      assertThat(seen(spark, folder)).containsExactly(theme("t2"));
      assertThat(folder.resolve("current/report.txt")).hasContent("t2");
    }
  }

  @Test
  void aRunStartsFromWhatIsPublishedAndStepsFromWhatWasWritten(SparkSession spark)
      throws IOException {
    try (Lake lake = Lake.open(spark, folder)) {
      write(spark, lake, NIGHT, "t1");
      lake.publish(NIGHT);
      lake.write(Themes.SCHEMA, themes(spark, theme("cut off")), NIGHT);
    }
    try (Lake lake = Lake.open(spark, folder)) {
      assertThat(lake.read(Themes.SCHEMA).collectAsList()).containsExactly(theme("t1"));
    }
    try (Lake lake = Lake.openUnpublished(() -> spark, folder)) {
      assertThat(lake.read(Themes.SCHEMA).collectAsList()).containsExactly(theme("cut off"));
    }
  }

  @Test
  void aRunMayBePublishedAgainAndChangedAfterwards(SparkSession spark) throws IOException {
    try (Lake lake = Lake.open(spark, folder)) {
      assertThatThrownBy(lake::amend).isInstanceOf(UserException.class);
      for (String id : List.of("t1", "t2", "t3")) {
        write(spark, lake, NIGHT, id);
        lake.publish(NIGHT);
        assertThat(folder.resolve("current/report.txt")).hasContent(id);
      }
      lake.write(Themes.SCHEMA, themes(spark, theme("t4")), NIGHT);
      lake.amend();
      assertThat(seen(spark, folder)).containsExactly(theme("t4"));
      assertThat(folder.resolve("current/report.txt")).hasContent("t3");
    }
  }

  @Test
  void plainDeltaReadsWhatTheManifestNames(SparkSession spark) throws IOException {
    try (Lake lake = Lake.open(spark, folder)) {
      write(spark, lake, NIGHT, "t1");
      lake.publish(NIGHT);
      lake.write(Themes.SCHEMA, themes(spark, theme("not published")), NIGHT);
    }
    Dataset<Row> manifest =
        spark.read().option("multiLine", true).json(folder + "/current/manifest.json");
    assertThat(manifest.head().<String>getAs("folder")).isEqualTo("nights/2026-03-02-r0");
    long version = manifest.select("tables.themes").head().getLong(0);
    assertThat(
            spark
                .read()
                .format("delta")
                .option("versionAsOf", version)
                .load(folder + "/tables/themes")
                .collectAsList())
        .containsExactly(theme("t1"));
  }

  @Test
  void aBrokenManifestIsNamed() throws IOException {
    Files.createDirectories(folder.resolve("current"));
    Files.writeString(folder.resolve("current/manifest.json"), "{");
    assertThatThrownBy(() -> Lake.checkExists(folder))
        .isInstanceOf(UserException.class)
        .hasMessageStartingWith(folder + "/current/manifest.json cannot be read");
  }

  @Test
  void aFormerOwnerWritesNothingMore(SparkSession spark) throws IOException {
    try (Lake lake = Lake.open(spark, folder)) {
      write(spark, lake, NIGHT, "t1");
      Files.writeString(folder.resolve("_owner"), "somebody else");
      for (ThrowingCallable change :
          List.<ThrowingCallable>of(
              () -> lake.write(Themes.SCHEMA, themes(spark, theme("t2")), NIGHT),
              () -> lake.publish(NIGHT))) {
        assertThatThrownBy(change)
            .isInstanceOf(UserException.class)
            .hasMessageStartingWith("This run no longer owns the lake");
      }
    }
  }

  @Test
  void refusesASecondOwner(SparkSession spark) {
    try (Lake lake = Lake.open(spark, folder)) {
      assertThatThrownBy(() -> Lake.open(spark, folder))
          .isInstanceOf(UserException.class)
          .hasMessageStartingWith("Another run holds the lake");
      assertThat(lake.root()).isEqualTo(folder);
    }
  }
}
