package dev.ticketmine.archive.format;

import dev.ticketmine.archive.input.DamagedInput;
import dev.ticketmine.archive.input.PackedCheck;
import dev.ticketmine.archive.input.ReadLimits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Reads Excel workbooks (XLSX): the first sheet, under the same mapping as ticket CSV files. A
 * workbook is packed and its rows have no bytes of their own, so its bytes count as belonging to no
 * record, and a row's offset is its number.
 */
public final class XlsxReader implements ColumnReader {
  private static final int MAX_BYTES = 64 << 20;

  /** A row takes more memory than its text, and the texts that cells share are all held. */
  private static final ReadLimits LIMITS = new ReadLimits(512, 200, 10_000, 1, 16);

  private final CsvMapping mapping;
  private final TicketRecords records;

  /**
   * @param mapping where the fields stand
   * @param defaultCreatedAt start of a ticket whose file has no date
   */
  public XlsxReader(CsvMapping mapping, Instant defaultCreatedAt) {
    this.mapping = mapping;
    this.records = new TicketRecords("xlsx", mapping, defaultCreatedAt);
  }

  @Override
  public String format() {
    return "xlsx";
  }

  @Override
  public String sign() {
    return "it is packed as an Excel workbook";
  }

  @Override
  public boolean fits(byte[] header) {
    String text = new String(header, StandardCharsets.ISO_8859_1);
    return text.startsWith("PK\u0003\u0004")
        && (text.contains("[Content_Types].xml") || text.contains("xl/"));
  }

  @Override
  public List<ColumnUse> columns(InputStream in, String fileName) {
    try {
      WholeContent content = content(in, RecordPosition.startOf(fileName));
      return content.problem() == null
          ? TicketColumns.of(open(content, fileName).header(), mapping, fileName).uses()
          : List.of();
    } catch (DamagedInput | InvalidRecord e) {
      // Reading the file will report it.
      return List.of();
    }
  }

  @Override
  public AccountedRecords read(InputStream in, RecordPosition start) {
    WholeContent content = content(in, start);
    long bytes = content.position().bytes();
    try {
      if (content.problem() != null) {
        throw content.problem();
      }
      XlsxRows rows = open(content, start.file());
      TicketColumns columns = TicketColumns.of(rows.header(), mapping, start.file());
      return AccountedRecords.of(
          records.read(rows, columns, row -> raw(rows.header(), row)), () -> bytes);
    } catch (DamagedInput e) {
      return rejected(start, bytes, new InvalidRecord(e.code(), null, e.getMessage()));
    } catch (InvalidRecord e) {
      return rejected(start, bytes, e);
    }
  }

  /** Cells have no bytes of their own: they are kept as lines of a CSV file. */
  private static RawBytes raw(CsvHeader header, CsvRow row) {
    return row.cells().size() == header.names().size()
        ? new RawBytes(line(header.names()), line(row.cells()))
        : null;
  }

  private static byte[] line(List<String> cells) {
    return cells.stream()
        .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
        .collect(Collectors.joining(",", "", "\n"))
        .getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public Iterator<ParsedRecord> readAgain(RawBytes raw, RecordPosition position) {
    CsvHeader header = CsvHeader.of(raw.context(), ',', StandardCharsets.UTF_8);
    return records.readAgain(raw, position, header, ',', StandardCharsets.UTF_8);
  }

  private static XlsxRows open(WholeContent content, String file)
      throws DamagedInput, InvalidRecord {
    PackedCheck.zip(content.bytes(), LIMITS);
    return XlsxRows.open(new ByteArrayInputStream(content.bytes()), file);
  }

  private static WholeContent content(InputStream in, RecordPosition start) {
    try {
      return WholeContent.read(in, start, ".xlsx", MAX_BYTES);
    } catch (IOException e) {
      throw new UncheckedIOException("%s cannot be read on".formatted(start.file()), e);
    }
  }

  private static AccountedRecords rejected(RecordPosition start, long bytes, InvalidRecord why) {
    ParsedRecord record = new RejectedRecord(start.at(0, bytes, 1), why);
    return AccountedRecords.of(List.of(record).iterator(), () -> 0);
  }
}
