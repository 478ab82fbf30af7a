package dev.ticketmine.archive.format;

import static dev.ticketmine.archive.format.Reading.conversation;
import static dev.ticketmine.archive.format.Reading.records;
import static dev.ticketmine.archive.format.Reading.rejected;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TicketmineReaderTest {
  private static final String GOOD =
      """
      {"conversation_id":"c-1","channel":"email","language":"de","created_at":"2026-03-02T08:14:05+01:00","closed_at":null,"status":"open","subject":"Wo bleibt mein Paket?","customer_id":"k-9","tags":["versand"],"csat":4,"ces":null,"attributes":{"carrier":"Paketfuchs"},"messages":[{"author_role":"customer","author_id":"k-9","sent_at":"2026-03-02T08:14:05+01:00","text":"Ich warte seit neun Tagen."},{"author_role":"agent","author_id":"a-1","sent_at":"2026-03-02T09:00:00+01:00","text":"Wird geprüft","is_public":false}]}"""
          .strip();

  private final TicketmineReader reader = new TicketmineReader();

  @Test
  void readsAllFields() {
    RawConversation conversation = conversation(records(reader, GOOD + "\n").get(0));

    assertThat(conversation.position()).isEqualTo(new RecordPosition("export", 0, bytes(GOOD), 1));
    assertThat(conversation.conversationId()).isEqualTo("c-1");
    assertThat(conversation.createdAt()).isEqualTo(Instant.parse("2026-03-02T07:14:05Z"));
    assertThat(conversation.updatedAt()).isEqualTo(Instant.parse("2026-03-02T08:00:00Z"));
    assertThat(conversation.closedAt()).isNull();
    assertThat(conversation.csat()).isEqualTo(4);
    assertThat(conversation.attributes()).isEqualTo(Map.of("carrier", "Paketfuchs"));
    assertThat(conversation.messages())
        .extracting(RawMessage::authorRole, RawMessage::isPublic)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("customer", true),
            org.assertj.core.groups.Tuple.tuple("agent", false));
  }

  @Test
  void rejectsOneBadLineAndNoOther() {
    String text = GOOD + "\n{\"conversation_id\":\n\n" + GOOD + "\r\n" + GOOD;

    List<ParsedRecord> records = records(reader, text);

    assertThat(records).hasSize(4);
    assertThat(rejected(records.get(1)).reason())
        .startsWith("not valid JSON at column")
        .doesNotContain("conversation_id");
    assertThat(records.get(1).position().line()).isEqualTo(2);
    assertThat(records)
        .extracting(record -> record.position().line())
        .containsExactly(1L, 2L, 4L, 5L);
  }

  @Test
  void positionsCoverAllBytesButSeparators() {
    byte[] bytes = (GOOD + "\n\n{}\r\n" + GOOD).getBytes(StandardCharsets.UTF_8);

    List<ParsedRecord> records = records(reader, bytes);

    long covered = records.stream().mapToLong(record -> record.position().length()).sum();
    assertThat(covered).isEqualTo(bytes.length - 4);
    RecordPosition last = records.get(2).position();
    assertThat(last.offset() + last.length()).isEqualTo(bytes.length);
  }

  @Test
  void rejectsALineThatIsNotUtf8() {
    byte[] bad = GOOD.replace("geprüft", "gepr?ft").getBytes(StandardCharsets.ISO_8859_1);
    bad[GOOD.indexOf("geprüft") + 4] = (byte) 0xFC;

    assertThat(rejected(records(reader, bad).get(0)).reason())
        .isEqualTo("not valid UTF-8; export the file again in this character set");
  }

  @Test
  void acceptsAByteOrderMark() {
    List<ParsedRecord> records = records(reader, "\uFEFF" + GOOD);

    assertThat(records.get(0)).isInstanceOf(RawConversation.class);
    assertThat(records.get(0).position().offset()).isEqualTo(3);
  }

  @Test
  void readsNothingFromAnEmptyFile() {
    assertThat(records(reader, "")).isEmpty();
    assertThat(records(reader, "\n \n")).isEmpty();
    assertThat(reader.fits(new byte[0])).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "c-1"                        | 7            | field 'conversation_id' must be a string or null; found a whole number
          "c-1"                        | ""           | field 'conversation_id' must be a string that is not empty; found a string of 0 characters
          "channel":"email"            | "channel":"fax" | field 'channel' must be one of email, chat, social, phone, form, messaging; found a string of 3 characters
          2026-03-02T08:14:05+01:00","closed | 2026-03-02 08:14","closed | field 'created_at' must be an ISO-8601 time with offset or null; found a string of 16 characters
          "closed_at":null             | "closed_at":"2026-03-01T00:00:00Z" | field 'closed_at' lies before 'created_at'
          "csat":4                     | "csat":6     | field 'csat' must be a whole number from 1 to 5 or null; found a whole number
          "csat":4                     | "csat":4.5   | field 'csat' must be a whole number from 1 to 5 or null; found a number with decimals
          ["versand"]                  | "versand"    | field 'tags' must be an array of strings; found a string of 7 characters
          "Paketfuchs"                 | 5            | field 'attributes' must hold strings only; found a whole number
          "is_public":false            | "is_public":0 | field 'messages[1].is_public' must be true or false; found a whole number
          "author_id":"a-1"            | "author_id":null | field 'messages[1].author_id' must be a string that is not empty; found null
          "status":"open"              | "status":"open","status":"open" | not valid JSON at column 142; each line must hold one whole object, no key twice
          """)
  void namesTheFieldAndTheRule(String from, String to, String reason) {
    assertThat(GOOD).contains(from);

    RejectedRecord record = rejected(records(reader, GOOD.replace(from, to)).get(0));

    assertThat(record.reason()).isEqualTo(reason);
  }

  private static long bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
