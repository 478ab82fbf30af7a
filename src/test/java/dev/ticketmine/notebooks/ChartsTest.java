package dev.ticketmine.notebooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ticketmine.SparkExtension;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Pictures of what queries return. */
@ExtendWith(SparkExtension.class)
class ChartsTest {
  private static Dataset<Row> ranges(SparkSession spark) {
    return spark.sql(
        "SELECT * FROM VALUES ('late <&>', 40D, 30D, 55D, 20L), ('lost', null, null, null, 3L)"
            + " AS t(label, value, low, high, count)");
  }

  @Test
  void saysWhereThereIsNotEnoughData(SparkSession spark) {
    String picture = Charts.ranges(ranges(spark), "Moods", "share (%)", "").html();
    assertThat(picture)
        .contains("late &lt;&amp;&gt;: 40 (30 to 55), n = 20", "not enough data", "n = 3")
        .contains("Moods", "share (%)")
        .doesNotContain("NaN", "late <");
  }

  @Test
  void theSameRowsGiveTheSamePicture(SparkSession spark) {
    assertThat(Charts.ranges(ranges(spark), "Moods", "share (%)", ""))
        .isEqualTo(Charts.ranges(ranges(spark), "Moods", "share (%)", ""));
  }

  @Test
  void aLineBreaksWhereAValueIsMissing(SparkSession spark) {
    Dataset<Row> rows =
        spark.sql(
            "SELECT * FROM VALUES (DATE'2026-01-05', 3), (DATE'2026-01-12', null), (DATE'2026-01-19', 5)"
                + " AS t(x, value)");
    String picture = Charts.lines(rows, "Weeks", "week", "conversations", "").html();
    String path = picture.replaceFirst("(?s).*<path class=\"line l0\" d=\"([^\"]*)\".*", "$1");
    assertThat(path.chars().filter(letter -> letter == 'M').count()).isEqualTo(2);
    assertThat(picture).contains("5 Jan 2026: 3", "19 Jan 2026: 5");
  }

  @Test
  void drawsBarsAndCells(SparkSession spark) {
    Dataset<Row> rows =
        spark.sql(
            "SELECT * FROM VALUES ('start', 'angry', 'angry', 25D), ('start', 'neutral', 'neutral', 75D)"
                + " AS t(label, series, x, value)");
    assertThat(Charts.bars(rows, "t", "n", "").html()).contains("start, neutral: 75");
    assertThat(Charts.stacked(rows, "t", "n", "").html())
        .contains("<rect class=\"angry\"", "<rect class=\"neutral\"");
    assertThat(Charts.heat(rows, "t", "n", "m", "").html())
        .contains("<rect class=\"h4\"", "<rect class=\"h10\"", "start, angry: 25");
  }

  @Test
  void noRowsGiveAPictureThatSaysSo(SparkSession spark) {
    Dataset<Row> none = ranges(spark).filter("false");
    assertThat(Charts.ranges(none, "Moods", "share", "").html()).contains("Nothing to show");
    assertThat(Charts.bars(none, "Moods", "share", "").html()).contains("Nothing to show");
  }

  @Test
  void namesTheColumnThatIsMissing(SparkSession spark) {
    Dataset<Row> rows = spark.sql("SELECT 1 AS x, 2 AS y");
    assertThatThrownBy(() -> Charts.lines(rows, "t", "x", "y", ""))
        .hasMessage(
            "The picture needs a column value, the query has [x, y]: write \"... AS value\".");
  }

  @Test
  void tablesShowTextAsText(SparkSession spark) {
    Dataset<Row> rows = spark.sql("SELECT '<b>' AS name, 1234567 AS n, null AS none, 0.125D AS d");
    assertThat(Charts.table(rows).html())
        .contains("&lt;b&gt;", "1,234,567", "–", "0.12")
        .doesNotContain("<b>");
  }

  @Test
  void scalesHaveRoundTicks() {
    assertThat(Scale.numbers(0, 23, 0, 100).ticks())
        .extracting(Scale.Tick::text)
        .containsExactly("0", "5", "10", "15", "20", "25");
    assertThat(Scale.numbers(-0.6, 0.4, 0, 100).ticks())
        .extracting(Scale.Tick::text)
        .containsExactly("-0.6", "-0.4", "-0.2", "0", "0.2", "0.4");
  }

  @Test
  void theMedianOfFewValuesHasAWideInterval() {
    double[] values = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20};
    assertThat(SqlIntervals.median(values, -1)).isEqualTo(6);
    assertThat(SqlIntervals.median(values, 1)).isEqualTo(15);
    assertThat(SqlIntervals.median(new double[] {7}, -1)).isEqualTo(7);
    assertThat(SqlIntervals.median(new double[0], 1)).isNull();
  }

  @Test
  void valuesInQueriesAreNoSql() {
    assertThat(PublishedLake.literal("it's \\ ")).isEqualTo("'it\\'s \\\\ '");
    assertThat(PublishedLake.literal(10)).isEqualTo("10");
  }
}
