package dev.ticketmine.evaluation;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads records of cells from CSV (RFC 4180: cells may be quoted and then span lines) or from TSV,
 * where quotes mean nothing.
 */
final class DelimitedRecords {
  private final BufferedReader lines;
  private final boolean hasTabs;

  DelimitedRecords(BufferedReader lines, boolean hasTabs) {
    this.lines = lines;
    this.hasTabs = hasTabs;
  }

  /** Returns the cells of the next record; null at the end. */
  List<String> next() throws IOException {
    String line = lines.readLine();
    if (line == null) {
      return null;
    }
    if (hasTabs) {
      return List.of(line.split("\t", -1));
    }
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean isQuoted = false;
    int i = 0;
    while (true) {
      if (i == line.length()) {
        String more = isQuoted ? lines.readLine() : null;
        if (more == null) {
          cells.add(cell.toString());
          return cells;
        }
        cell.append('\n');
        line = more;
        i = 0;
        continue;
      }
      char c = line.charAt(i++);
      if (isQuoted && c == '"' && i < line.length() && line.charAt(i) == '"') {
        cell.append(c);
        i++;
      } else if (c == '"') {
        isQuoted = !isQuoted;
      } else if (c == ',' && !isQuoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
  }
}
