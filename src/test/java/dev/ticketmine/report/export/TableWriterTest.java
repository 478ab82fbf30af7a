package dev.ticketmine.report.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketmine.report.HostileText;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableWriterTest {
  private static final List<String> COLUMNS = List.of("a", "b", "c", "d");

  @TempDir private Path folder;

  @SafeVarargs
  private String written(TableFormat format, List<Object>... rows) throws IOException {
    Path file = folder.resolve("t" + format.ending());
    try (TableWriter writer = TableWriter.of(format, "t", COLUMNS, file)) {
      for (List<Object> row : rows) {
        writer.write(row);
      }
    }
    return Files.readString(file);
  }

  private static Map<String, Object> map() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("z", null);
    map.put("carrier", "Paket \"Fuchs\"");
    return map;
  }

  @Test
  void csvQuotesAfterRfc4180() throws IOException {
    assertThat(written(TableFormat.CSV, List.of("x,y", "say \"no\"", "two\nlines", "plain")))
        .isEqualTo("a,b,c,d\r\n\"x,y\",\"say \"\"no\"\"\",\"two\nlines\",plain\r\n");
  }

  @Test
  void csvHoldsNoFormula() throws IOException {
    assertThat(HostileText.formulas()).hasSize(40).doesNotHaveDuplicates();
    for (String formula : HostileText.formulas()) {
      String csv = written(TableFormat.CSV, List.of(formula, "b", List.of(formula), "d"));
      for (char separator : ",;\t".toCharArray()) {
        // Whatever a spreadsheet takes for the separator, no cell computes anything.
        for (CSVRecord row :
            CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator)
                .setLenientEof(true)
                .setTrailingData(true)
                .get()
                .parse(new StringReader(csv))) {
          assertThat(row.toList())
              .noneMatch(cell -> cell.matches("(?s)[\\s\\p{Z}\\p{Cf}]*[=+@＝-].*"));
        }
      }
    }
  }

  @Test
  void csvLeavesOtherTextAlone() throws IOException {
    assertThat(
            written(
                TableFormat.CSV, List.of("a-b = c", "Grüße; danke", "'quoted'", "x@example.org")))
        .isEqualTo("a,b,c,d\r\na-b = c,Grüße; danke,'quoted',x@example.org\r\n");
  }

  @Test
  void jsonKeepsFormulasAsText() throws IOException {
    assertThat(written(TableFormat.JSONL, List.of("=1+2", 1, 2, 3))).contains("\"a\":\"=1+2\"");
  }

  @Test
  void csvWritesEveryType() throws IOException {
    assertThat(
            written(
                TableFormat.CSV,
                Arrays.asList(
                    true, null, Instant.parse("2026-03-02T07:14:05Z"), LocalDate.of(2026, 3, 2)),
                List.of(1.0E-5, 0.1f, 12L, Instant.parse("2026-03-02T07:14:05.000120Z"))))
        .isEqualTo(
            "a,b,c,d\r\ntrue,,2026-03-02T07:14:05Z,2026-03-02\r\n"
                + "1.0E-5,0.1,12,2026-03-02T07:14:05.000120Z\r\n");
  }

  @Test
  void csvWritesListsAndMapsAsJsonWithSortedKeys() throws IOException {
    assertThat(
            written(
                TableFormat.CSV,
                List.of(
                    List.of("Straße", "x"),
                    map(),
                    List.of(),
                    new Fields(new LinkedHashMap<>(Map.of("path", List.of(1)))))))
        .isEqualTo(
            "a,b,c,d\r\n\"[\"\"Straße\"\",\"\"x\"\"]\","
                + "\"{\"\"carrier\"\":\"\"Paket \\\"\"Fuchs\\\"\"\"\",\"\"z\"\":null}\",[],"
                + "\"{\"\"path\"\":[1]}\"\r\n");
  }

  @Test
  void jsonKeepsTypes() throws IOException {
    assertThat(
            written(
                TableFormat.JSONL,
                Arrays.asList(true, null, 0.25, map()),
                List.of(List.of(1.5f), 7L, Instant.EPOCH, LocalDate.EPOCH)))
        .isEqualTo(
            "{\"a\":true,\"b\":null,\"c\":0.25,"
                + "\"d\":{\"carrier\":\"Paket \\\"Fuchs\\\"\",\"z\":null}}\n"
                + "{\"a\":[1.5],\"b\":7,\"c\":\"1970-01-01T00:00:00Z\",\"d\":\"1970-01-01\"}\n");
  }

  @Test
  void withoutRowsOnlyTheHeaderIsLeft() throws IOException {
    assertThat(written(TableFormat.CSV)).isEqualTo("a,b,c,d\r\n");
    assertThat(written(TableFormat.JSONL)).isEmpty();
  }
}
