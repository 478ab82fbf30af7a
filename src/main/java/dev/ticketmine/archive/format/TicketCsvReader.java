package dev.ticketmine.archive.format;

import java.io.InputStream;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;

/**
 * Reads ticket CSV files: one ticket a row, with or without the agent's answer, or one message a
 * row.
 */
public final class TicketCsvReader implements ColumnReader {
  private static final char[] DELIMITERS = {',', ';', '\t', '|'};

  private final CsvMapping mapping;
  private final Charset charset;
  private final TicketRecords records;
  private final int maximumBytes;

  /**
   * Lines may have the usual size.
   *
   * @param mapping where the fields stand
   * @param defaultCreatedAt start of a ticket whose file has no date
   */
  public TicketCsvReader(CsvMapping mapping, Instant defaultCreatedAt) {
    this(mapping, defaultCreatedAt, Lines.STANDARD_BYTES);
  }

  /**
   * @param mapping where the fields stand
   * @param defaultCreatedAt start of a ticket whose file has no date
   * @param maximumBytes longest line
   */
  TicketCsvReader(CsvMapping mapping, Instant defaultCreatedAt, int maximumBytes) {
    this.maximumBytes = maximumBytes;
    this.mapping = mapping;
    this.charset = mapping.charset();
    this.records = new TicketRecords("csv", mapping, defaultCreatedAt);
  }

  @Override
  public String format() {
    return "csv";
  }

  @Override
  public String sign() {
    return "a column of its header is known to hold the customer's text";
  }

  @Override
  public boolean fits(byte[] header) {
    CsvHeader names = CsvHeader.of(header, delimiter(header), charset);
    return TicketColumns.recognises(names)
        || (mapping.columns().containsKey(TicketField.BODY.key())
            && names.has(mapping.columns().get(TicketField.BODY.key())));
  }

  @Override
  public void check(byte[] header, String fileName) {
    columns(CsvHeader.of(header, delimiter(header), charset), fileName);
  }

  @Override
  public AccountedRecords read(InputStream in, RecordPosition start) {
    Lines lines = new Lines(in, start, maximumBytes);
    if (!lines.hasNext()) {
      return AccountedRecords.of(Collections.emptyIterator(), lines::separatorBytes);
    }
    Lines.Line first = lines.next();
    if (first.problem() != null) {
      return RejectedRecord.only(first, lines);
    }
    char delimiter = delimiter(first.bytes());
    CsvHeader header = CsvHeader.read(first, lines, delimiter, charset);
    TicketColumns columns = columns(header, start.file());
    CsvRows rows = new CsvRows(lines, delimiter, charset, columns.columnCount());
    return AccountedRecords.of(
        records.read(rows, columns, row -> raw(header, rows)), lines::separatorBytes);
  }

  private static RawBytes raw(CsvHeader header, CsvRows rows) {
    byte[] bytes = rows.lastBytes();
    return bytes == null ? null : new RawBytes(header.bytes(), bytes);
  }

  /** A row needs the header of its file. */
  @Override
  public Iterator<ParsedRecord> readAgain(RawBytes raw, RecordPosition position) {
    char delimiter = delimiter(raw.context());
    CsvHeader header = CsvHeader.of(raw.context(), delimiter, charset);
    return records.readAgain(raw, position, header, delimiter, charset);
  }

  @Override
  public List<ColumnUse> columns(InputStream in, String fileName) {
    Lines lines = new Lines(in, RecordPosition.startOf(fileName));
    if (!lines.hasNext()) {
      return List.of();
    }
    Lines.Line first = lines.next();
    CsvHeader header = CsvHeader.read(first, lines, delimiter(first.bytes()), charset);
    return columns(header, fileName).uses();
  }

  private TicketColumns columns(CsvHeader header, String fileName) {
    return TicketColumns.of(header, mapping, fileName);
  }

  /** Returns the delimiter that splits the header into most columns; the first one at a tie. */
  private char delimiter(byte[] header) {
    if (mapping.delimiter() != null) {
      return mapping.delimiter();
    }
    char best = DELIMITERS[0];
    int most = 0;
    for (char candidate : DELIMITERS) {
      int count = CsvHeader.of(header, candidate, charset).names().size();
      if (count > most) {
        most = count;
        best = candidate;
      }
    }
    return best;
  }
}
