package dev.ticketmine.archive.format;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The header row of a table.
 *
 * @param names names of the columns
 * @param bytes the row as it stands in a CSV file; none for another kind of table
 */
record CsvHeader(List<String> names, byte[] bytes) {
  private static final int LONGEST_NAME = 40;

  CsvHeader(List<String> names) {
    this(names, new byte[0]);
  }

  /** Reads the header from the beginning of a file; no names if it is not a readable CSV row. */
  static CsvHeader of(byte[] beginning, char delimiter, Charset charset) {
    Lines lines =
        new Lines(new ByteArrayInputStream(beginning), RecordPosition.startOf("the beginning"));
    return lines.hasNext()
        ? read(lines.next(), lines, delimiter, charset)
        : new CsvHeader(List.of());
  }

  /** Reads the header off its first line and, if a name spans lines, further ones. */
  static CsvHeader read(Lines.Line first, Lines more, char delimiter, Charset charset) {
    CsvCells cells = new CsvCells(delimiter, charset);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(first.bytes());
    more.separate(first.length());
    try {
      CsvCells.State state = cells.feed(first.bytes());
      while (state == CsvCells.State.OPEN && more.hasNext()) {
        Lines.Line next = more.next();
        more.separate(next.length());
        bytes.writeBytes(next.bytes());
        state = cells.feed(next.bytes());
      }
      if (state == CsvCells.State.COMPLETE) {
        return new CsvHeader(
            cells.cells().stream().map(String::strip).toList(), bytes.toByteArray());
      }
    } catch (InvalidRecord e) {
      // No text in this character set, so no header either.
    }
    return new CsvHeader(List.of());
  }

  /** Returns the position of a column, ignoring case; -1 if there is none. */
  int indexOf(String name) {
    for (int index = 0; index < names.size(); index++) {
      if (names.get(index).equalsIgnoreCase(name)) {
        return index;
      }
    }
    return -1;
  }

  boolean has(List<String> columns) {
    return columns.stream().allMatch(name -> indexOf(name) >= 0);
  }

  /**
   * Returns the names for a message. A long one is no column name but the content of a file without
   * a header, and must not be shown.
   */
  String description() {
    return IntStream.range(0, names.size())
        .mapToObj(this::description)
        .collect(Collectors.joining(", "));
  }

  /** Returns the name of a column for a message, in the same way. */
  String description(int column) {
    String name = names.get(column);
    return name.length() <= LONGEST_NAME
        ? name
        : "(a text of %d characters)".formatted(name.length());
  }

  /** Returns a name as it is compared: lower case, umlauts spelled out, words joined by _. */
  static String normalised(String name) {
    return name.strip()
        .toLowerCase(Locale.ROOT)
        .replace("ä", "ae")
        .replace("ö", "oe")
        .replace("ü", "ue")
        .replace("ß", "ss")
        .replaceAll("[^a-z0-9]+", "_")
        .replaceAll("^_|_$", "");
  }
}
