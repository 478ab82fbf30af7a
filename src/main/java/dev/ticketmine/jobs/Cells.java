package dev.ticketmine.jobs;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.apache.spark.sql.Row;

/** Reads typed cells of a row by the column's name. */
final class Cells {
  static String text(Row row, String column) {
    return row.getAs(column);
  }

  /** Returns the text; empty for null. */
  static String textOrEmpty(Row row, String column) {
    return Objects.requireNonNullElse(text(row, column), "");
  }

  /** Returns the count; 0 for null. */
  static long count(Row row, String column) {
    Number number = row.getAs(column);
    return number == null ? 0 : number.longValue();
  }

  /** Returns the number; null for null. */
  static Double number(Row row, String column) {
    Number number = row.getAs(column);
    return number == null ? null : Double.valueOf(number.doubleValue());
  }

  /** Returns the number; 0 for null. */
  static double numberOrZero(Row row, String column) {
    Double number = number(row, column);
    return number == null ? 0 : number;
  }

  /** Returns the date; null for null. */
  static LocalDate date(Row row, String column) {
    Object date = row.getAs(column);
    return date instanceof Date sql ? sql.toLocalDate() : (LocalDate) date;
  }

  /** Returns the texts without nulls; none for null. */
  static List<String> texts(Row row, String column) {
    int index = row.fieldIndex(column);
    return row.isNullAt(index)
        ? List.of()
        : row.<String>getList(index).stream().filter(Objects::nonNull).toList();
  }

  private Cells() {}
}
