package dev.ticketmine.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketmine.archive.format.CsvMapping;
import dev.ticketmine.archive.format.MailOptions;
import dev.ticketmine.archive.format.RawConversation;
import dev.ticketmine.archive.format.RawMessage;
import dev.ticketmine.archive.format.RecordPosition;
import dev.ticketmine.archive.format.RejectedRecord;
import dev.ticketmine.archive.format.TranscriptOptions;
import dev.ticketmine.archive.input.ReadLimits;
import dev.ticketmine.docs.GoldenFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each format's files, written for the purpose, against a table of what is read from them. */
class FileFixturesTest {
  private static final Path FIXTURES =
      Path.of("src/test/resources/dev/ticketmine/archive/format/files");

  @ParameterizedTest
  @CsvSource({
    "mbox, typical.mbox",
    "mbox, odd.mbox",
    "mbox, broken.mbox",
    "eml, ordner",
    "transcript, 2026-03-02_0714_anruf-4711.vtt",
    "transcript, call_20260303-181500_en.srt",
    "transcript, ohne-datum.vtt",
    "transcript, broken-no-speaker.vtt",
    "transcript, broken-times.srt",
    "transcript, broken-encoding.vtt",
    "csv, messages.csv",
    "csv, messages-broken.csv",
    "xlsx, tickets.xlsx",
    "xlsx, messages.xlsx",
    "xlsx, broken-xml.xlsx",
    "xlsx, broken-cut.xlsx",
    "xlsx, odd-entity.xlsx",
  })
  void readsWhatTheTableSays(String format, String input) throws IOException {
    ReadOptions options = options(input.equals("messages.csv") ? "windows-1252" : "UTF-8");

    Archive.Outcome outcome =
        Archive.read(options, FIXTURES.resolve(format).resolve("input").resolve(input).toString());

    GoldenFile.check(
        FIXTURES.resolve(format).resolve("expected").resolve(input + ".txt"), table(outcome));
    ByteBalance balance = outcome.balance();
    assertThat(balance.acceptedBytes() + balance.quarantinedBytes() + balance.separatorBytes())
        .isEqualTo(balance.bytes());
  }

  private static ReadOptions options(String charset) {
    ZoneId zone = ZoneId.of("Europe/Berlin");
    return new ReadOptions(
        null,
        new CsvMapping(Map.of(), List.of(), null, charset, null, zone, ","),
        MailOptions.standard(),
        TranscriptOptions.standard(zone),
        Instant.parse("2026-03-09T23:00:00Z"),
        ReadLimits.standard());
  }

  private static String table(Archive.Outcome outcome) {
    StringBuilder table = new StringBuilder();
    for (RawConversation conversation : outcome.accepted()) {
      table.append(
          "%s %s\n  %s customer=%s status=%s created=%s closed=%s updated=%s csat=%s/%s ces=%s tags=%s %s\n  subject: %s\n"
              .formatted(
                  conversation.conversationId(),
                  position(conversation.position()),
                  conversation.channel(),
                  conversation.customerId(),
                  conversation.status(),
                  conversation.createdAt(),
                  conversation.closedAt(),
                  conversation.updatedAt(),
                  conversation.csat(),
                  conversation.csatComment(),
                  conversation.ces(),
                  conversation.tags(),
                  conversation.attributes(),
                  conversation.subject()));
      for (RawMessage message : conversation.messages()) {
        table.append(
            "  %s %s %s%s: %s\n"
                .formatted(
                    message.sentAt(),
                    message.authorRole(),
                    message.authorId(),
                    message.isPublic() ? "" : " (private)",
                    message.text().replace("\n", "⏎")));
      }
    }
    for (RejectedRecord rejected : outcome.rejected()) {
      table.append(
          "rejected %s %s: %s\n"
              .formatted(position(rejected.position()), rejected.field(), rejected.reason()));
    }
    ByteBalance balance = outcome.balance();
    return table
        .append(
            "%d bytes = %d accepted + %d quarantined + %d between records\n"
                .formatted(
                    balance.bytes(),
                    balance.acceptedBytes(),
                    balance.quarantinedBytes(),
                    balance.separatorBytes()))
        .toString();
  }

  private static String position(RecordPosition position) {
    return "%s:%d+%d line %d, %d bytes in %d"
        .formatted(
            position.file(),
            position.offset(),
            position.length(),
            position.line(),
            position.bytes(),
            position.pieces());
  }
}
