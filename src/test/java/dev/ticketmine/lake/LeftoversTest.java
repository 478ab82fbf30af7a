package dev.ticketmine.lake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketmine.SparkExtension;
import dev.ticketmine.tables.Themes;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SparkExtension.class)
class LeftoversTest {
  @TempDir private Path folder;

  @Test
  void knowsFilesOfALakeThatIsNamedRelatively(SparkSession spark) {
    Path relative =
        Path.of("").toAbsolutePath().relativize(folder).resolve("../" + folder.getFileName());
    DeltaTables tables = new DeltaTables(spark, relative);
    tables.replace(Themes.SCHEMA, Themes.SCHEMA.empty(spark), "first");
    // An append names only its own files, so Spark has to say which ones the table needs.
    for (int i = 0; i < 2; i++) {
      Row theme = RowFactory.create("t" + i, "Versand", "Shipping", 3L, 40L);
      spark
          .createDataFrame(List.of(theme), Themes.SCHEMA.columns())
          .write()
          .format("delta")
          .mode(SaveMode.Append)
          .save(tables.path(Themes.SCHEMA).toString());
    }
    Instant tomorrow = Instant.now().plus(Duration.ofDays(1));

    int before = tables.files(Themes.SCHEMA, 1).size();
    assertThat(tables.files(Themes.SCHEMA, 2)).hasSize(before + 1);
    assertThat(Leftovers.files(tables, Themes.SCHEMA, Set.of(1L, 2L), tomorrow)).isEmpty();
    assertThat(Leftovers.files(tables, Themes.SCHEMA, Set.of(1L), tomorrow))
        .filteredOn(file -> file.toString().endsWith(".parquet"))
        .hasSize(1);
  }
}
