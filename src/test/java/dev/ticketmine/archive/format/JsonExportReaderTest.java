package dev.ticketmine.archive.format;

import static dev.ticketmine.archive.format.Reading.records;
import static dev.ticketmine.archive.format.Reading.rejected;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketmine.archive.format.desk.Gorgias;
import dev.ticketmine.archive.format.desk.Zendesk;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How JSON exports are cut into records, whatever help desk they are from. */
class JsonExportReaderTest {
  private static final String TICKET =
      "{\"id\":%d,\"requester_id\":7,\"submitter_id\":7,\"created_at\":\"2026-03-02T07:00:00Z\",\"updated_at\":\"2026-03-02T07:00:00Z\",\"description\":\"Grüße [a] \\\"b\\\" }\"}";

  private final JsonExportReader reader = new JsonExportReader(new Zendesk());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%s\n%s\n%s\n",
        "\uFEFF%s\r\n\r\n%s\r\n%s",
        "[%s,%s,\n%s]",
        "{\"tickets\":[%s,%s,%s],\"count\":3}",
        "{\n \"count\": 3, \"meta\": {\"tickets\": 0, \"a\": [1]},\n \"tickets\": [\n%s,\n%s\n,%s]\n}\n",
        "{\"tickets\":[%s]}\n{\"tickets\":[%s,%s]}\n",
        "{\"tickets\":[%s]} {\"tickets\":[]} {\"tickets\":[%s],\"users\":[]}\n\n%s",
      })
  void findsTheRecordsInAnyShape(String shape) {
    byte[] bytes =
        shape
            .formatted(TICKET.formatted(1), TICKET.formatted(2), TICKET.formatted(3))
            .getBytes(StandardCharsets.UTF_8);

    List<ParsedRecord> records = records(reader, bytes);

    assertThat(records).hasSize(3).allMatch(record -> record instanceof RawPart);
    for (int index = 0; index < records.size(); index++) {
      RecordPosition at = records.get(index).position();
      assertThat(new String(bytes, (int) at.offset(), (int) at.length(), StandardCharsets.UTF_8))
          .isEqualTo(TICKET.formatted(index + 1));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"id\":2,,}",
        "{\"id\":2]",
        "{}",
        "17",
        "\"text\"",
        "{\"id\":{\"a\":[1,2]}}",
        "{\"id\" 2}"
      })
  void aBadElementTakesNoOtherWithIt(String bad) {
    String text =
        "{\"tickets\":[" + TICKET.formatted(1) + "," + bad + "," + TICKET.formatted(3) + "]}";

    List<ParsedRecord> records = records(reader, text);

    assertThat(records).hasSize(3);
    assertThat(records.get(1)).isInstanceOf(RejectedRecord.class);
    assertThat(records.get(1).position().length()).isEqualTo(bad.length());
    assertThat(records.get(2)).isInstanceOf(RawPart.class);
  }

  @Test
  void anElementThatIsNotUtf8TakesNoOtherWithIt() {
    byte[] bytes =
        ("{\"tickets\":[" + TICKET.formatted(1) + "," + TICKET.formatted(2) + "]}")
            .getBytes(StandardCharsets.ISO_8859_1);

    assertThat(records(reader, bytes))
        .hasSize(2)
        .allMatch(record -> rejected(record).reason().startsWith("not valid UTF-8"));
  }

  @Test
  void theRestBehindASyntaxErrorIsOneRecord() {
    String good = "{\"tickets\":[" + TICKET.formatted(1) + "], ";
    String bad = "oops, \"users\":[{}]}";

    List<ParsedRecord> records = records(reader, good + bad);

    assertThat(records).hasSize(2);
    assertThat(rejected(records.get(1)).reason())
        .isEqualTo(
            "not valid JSON between records; what follows is rejected, export the file again");
    assertThat(records.get(1).position().offset()).isEqualTo(bytes(good).length);
    assertThat(records.get(1).position().length()).isEqualTo(bad.length());
  }

  @Test
  void aFileMayBreakOffAnywhere() {
    String text = "{\"tickets\":[" + TICKET.formatted(1) + "," + TICKET.formatted(2) + "],\"x\":1}";
    for (int length = 1; length < text.length(); length++) {
      List<ParsedRecord> records = records(reader, text.substring(0, length));

      ParsedRecord last = records.get(records.size() - 1);
      assertThat(rejected(last).reason())
          .isEqualTo("not complete: the JSON breaks off; export the file again");
      assertThat(records.stream().filter(record -> record instanceof RawPart).count())
          .isEqualTo(
              length < text.indexOf("},{") + 1 ? 0 : length < text.indexOf("}]") + 1 ? 1 : 2);
    }
  }

  @Test
  void aCutGzipFileKeepsWhatCameBefore() throws IOException {
    StringBuilder text = new StringBuilder("{\"tickets\":[");
    for (int id = 0; id < 200; id++) {
      text.append(id == 0 ? "" : ",").append(TICKET.formatted(id));
    }
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(text.append("]}").toString().getBytes(StandardCharsets.UTF_8));
    }
    byte[] bytes = Arrays.copyOf(packed.toByteArray(), packed.size() * 2 / 3);

    List<ParsedRecord> records = new ArrayList<>();
    reader
        .read(
            new GZIPInputStream(new ByteArrayInputStream(bytes)), RecordPosition.startOf("export"))
        .forEachRemaining(records::add);

    assertThat(records).hasSizeBetween(20, 199);
    assertThat(records.subList(0, records.size() - 1)).allMatch(r -> r instanceof RawPart);
    assertThat(records.get(records.size() - 1)).isInstanceOf(RejectedRecord.class);
  }

  @Test
  void depthAndLengthHurtNobodyElse() {
    String deep = "{\"id\":1,\"a\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}";

    List<ParsedRecord> records = records(reader, "[" + deep + "," + TICKET.formatted(2) + "]");

    assertThat(rejected(records.get(0)).reason()).startsWith("not valid JSON at column");
    assertThat(records.get(1)).isInstanceOf(RawPart.class);
  }

  @Test
  void onlyLinesAreCutIntoParts() {
    assertThat(reader.isSplittable(bytes(TICKET.formatted(1) + "\n{\"broken\n"))).isTrue();
    assertThat(reader.isSplittable(bytes("{\"tickets\":[\n" + TICKET.formatted(1) + "\n]}")))
        .isFalse();
    assertThat(reader.isSplittable(bytes("[\n{\"id\":1}\n]\n"))).isFalse();
  }

  @Test
  void aBadLineTakesNoOtherWithIt() {
    String text = TICKET.formatted(1) + "\n{\"id\":\n" + TICKET.formatted(2) + "\n";

    assertThat(records(reader, text))
        .extracting(record -> record instanceof RawPart)
        .containsExactly(true, false, true);
  }

  @Test
  void emptyPagesHoldNothing() {
    assertThat(records(reader, "{\"tickets\":[],\"end_of_stream\":true}")).isEmpty();
    assertThat(records(new JsonExportReader(new Gorgias()), "")).isEmpty();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
