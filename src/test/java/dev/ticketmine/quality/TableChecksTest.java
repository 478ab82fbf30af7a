package dev.ticketmine.quality;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketmine.SparkExtension;
import dev.ticketmine.tables.Themes;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SparkExtension.class)
class TableChecksTest {
  private static Dataset<Row> themes(SparkSession spark, String... ids) {
    List<Row> rows =
        Arrays.stream(ids).map(id -> RowFactory.create(id, "Versand", "Shipping", 1L, 1L)).toList();
    return spark.createDataFrame(rows, Themes.SCHEMA.columns());
  }

  @Test
  void aRepeatedKeyIsCounted() {
    assertThat(TableChecks.keyIsUnique(Themes.SCHEMA, 4, 4).holds()).isTrue();
    Check check = TableChecks.keyIsUnique(Themes.SCHEMA, 4, 2);
    assertThat(check.holds()).isFalse();
    assertThat(check.measure()).isEqualTo("2 rows too many");
  }

  @Test
  void findsReferencesToNothing(SparkSession spark) {
    Check check =
        TableChecks.refersTo(
            Themes.SCHEMA,
            themes(spark, "a", "x", "x", null),
            Themes.THEME_ID,
            Themes.SCHEMA,
            themes(spark, "a", "b"));
    assertThat(check.holds()).isFalse();
    assertThat(check.measure()).isEqualTo("1 values do not");
  }
}
