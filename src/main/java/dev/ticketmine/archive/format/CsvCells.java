package dev.ticketmine.archive.format;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;

/** Splits one CSV record (RFC 4180) into cells; fed line by line, because a cell may span lines. */
final class CsvCells {
  /** How far a record has been read. */
  enum State {
    /** A quoted cell is still open at the end of the line. */
    OPEN,
    /** The record is complete. */
    COMPLETE,
    /** A quote stands where none may stand. */
    MALFORMED
  }

  private final byte delimiter;
  private final Charset charset;
  private final List<String> cells = new ArrayList<>();
  private byte[] cell = new byte[256];
  private int length;
  private boolean isOpen;

  CsvCells(char delimiter, Charset charset) {
    this.delimiter = (byte) delimiter;
    this.charset = charset;
  }

  /** Returns the cells read so far; all of them once the record is complete. */
  List<String> cells() {
    return cells;
  }

  /** Reads the next line of the record, with its line end. */
  State feed(byte[] line) throws InvalidRecord {
    int index = 0;
    while (index <= line.length) {
      if (isOpen) {
        index = quoted(line, index);
        if (isOpen) {
          return State.OPEN;
        }
        if (!isEndOfCell(line, index)) {
          return State.MALFORMED;
        }
      } else if (index < line.length && line[index] == '"') {
        isOpen = true;
        index++;
        continue;
      } else {
        while (!isEndOfCell(line, index)) {
          append(line[index++]);
        }
      }
      cells.add(StrictText.decode(cell, 0, length, charset));
      length = 0;
      if (index >= line.length || line[index] != delimiter) {
        return State.COMPLETE;
      }
      index++;
    }
    throw new IllegalStateException("A line ends without ending its last cell");
  }

  /** Reads on inside quotes; returns the index behind the closing quote, if there is one. */
  private int quoted(byte[] line, int from) {
    int index = from;
    while (index < line.length) {
      byte b = line[index++];
      if (b != '"') {
        append(b);
      } else if (index < line.length && line[index] == '"') {
        append(b);
        index++;
      } else {
        isOpen = false;
        break;
      }
    }
    return index;
  }

  private boolean isEndOfCell(byte[] line, int index) {
    if (index >= line.length || line[index] == delimiter || line[index] == '\n') {
      return true;
    }
    return line[index] == '\r' && index + 1 < line.length && line[index + 1] == '\n';
  }

  private void append(byte b) {
    if (length == cell.length) {
      cell = java.util.Arrays.copyOf(cell, 2 * length);
    }
    cell[length++] = b;
  }
}
