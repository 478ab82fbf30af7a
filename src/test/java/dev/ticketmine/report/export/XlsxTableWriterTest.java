package dev.ticketmine.report.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ticketmine.errors.UserException;
import dev.ticketmine.report.HostileText;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written is read back with another program's eyes. */
class XlsxTableWriterTest {
  private static final List<String> COLUMNS = List.of("a", "b", "c", "d");

  @TempDir private Path folder;

  private Path file() {
    return folder.resolve("t.xlsx");
  }

  @SafeVarargs
  private List<Row> written(List<Object>... rows) throws IOException {
    try (TableWriter writer = TableWriter.of(TableFormat.XLSX, "topics", COLUMNS, file())) {
      for (List<Object> row : rows) {
        writer.write(row);
      }
    }
    return read();
  }

  private List<Row> read() throws IOException {
    try (ReadableWorkbook workbook = new ReadableWorkbook(file().toFile())) {
      assertThat(workbook.getFirstSheet().getName()).isEqualTo("topics");
      return workbook.getFirstSheet().read();
    }
  }

  private String part(String name) throws IOException {
    try (ZipFile zip = new ZipFile(file().toFile())) {
      return new String(
          zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void numbersDatesAndTimesAreNoText() throws IOException {
    List<Row> rows =
        written(
            List.of(42, 7_000_000_000L, 0.25, true),
            List.of(
                LocalDate.of(2026, 3, 2),
                Instant.parse("2026-03-02T07:14:05.120Z"),
                1.5f,
                "Größe"));
    assertThat(rows.get(0).stream().map(cell -> cell.getText())).isEqualTo(COLUMNS);
    assertThat(rows.get(1).getCellAsNumber(0)).contains(new BigDecimal(42));
    assertThat(rows.get(1).getCellAsNumber(1)).contains(new BigDecimal(7_000_000_000L));
    assertThat(rows.get(1).getCellAsNumber(2)).contains(new BigDecimal("0.25"));
    assertThat(rows.get(1).getCellAsBoolean(3)).contains(true);
    assertThat(rows.get(2).getCellAsDate(0)).contains(LocalDateTime.of(2026, 3, 2, 0, 0));
    assertThat(rows.get(2).getCellAsDate(1).orElseThrow())
        .isEqualToIgnoringNanos(LocalDateTime.of(2026, 3, 2, 7, 14, 5));
    assertThat(rows.get(2).getCellAsNumber(2)).contains(new BigDecimal("1.5"));
    assertThat(rows.get(2).getCellText(3)).isEqualTo("Größe");
  }

  @Test
  void whatExcelCannotCountIsText() throws IOException {
    List<Row> rows =
        written(
            List.of(
                1_234_567_890_123_456_789L,
                Double.NaN,
                LocalDate.of(1899, 12, 31),
                Instant.parse("1887-01-01T00:00:00Z")));
    assertThat(rows.get(1).stream().map(cell -> cell.getText()))
        .containsExactly("1234567890123456789", "NaN", "1899-12-31", "1887-01-01T00:00:00Z");
    assertThat(rows.get(1).stream().map(cell -> cell.getType())).containsOnly(CellType.STRING);
  }

  @Test
  void nothingIsAFormulaAndListsAreJson() throws IOException {
    for (String formula : HostileText.formulas()) {
      List<Row> rows = written(Arrays.asList(formula, List.of(formula), null, Map.of("k", "v")));
      assertThat(part("xl/worksheets/sheet1.xml")).doesNotContain("<f>");
      assertThat(rows.get(1).getCellText(0)).doesNotMatch("(?s)[\\s\\p{Z}\\p{Cf}]*[=+@＝-].*");
      assertThat(rows.get(1).getCellText(1)).startsWith("[\"");
      assertThat(rows.get(1).getCellText(2)).isEmpty();
      assertThat(rows.get(1).getCellText(3)).isEqualTo("{\"k\":\"v\"}");
    }
  }

  @Test
  void theHeadingStaysInViewWithAFilterAndColumnsAreWideEnough() throws IOException {
    written(
        List.of("short", "x".repeat(500), LocalDate.EPOCH, 1),
        List.of("a text of thirty signs, or so..", "", "", 2));
    String sheet = part("xl/worksheets/sheet1.xml");
    assertThat(sheet)
        .contains("ySplit=\"1\"", "state=\"frozen\"", "<autoFilter ref=\"A1:D3\">")
        .containsPattern("<col min=\"1\" max=\"1\" width=\"32(\\.0)?\"")
        .containsPattern("<col min=\"2\" max=\"2\" width=\"60(\\.0)?\"")
        .containsPattern("<col min=\"3\" max=\"3\" width=\"11(\\.0)?\"")
        .containsPattern("<col min=\"4\" max=\"4\" width=\"8(\\.0)?\"");
  }

  @Test
  void manyRowsKeepTheirOrder() throws IOException {
    try (TableWriter writer = TableWriter.of(TableFormat.XLSX, "topics", COLUMNS, file())) {
      for (int row = 0; row < 5_000; row++) {
        writer.write(List.of(row, "text " + row, row / 4.0, row % 2 == 0));
      }
    }
    List<Row> rows = read();
    assertThat(rows).hasSize(5_001);
    for (int row = 0; row < 5_000; row++) {
      assertThat(rows.get(row + 1).getCellAsNumber(0)).contains(new BigDecimal(row));
      assertThat(rows.get(row + 1).getCellText(1)).isEqualTo("text " + row);
    }
  }

  @Test
  void theSameRowsAreTheSameBytesAtAnyTime() throws IOException {
    written(List.of("a", 1, LocalDate.EPOCH, Instant.EPOCH));
    byte[] first = Files.readAllBytes(file());
    assertThat(part("docProps/core.xml")).doesNotContain("created");
    try (ZipFile zip = new ZipFile(file().toFile())) {
      assertThat(zip.stream().map(entry -> entry.getTimeLocal().getYear())).containsOnly(1980);
    }
    written(List.of("a", 1, LocalDate.EPOCH, Instant.EPOCH));
    assertThat(Files.readAllBytes(file())).isEqualTo(first);
  }

  @Test
  void aTextThatIsTooLongIsNamedWithoutIt() throws IOException {
    assertThat(written(List.of("y".repeat(32_767), 1, 2, 3)).get(1).getCellText(0)).hasSize(32_767);
    assertThatThrownBy(() -> written(List.of("a", 1, 2, 3), List.of("a", "z".repeat(32_768), 2, 3)))
        .isInstanceOf(UserException.class)
        .hasMessage(
            "Table topics, row 2, column b: the text has 32,768 signs, and an Excel cell holds 32,767."
                + " Give --format csv, jsonl or parquet.");
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file());
    }
  }

  @Test
  void moreRowsThanASheetHoldsAreRefused() throws IOException {
    try (TableWriter writer = new XlsxTableWriter("topics", COLUMNS, file(), 3)) {
      writer.write(List.of(1, 2, 3, 4));
      writer.write(List.of(1, 2, 3, 4));
      assertThatThrownBy(() -> writer.write(List.of(1, 2, 3, 4)))
          .isInstanceOf(UserException.class)
          .hasMessage(
              "Table topics has more than 2 rows, and an Excel sheet holds no more. Give --format csv, jsonl or parquet.");
    }
    assertThat(read()).hasSize(3);
  }

  @Test
  void withoutRowsOnlyTheHeadingIsLeft() throws IOException {
    assertThat(written()).hasSize(1);
  }
}
