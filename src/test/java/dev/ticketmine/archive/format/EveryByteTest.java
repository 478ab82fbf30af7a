package dev.ticketmine.archive.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketmine.errors.UserException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Whatever happens to a file, reading it throws nothing, and every byte is accepted, rejected or
 * between records. {@code -Djqwik.tries.default=20000} tries longer.
 */
class EveryByteTest {
  private static final Path FIXTURES =
      Path.of("src/test/resources/dev/ticketmine/archive/format/files");

  private static final String TICKETMINE =
      """
      {"conversation_id":"c-1","channel":"email","customer_id":"k","status":"open","created_at":"2026-03-02T07:14:05+01:00","messages":[{"author_role":"customer","author_id":"k","sent_at":"2026-03-02T07:14:05+01:00","text":"Größe 😡"}]}

      {"conversation_id":"c-2","channel":"chat","customer_id":"k","status":"closed","created_at":"2026-03-02T07:14:05Z","messages":[]}
      """;

  private static final String TWITTER =
      """
      tweet_id,author_id,inbound,created_at,text,response_tweet_id,in_response_to_tweet_id
      2,MusterHilfe,False,Mon Mar 02 07:20:00 +0000 2026,"@1 Das tut uns leid!
      Schick uns eine DM.",,1
      1,550001,True,Mon Mar 02 07:14:05 +0000 2026,@MusterHilfe seit 9 Tagen kein Paket 😡,2,
      """;

  private final ArchiveFormats formats =
      new ArchiveFormats(
          CsvMapping.standard(ZoneOffset.UTC),
          MailOptions.standard(),
          TranscriptOptions.standard(ZoneOffset.UTC),
          Instant.EPOCH,
          Lines.STANDARD_BYTES);

  @Provide
  Arbitrary<List<Damage>> damage() {
    return Damage.some();
  }

  @Property
  void ofTicketmine(@ForAll("damage") List<Damage> damage) {
    balances("ticketmine", Damage.apply(damage, utf8(TICKETMINE), 0));
  }

  @Property
  void ofTwitter(@ForAll("damage") List<Damage> damage) {
    balances("twitter", Damage.apply(damage, utf8(TWITTER), TWITTER.indexOf('\n')));
  }

  @Property
  void ofTickets(@ForAll("damage") List<Damage> damage) {
    String tickets =
        "Betreff;Nachricht;Erstellt am\r\n\"a\";\"b\r\nc\";1.3.2026 08:00\r\n\r\nd;e;\r\n";
    balances("csv", Damage.apply(damage, utf8(tickets), tickets.indexOf('\n') + 1));
  }

  @Property
  void ofMessages(@ForAll("damage") List<Damage> damage) throws IOException {
    byte[] messages = fixture("csv/input/messages-broken.csv");
    balances("csv", Damage.apply(damage, messages, 53));
  }

  @Property
  void ofMailboxes(@ForAll("damage") List<Damage> damage) throws IOException {
    balances("mbox", Damage.apply(damage, fixture("mbox/input/typical.mbox"), 0));
  }

  @Property
  void ofMails(@ForAll("damage") List<Damage> damage) throws IOException {
    balances("eml", Damage.apply(damage, fixture("eml/input/ordner/other.eml"), 0));
  }

  @Property
  void ofTranscripts(@ForAll("damage") List<Damage> damage) throws IOException {
    byte[] call = fixture("transcript/input/2026-03-02_0714_anruf-4711.vtt");
    balances("transcript", Damage.apply(damage, call, 0));
  }

  @Property
  void ofWorkbooks(@ForAll("damage") List<Damage> damage) throws IOException {
    try {
      balances("xlsx", Damage.apply(damage, fixture("xlsx/input/tickets.xlsx"), 0));
    } catch (UserException e) {
      // A header that is damaged and still readable is told to the operator.
      assertThat(e.getMessage()).contains("column");
    }
  }

  private void balances(String format, byte[] content) {
    long bytes = 0;
    AccountedRecords records =
        (AccountedRecords)
            formats
                .named(format)
                .read(new ByteArrayInputStream(content), RecordPosition.startOf("file"));
    while (records.hasNext()) {
      ParsedRecord record = records.next();
      assertThat(record.position().bytes()).isNotNegative();
      assertThat(record.position().pieces()).isPositive();
      assertThat(record.position().offset() + record.position().length())
          .isBetween(0L, Math.max(100L, content.length));
      bytes += record.position().bytes();
    }
    assertThat(bytes + records.separatorBytes()).isEqualTo(content.length);
  }

  private static byte[] fixture(String name) throws IOException {
    return Files.readAllBytes(FIXTURES.resolve(name));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
