package dev.ticketmine.archive.format;

import dev.ticketmine.errors.UserException;
import dev.ticketmine.errors.UserException.Kind;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the two small CSV files beside the archive, orders and events. They are written by the
 * operator, so a fault in them stops the run with its line instead of being put aside.
 */
public final class SideFile {
  private static final String ORDERS = "date,orders";
  private static final String EVENTS = "date,kind,text";

  /** Orders placed on one day, or a part of them. */
  public record Orders(LocalDate date, long count) {}

  /** Something that happened on one day. */
  public record Event(LocalDate date, String kind, String text) {}

  private final String file;
  private final String expected;
  private final CsvHeader header;
  private final CsvRows rows;

  private SideFile(InputStream in, String file, String expected) {
    this.file = file;
    this.expected = expected;
    Lines lines = new Lines(in, RecordPosition.startOf(file));
    char delimiter = ',';
    this.header =
        lines.hasNext()
            ? CsvHeader.read(lines.next(), lines, delimiter, StandardCharsets.UTF_8)
            : new CsvHeader(List.of());
    if (!header.has(List.of(expected.split(",")))) {
      throw new UserException(
          Kind.INPUT,
          "%s must begin with the header %s; its columns are: %s."
              .formatted(file, expected, header.description()));
    }
    this.rows = new CsvRows(lines, delimiter, StandardCharsets.UTF_8, header.names().size());
  }

  /** Reads {@code date,orders}; further columns may split a day into several rows. */
  public static List<Orders> orders(InputStream in, String file) {
    SideFile reader = new SideFile(in, file, ORDERS);
    List<Orders> orders = new ArrayList<>();
    while (reader.rows.hasNext()) {
      CsvRow row = reader.rows.next();
      String count = reader.cell(row, "orders");
      if (!count.matches("\\d{1,15}")) {
        throw reader.invalid(row, "orders must be a whole number");
      }
      orders.add(new Orders(reader.date(row), Long.parseLong(count)));
    }
    return orders;
  }

  /** Reads {@code date,kind,text}. */
  public static List<Event> events(InputStream in, String file) {
    SideFile reader = new SideFile(in, file, EVENTS);
    List<Event> events = new ArrayList<>();
    while (reader.rows.hasNext()) {
      CsvRow row = reader.rows.next();
      events.add(new Event(reader.date(row), reader.cell(row, "kind"), reader.cell(row, "text")));
    }
    return events;
  }

  private LocalDate date(CsvRow row) {
    try {
      return LocalDate.parse(cell(row, "date"));
    } catch (DateTimeException e) {
      throw invalid(row, "date must be a day such as 2026-03-02");
    }
  }

  private String cell(CsvRow row, String column) {
    if (row.problem() != null) {
      throw invalid(row, row.problem().getMessage());
    }
    String cell = row.cell(header.indexOf(column));
    if (cell == null) {
      throw invalid(row, column + " is empty");
    }
    return cell.strip();
  }

  private UserException invalid(CsvRow row, String rule) {
    return new UserException(
        Kind.INPUT,
        "%s line %d: %s. Correct the line; the columns are %s."
            .formatted(file, row.position().line(), rule, expected));
  }
}
