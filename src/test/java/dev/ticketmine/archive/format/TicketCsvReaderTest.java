package dev.ticketmine.archive.format;

import static dev.ticketmine.archive.format.Reading.conversation;
import static dev.ticketmine.archive.format.Reading.records;
import static dev.ticketmine.archive.format.Reading.rejected;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ticketmine.errors.UserException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TicketCsvReaderTest {
  private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
  private static final Instant NIGHT = Instant.parse("2026-03-02T00:00:00Z");
  private static final String HEADER =
      "subject,body,answer,type,queue,priority,language,tag_1,tag_2\n";

  private final TicketCsvReader reader = new TicketCsvReader(CsvMapping.standard(ZONE), NIGHT);

  @Test
  void recognisesEnglishColumns() {
    String row = "Late,\"Where, oh where\nis my parcel?\",We look.,Problem,Shipping,high,en,late,";

    RawConversation ticket = conversation(records(reader, HEADER + row).get(0));

    assertThat(ticket.position().line()).isEqualTo(2);
    assertThat(ticket.position().length()).isEqualTo(row.length());
    assertThat(ticket.subject()).isEqualTo("Late");
    assertThat(ticket.language()).isEqualTo("en");
    assertThat(ticket.tags()).containsExactly("late");
    assertThat(ticket.attributes())
        .isEqualTo(Map.of("type", "Problem", "queue", "Shipping", "priority", "high"));
    assertThat(ticket.createdAt()).isEqualTo(NIGHT);
    assertThat(ticket.status()).isNull();
    assertThat(ticket.customerId()).isEqualTo(ticket.conversationId()).startsWith("csv-");
    assertThat(ticket.messages())
        .containsExactly(
            new RawMessage(
                "customer", ticket.customerId(), NIGHT, "Where, oh where\nis my parcel?", true),
            new RawMessage("agent", null, null, "We look.", true));
  }

  @Test
  void recognisesGermanColumnsDelimiterAndDates() {
    String text =
        """
        Ticketnummer;Betreff;Nachricht;Antwort;Erstellt am;Geschlossen am;Kundennummer;Zufriedenheit;Status;Schlagworte
        T-1;Rechnung;Wo ist sie?;Im Konto.;02.03.2026 08:14;3.3.2026;K-7;4,0;Erledigt;rechnung, konto
        """;

    RawConversation ticket = conversation(records(reader, text).get(0));

    assertThat(ticket.conversationId()).isEqualTo("T-1");
    assertThat(ticket.createdAt()).isEqualTo(Instant.parse("2026-03-02T07:14:00Z"));
    assertThat(ticket.closedAt()).isEqualTo(Instant.parse("2026-03-02T23:00:00Z"));
    assertThat(ticket.customerId()).isEqualTo("K-7");
    assertThat(ticket.csat()).isEqualTo(4);
    assertThat(ticket.status()).isEqualTo("solved");
    assertThat(ticket.tags()).containsExactly("rechnung", "konto");
  }

  @Test
  void readsByMappingAndCharacterSet() {
    CsvMapping mapping =
        new CsvMapping(
            Map.of("body", List.of("Freitext"), "tags", List.of("a", "b")),
            List.of("Filiale"),
            ';',
            "windows-1252",
            "yyyy/MM/dd",
            ZONE,
            ",");
    TicketCsvReader mapped = new TicketCsvReader(mapping, NIGHT);
    byte[] bytes =
        "Freitext;a;b;Filiale;Datum\nGerät geht nicht;x;y;Köln;2026/03/01\n"
            .getBytes(Charset.forName("windows-1252"));

    RawConversation ticket = conversation(records(mapped, bytes).get(0));

    assertThat(mapped.fits(bytes)).isTrue();
    assertThat(ticket.messages().get(0).text()).isEqualTo("Gerät geht nicht");
    assertThat(ticket.tags()).containsExactly("x", "y");
    assertThat(ticket.attributes()).isEqualTo(Map.of("Filiale", "Köln"));
    assertThat(ticket.createdAt()).isEqualTo(Instant.parse("2026-02-28T23:00:00Z"));
  }

  @Test
  void putsACutOffRecordAside() {
    List<ParsedRecord> records =
        records(reader, HEADER + "a,b,c,d,e,f,de,,\ns,\"text,\nthat was cut");

    assertThat(records).hasSize(2);
    assertThat(rejected(records.get(1)).reason())
        .isEqualTo(
            "a quoted cell is not closed: the file is cut off here, or a quote inside a cell is not"
                + " doubled; export the file again");
    assertThat(records.get(1).position().line()).isEqualTo(3);
    assertThat(records.get(1).position().length()).isEqualTo("s,\"text,\nthat was cut".length());
  }

  @Test
  void aStrayQuoteCostsOneRecord() {
    String good = "a,b,c,d,e,f,de,,\n";

    List<ParsedRecord> records =
        records(reader, HEADER + good + "\"x,b,c,d,e,f,de,,\n" + good + good);

    assertThat(records)
        .extracting(record -> record instanceof RawConversation)
        .containsExactly(true, false, true, true);
    assertThat(records.get(3).position().line()).isEqualTo(5);
  }

  @Test
  void rejectsRowsOfAnotherWidthAndWithoutText() {
    List<ParsedRecord> records = records(reader, HEADER + "a,b\n,,c,d,e,f,de,,\n\"a\"b,\n");

    assertThat(records)
        .extracting(record -> rejected(record).reason())
        .containsExactly(
            "2 cells, but the header has 9; delimiters inside a cell need quotes around it",
            "the ticket has neither text nor subject",
            "text follows a closing quote; quotes inside a cell must be doubled");
  }

  @Test
  void readsNothingFromAnEmptyFile() {
    assertThat(records(reader, "")).isEmpty();
    assertThat(records(reader, HEADER)).isEmpty();
  }

  @Test
  void idOfARowIsItsContent() {
    String row = "a,b,c,d,e,f,de,,\n";

    List<ParsedRecord> records = records(reader, HEADER + row + row + row.replace('b', 'x'));

    assertThat(records)
        .extracting(record -> conversation(record).conversationId())
        .satisfies(ids -> assertThat(ids.get(0)).isEqualTo(ids.get(1)).isNotEqualTo(ids.get(2)));
  }

  @Test
  void namesTheMissingColumn() {
    CsvMapping mapping =
        new CsvMapping(
            Map.of("body", List.of("Nachrich")), List.of(), null, "UTF-8", null, ZONE, ",");

    assertThatThrownBy(
            () -> new TicketCsvReader(mapping, NIGHT).check(bytes("Betreff,Nachricht\n"), "t.csv"))
        .isInstanceOf(UserException.class)
        .hasMessage(
            "t.csv has no column 'Nachrich', which archive.csv.columns.body names. Its columns are:"
                + " Betreff, Nachricht. Name one of them (perhaps 'Nachricht').");
  }

  @Test
  void namesTheUnknownField() {
    CsvMapping mapping =
        new CsvMapping(Map.of("bodi", List.of("a")), List.of(), null, "UTF-8", null, ZONE, ",");

    assertThatThrownBy(() -> new TicketCsvReader(mapping, NIGHT).check(bytes("a,b\n"), "t.csv"))
        .isInstanceOf(UserException.class)
        .hasMessageStartingWith(
            "archive.csv.columns has the unknown field 'bodi'; did you mean 'body'? The fields are:"
                + " conversation_id, subject, body,");
  }

  @Test
  void showsNoContentOfAFileWithoutHeader() {
    String text = "Ich habe am Montag bestellt und bis heute nichts bekommen,de\n";

    assertThatThrownBy(() -> reader.check(bytes(text), "t.csv"))
        .isInstanceOf(UserException.class)
        .hasMessage(
            "No column of t.csv is known to hold the customer's text. Its columns are: (a text of 57"
                + " characters), de. Set archive.csv.columns.body to one of them.");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
