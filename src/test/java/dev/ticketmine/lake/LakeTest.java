package dev.ticketmine.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ticketmine.SparkExtension;
import dev.ticketmine.errors.UserException;
import dev.ticketmine.pipeline.Night;
import dev.ticketmine.tables.Themes;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
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
