package dev.ticketmine.archive.format;

import dev.ticketmine.pipeline.ReasonCode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * The records of a CSV file (RFC 4180) below its header. A record with a quoting fault is given up,
 * and reading goes on at the first later line that is a whole record again, so that a stray quote
 * costs one record and not the rest of the file.
 */
final class CsvRows implements Iterator<CsvRow> {
  /** Most bytes of one record; what is longer has lost its closing quote. */
  private static final int MAX_BYTES = 4 << 20;

  private final Lines lines;
  private final char delimiter;
  private final Charset charset;
  private final int columnCount;
  private final Deque<Lines.Line> ahead = new ArrayDeque<>();
  private List<Lines.Line> last = List.of();

  CsvRows(Lines lines, char delimiter, Charset charset, int columnCount) {
    this.lines = lines;
    this.delimiter = delimiter;
    this.charset = charset;
    this.columnCount = columnCount;
  }

  @Override
  public boolean hasNext() {
    while (!ahead.isEmpty() || lines.hasNext()) {
      if (ahead.isEmpty()) {
        ahead.add(lines.next());
      }
      if (!ahead.peek().isBlank()) {
        return true;
      }
      lines.separate(ahead.poll().length());
    }
    return false;
  }

  @Override
  public CsvRow next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    List<Lines.Line> record = new ArrayList<>();
    CsvCells cells = new CsvCells(delimiter, charset);
    InvalidRecord problem = null;
    try {
      read(cells, record);
    } catch (InvalidRecord e) {
      problem = e;
      resume(record);
    }
    lines.separate(record.get(record.size() - 1).endLength());
    last = record;
    return new CsvRow(position(record), cells.cells(), problem);
  }

  /** Returns the bytes of the record returned last; null if it has a line that cannot be read. */
  byte[] lastBytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (Lines.Line line : last) {
      if (line.problem() != null) {
        return null;
      }
      bytes.writeBytes(line.bytes());
    }
    return bytes.toByteArray();
  }

  private void read(CsvCells cells, List<Lines.Line> record) throws InvalidRecord {
    long bytes = 0;
    CsvCells.State state = CsvCells.State.OPEN;
    while (state == CsvCells.State.OPEN) {
      Lines.Line line = ahead.isEmpty() && lines.hasNext() ? lines.next() : ahead.poll();
      if (line != null) {
        record.add(line);
        if (line.problem() != null) {
          throw line.problem();
        }
      }
      if (line == null || bytes > MAX_BYTES) {
        throw new InvalidRecord(
            ReasonCode.TRUNCATED,
            null,
            "a quoted cell is not closed: the file is cut off here, or a quote inside a cell is not"
                + " doubled; export the file again");
      }
      bytes += line.bytes().length;
      state = cells.feed(line.bytes());
    }
    if (state == CsvCells.State.MALFORMED) {
      throw new InvalidRecord(
          ReasonCode.MALFORMED,
          null,
          "text follows a closing quote; quotes inside a cell must be doubled");
    }
    if (cells.cells().size() != columnCount) {
      throw new InvalidRecord(
          ReasonCode.MALFORMED,
          null,
          "%d cells, but the header has %d; delimiters inside a cell need quotes around it"
              .formatted(cells.cells().size(), columnCount));
    }
  }

  /**
   * Puts the lines from the first one that is a whole record back, and cuts them off the record.
   */
  private void resume(List<Lines.Line> record) {
    for (int index = 1; index < record.size(); index++) {
      if (isWholeRecord(record, index)) {
        List<Lines.Line> rest = record.subList(index, record.size());
        for (int last = rest.size() - 1; last >= 0; last--) {
          ahead.addFirst(rest.get(last));
        }
        rest.clear();
        return;
      }
    }
  }

  private boolean isWholeRecord(List<Lines.Line> record, int from) {
    CsvCells cells = new CsvCells(delimiter, charset);
    try {
      CsvCells.State state = CsvCells.State.OPEN;
      for (int index = from; index < record.size() && state == CsvCells.State.OPEN; index++) {
        state = cells.feed(record.get(index).bytes());
      }
      return state == CsvCells.State.COMPLETE && cells.cells().size() == columnCount;
    } catch (InvalidRecord e) {
      return false;
    }
  }

  private static RecordPosition position(List<Lines.Line> record) {
    RecordPosition first = record.get(0).position();
    RecordPosition last = record.get(record.size() - 1).position();
    return first.at(first.offset(), last.offset() + last.length() - first.offset(), first.line());
  }
}
