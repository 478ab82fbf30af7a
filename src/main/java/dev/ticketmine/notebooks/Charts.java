package dev.ticketmine.notebooks;

import java.util.Locale;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Pictures and tables of what a query returns. Columns are found by their names, so a query says
 * with {@code AS} what is what: {@code value} is the figure, {@code low} and {@code high} its
 * interval, {@code count} how many it rests on, {@code series} what has a colour of its own, {@code
 * label} what has a line of its own, {@code x} the place across. Where a figure is null, the
 * picture says that there is not enough data. The same rows give the same picture, byte by byte.
 */
public final class Charts {
  private static final int MOST_ROWS = 100;

  /**
   * Lines over days or positions: columns x and value; series, low and high if there are some.
   *
   * @param across name and unit of the axis that goes across
   * @param up name and unit of the axis that goes up
   * @param note what the reader must know; may be empty
   */
  public static Shown lines(
      Dataset<Row> rows, String title, String across, String up, String note) {
    return LineChart.draw(new Titles(title, across, up, note), Point.of(rows, "x", "value"));
  }

  /**
   * Figures with their intervals, below each other: columns label and value; low, high, series and
   * count if there are some.
   */
  public static Shown ranges(Dataset<Row> rows, String title, String across, String note) {
    return RangeChart.draw(new Titles(title, across, "", note), Point.of(rows, "label", "value"));
  }

  /** Bars, one for each series of a label: columns label and value; series if there is one. */
  public static Shown bars(Dataset<Row> rows, String title, String across, String note) {
    return BarChart.draw(
        new Titles(title, across, "", note), Point.of(rows, "label", "value"), false);
  }

  /** Bars made of parts: columns label, series and value. */
  public static Shown stacked(Dataset<Row> rows, String title, String across, String note) {
    return BarChart.draw(
        new Titles(title, across, "", note), Point.of(rows, "label", "series", "value"), true);
  }

  /** A table of coloured cells: columns label, x and value. */
  public static Shown heat(Dataset<Row> rows, String title, String across, String up, String note) {
    return HeatChart.draw(
        new Titles(title, across, up, note), Point.of(rows, "label", "x", "value"));
  }

  /** A table of at most 100 rows; figures to the right, with at most two decimals. */
  public static Shown table(Dataset<Row> rows) {
    StringBuilder html = new StringBuilder("<table><thead><tr>");
    for (String column : rows.columns()) {
      html.append("<th style=\"text-align:left\">").append(escaped(column)).append("</th>");
    }
    html.append("</tr></thead><tbody>");
    for (Row row : rows.limit(MOST_ROWS).collectAsList()) {
      html.append("<tr>");
      for (int i = 0; i < row.size(); i++) {
        boolean isNumber = row.get(i) instanceof Number;
        html.append("<td style=\"text-align:").append(isNumber ? "right" : "left").append("\">");
        html.append(escaped(cell(row.get(i)))).append("</td>");
      }
      html.append("</tr>");
    }
    return new Shown(html.append("</tbody></table>").toString());
  }

  private static String cell(Object value) {
    if (value == null) {
      return "–";
    }
    if (value instanceof Boolean is) {
      return is ? "yes" : "no";
    }
    if (value instanceof Double || value instanceof Float) {
      return Scale.number(((Number) value).doubleValue());
    }
    return value instanceof Number number
        ? String.format(Locale.UK, "%,d", number.longValue())
        : value.toString();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private Charts() {}
}
