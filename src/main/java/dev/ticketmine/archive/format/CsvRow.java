package dev.ticketmine.archive.format;

import java.util.List;

/**
 * One record of a CSV file.
 *
 * @param position where it stands
 * @param cells its cells; meaningless if there is a problem
 * @param problem why it is no record of the file; null if it is one
 */
record CsvRow(RecordPosition position, List<String> cells, InvalidRecord problem) {
  /** Returns the cell of a column, null if it is blank or there is no such column. */
  String cell(int column) {
    if (column < 0) {
      return null;
    }
    String cell = cells.get(column);
    return cell.isBlank() ? null : cell;
  }
}
