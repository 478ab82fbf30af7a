package dev.ticketmine.archive.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketmine.archive.format.desk.Zendesk;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A record that is read again alone gives what it gave in its file. */
class ReadAgainTest {
  private static final Instant START = Instant.parse("2026-03-02T00:00:00Z");

  @Test
  void linesOfOurOwnFormat() {
    String text =
        """
        {"conversation_id": "c-1", "channel": "email", "customer_id": "k", "status": "open", "created_at": "2026-03-02T07:00:00Z", "messages": []}
        {"conversation_id": "c-2", "channel": "letter"}
        no JSON, Grüße
        """;
    TicketmineReader reader = new TicketmineReader();
    List<ParsedRecord> records = Reading.records(reader, text);

    assertThat(again(reader, records)).isEqualTo(2);
    RecordPosition first = records.get(0).position();
    byte[] line = text.lines().findFirst().orElseThrow().getBytes(StandardCharsets.UTF_8);
    assertThat(reader.readAgain(new RawBytes(new byte[0], line), first).next())
        .isEqualTo(records.get(0));
  }

  @Test
  void elementsOfAPageNeedTheNameOfTheirList() {
    JsonExportReader reader = new JsonExportReader(new Zendesk());
    String page =
        """
        {"tickets": [{"id": 7, "subject": "Päckchen", "status": "new", "created_at": "2026-03-02T07:00:00Z", "updated_at": "2026-03-02T07:00:00Z", "requester_id": 1},
        {"id": "seven", "created_at": "yesterday"}],
        "satisfaction_ratings": [{"id": 1, "ticket_id": 7, "score": "so so", "created_at": "2026-03-02T07:00:00Z"}]}
        """;
    List<ParsedRecord> records = Reading.records(reader, page);

    assertThat(records).hasSize(3);
    assertThat(again(reader, records)).isEqualTo(2);
    assertThat(
            new String(((RejectedRecord) records.get(2)).raw().context(), StandardCharsets.UTF_8))
        .isEqualTo("satisfaction_ratings");
  }

  @Test
  void rowsOfATableNeedItsHeader() {
    String text =
        """
        Nummer,Betreff,Nachricht,"Erstellt
        am"
        1,Paket,"Wo ist
        es; bitte?",gestern
        2,Paket
        3,Parcel,"Where is it?" now,02.03.2026 07:14
        4,Parcel,Where is it?,02.03.2026 07:14
        """;
    TicketCsvReader reader =
        new TicketCsvReader(
            new CsvMapping(Map.of(), List.of(), ',', "UTF-8", null, ZoneOffset.UTC, ","), START);
    List<ParsedRecord> records = Reading.records(reader, text);

    assertThat(again(reader, records)).isEqualTo(3);
  }

  @Test
  void aRowIsAcceptedUnderMendedSettings() {
    byte[] file =
        "Nummer;Nachricht;Created\n1;Größe?;03/13/2026 07:14\n"
            .getBytes(Charset.forName("windows-1252"));
    RejectedRecord rejected =
        (RejectedRecord)
            Reading.records(new TicketCsvReader(mapping("UTF-8", null), START), file).get(0);
    TicketCsvReader mended =
        new TicketCsvReader(mapping("windows-1252", "MM/dd/yyyy HH:mm"), START);

    RawConversation conversation =
        (RawConversation) mended.readAgain(rejected.raw(), rejected.position()).next();

    assertThat(conversation).isEqualTo(Reading.records(mended, file).get(0));
    assertThat(conversation.messages().get(0).text()).isEqualTo("Größe?");
  }

  @Test
  void aMessageOfAConversationIsNotReadAlone() {
    String text =
        """
        conversation_id,message_id,author_role,sent_at,text
        C-1,1,alien,2026-03-02T07:00:00+01:00,Wo ist mein Paket?
        """;
    TicketCsvReader reader = new TicketCsvReader(mapping("UTF-8", null), START);
    RejectedRecord rejected = (RejectedRecord) Reading.records(reader, text).get(0);
    assertThat(rejected.raw()).isNull();

    RawBytes row =
        new RawBytes(
            text.lines().findFirst().orElseThrow().getBytes(StandardCharsets.UTF_8),
            "C-1,1,customer,,Hallo".getBytes(StandardCharsets.UTF_8));
    assertThat(((RejectedRecord) reader.readAgain(row, rejected.position()).next()).reason())
        .startsWith("a row is one message of a conversation");
  }

  @Test
  void aCallNeedsTheNameOfItsFile() {
    TranscriptReader reader =
        new TranscriptReader(new TranscriptOptions(List.of(), ZoneOffset.UTC), START);
    List<ParsedRecord> records =
        Reading.records(reader, "WEBVTT\n\n00:01.000 --> 00:04.000\nGuten Tag\n");

    assertThat(again(reader, records)).isEqualTo(1);
    RawBytes raw = ((RejectedRecord) records.get(0)).raw();
    assertThat(new String(raw.context(), StandardCharsets.UTF_8)).isEqualTo("export");
  }

  @Test
  void whatIsLeftOutOnPurposeOrBreaksOffIsNotKept() {
    JsonExportReader reader = new JsonExportReader(new Zendesk());

    assertThat(Reading.records(reader, "{\"tickets\": [{\"id\": 7, \"subject\": \"Päck"))
        .allSatisfy(record -> assertThat(((RejectedRecord) record).raw()).isNull());
  }

  /** Reads what was rejected again, and returns how many records could be. */
  private static int again(ArchiveReader reader, List<ParsedRecord> records) {
    int count = 0;
    for (ParsedRecord record : records) {
      if (record instanceof RejectedRecord rejected && rejected.raw() != null) {
        List<ParsedRecord> now = new ArrayList<>();
        reader.readAgain(rejected.raw(), rejected.position()).forEachRemaining(now::add);
        assertThat(now).hasSize(1);
        RejectedRecord same = (RejectedRecord) now.get(0);
        assertThat(same.position()).isEqualTo(rejected.position());
        assertThat(List.of(same.code(), same.reason()))
            .isEqualTo(List.of(rejected.code(), rejected.reason()));
        count++;
      }
    }
    return count;
  }

  private static CsvMapping mapping(String charset, String pattern) {
    return new CsvMapping(Map.of(), List.of(), null, charset, pattern, ZoneOffset.UTC, ",");
  }
}
