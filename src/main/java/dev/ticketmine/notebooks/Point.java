package dev.ticketmine.notebooks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What a chart draws for a row of a query: the columns of these names, as far as the query has
 * them.
 *
 * @param label line of a chart with lines below each other; empty if there is none
 * @param series what shares a colour; empty if there is none
 * @param x place across: a {@link LocalDate}, a {@link Double} or a text; null if there is none
 * @param value the figure; null if it is not known
 * @param low lower end of its interval; null if there is none
 * @param high upper end of its interval; null if there is none
 * @param count how many it rests on; null if not given
 */
record Point(
    String label, String series, Object x, Double value, Double low, Double high, Long count) {
  /** More than this nobody can tell apart in a picture. */
  private static final int MOST = 5_000;

  /**
   * Reads a query's rows in their order.
   *
   * @throws IllegalArgumentException if a column that the chart needs is missing
   */
  static List<Point> of(Dataset<Row> rows, String... needed) {
    List<String> columns = Arrays.asList(rows.columns());
    for (String column : needed) {
      if (!columns.contains(column)) {
        throw new IllegalArgumentException(
            "The picture needs a column %s, the query has %s: write \"... AS %s\"."
                .formatted(column, columns, column));
      }
    }
    List<Point> points = new ArrayList<>();
    for (Row row : rows.limit(MOST).collectAsList()) {
      Object count = cell(row, columns, "count");
      points.add(
          new Point(
              text(cell(row, columns, "label")),
              text(cell(row, columns, "series")),
              x(cell(row, columns, "x")),
              number(cell(row, columns, "value")),
              number(cell(row, columns, "low")),
              number(cell(row, columns, "high")),
              count == null ? null : ((Number) count).longValue()));
    }
    return points;
  }

  /** Returns the place across as a number: days since 1970 for a day. */
  double across() {
    return x instanceof LocalDate day ? day.toEpochDay() : (Double) x;
  }

  private static Object cell(Row row, List<String> columns, String name) {
    int index = columns.indexOf(name);
    return index < 0 ? null : row.get(index);
  }

  private static String text(Object cell) {
    return cell == null ? "" : cell.toString();
  }

  private static Double number(Object cell) {
    return cell == null ? null : (Double) ((Number) cell).doubleValue();
  }

  private static Object x(Object cell) {
    if (cell instanceof java.sql.Date day) {
      return day.toLocalDate();
    }
    return cell instanceof Number number ? (Object) number.doubleValue() : cell;
  }
}
