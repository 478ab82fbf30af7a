package dev.ticketmine.archive.format;

import dev.ticketmine.pipeline.ReasonCode;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/**
 * The rows of a workbook's first sheet below its header, as if they came from a CSV file. Where the
 * workbook is damaged, what is left of it is one row with a problem.
 */
final class XlsxRows implements Iterator<CsvRow> {
  private final String file;
  private final Iterator<Row> rows;
  private CsvHeader header;
  private CsvRow next;
  private long number;
  private boolean isAtEnd;

  private XlsxRows(String file, Iterator<Row> rows) {
    this.file = file;
    this.rows = rows;
  }

  /**
   * Opens a workbook at its header.
   *
   * @throws InvalidRecord if it cannot be read or its first sheet is empty
   */
  static XlsxRows open(InputStream workbook, String file) throws InvalidRecord {
    try {
      ReadableWorkbook book = new ReadableWorkbook(workbook, new ReadingOptions(true, true));
      XlsxRows rows = new XlsxRows(file, book.getFirstSheet().openStream().iterator());
      rows.readHeader();
      return rows;
    } catch (IOException | RuntimeException e) {
      // The library tells of damage by exceptions of many kinds.
      throw damaged();
    }
  }

  CsvHeader header() {
    return header;
  }

  @Override
  public boolean hasNext() {
    while (next == null && !isAtEnd) {
      try {
        isAtEnd = !rows.hasNext();
        next = isAtEnd ? null : row(rows.next());
      } catch (RuntimeException e) {
        // As above; the rows before are good.
        isAtEnd = true;
        next = new CsvRow(position(number + 1), List.of(), damaged());
      }
    }
    return next != null;
  }

  @Override
  public CsvRow next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    CsvRow row = next;
    next = null;
    return row;
  }

  private void readHeader() throws InvalidRecord {
    List<String> names = new ArrayList<>();
    while (rows.hasNext() && names.stream().allMatch(String::isBlank)) {
      Row row = rows.next();
      number = row.getRowNum();
      names = cells(row, row.getCellCount());
    }
    while (!names.isEmpty() && names.get(names.size() - 1).isBlank()) {
      names.remove(names.size() - 1);
    }
    if (names.isEmpty()) {
      throw new InvalidRecord(
          ReasonCode.MISSING_FIELD, null, "the workbook's first sheet has no header row");
    }
    header = new CsvHeader(names.stream().map(String::strip).toList());
  }

  /** Returns null for a row without content. */
  private CsvRow row(Row row) {
    number = row.getRowNum();
    List<String> cells = cells(row, Math.max(row.getCellCount(), header.names().size()));
    if (cells.stream().allMatch(String::isBlank)) {
      return null;
    }
    List<String> behind = cells.subList(header.names().size(), cells.size());
    InvalidRecord problem =
        behind.stream().allMatch(String::isBlank)
            ? null
            : new InvalidRecord(
                ReasonCode.MALFORMED,
                null,
                "the row has more cells than the header; give every column a name");
    return new CsvRow(position(number), cells, problem);
  }

  private RecordPosition position(long row) {
    return new RecordPosition(file, row, 0, row);
  }

  private static List<String> cells(Row row, int count) {
    List<String> cells = new ArrayList<>();
    for (int column = 0; column < count; column++) {
      cells.add(column < row.getCellCount() ? text(row.getCell(column)) : "");
    }
    return cells;
  }

  private static String text(Cell cell) {
    if (cell == null || cell.getType() == CellType.EMPTY || cell.getType() == CellType.ERROR) {
      return "";
    }
    if (cell.getType() == CellType.NUMBER) {
      return isDate(cell) ? date(cell) : cell.asNumber().stripTrailingZeros().toPlainString();
    }
    return cell.getText() == null ? "" : cell.getText();
  }

  private static boolean isDate(Cell cell) {
    String format = cell.getDataFormatString();
    return format != null
        && format.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]", "").matches("(?i).*[dy].*");
  }

  private static String date(Cell cell) {
    try {
      return TicketTimes.CELL.format(cell.asDate());
    } catch (DateTimeException e) {
      return cell.asNumber().toPlainString();
    }
  }

  private static InvalidRecord damaged() {
    return new InvalidRecord(
        ReasonCode.MALFORMED,
        null,
        "the workbook is damaged or none; save it again as .xlsx, without a password");
  }
}
