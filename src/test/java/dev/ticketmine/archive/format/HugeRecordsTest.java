package dev.ticketmine.archive.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketmine.pipeline.ReasonCode;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is too large or too deep for a record is rejected, and reading goes on behind it. */
class HugeRecordsTest {
  private static final int HUNDRED_MEGABYTES = 100 << 20;

  private static final String GOOD =
      "{\"conversation_id\":\"c\",\"channel\":\"email\",\"customer_id\":\"k\",\"status\":\"open\","
          + "\"created_at\":\"2026-03-02T07:14:05Z\",\"messages\":[]}\n";

  private static final String HEAD =
      "From: a@example.org\nDate: Mon, 2 Mar 2026 08:00:00 +0000\nSubject: deep\n";

  private final ArchiveFormats formats =
      new ArchiveFormats(
          CsvMapping.standard(ZoneOffset.UTC),
          MailOptions.standard(),
          TranscriptOptions.standard(ZoneOffset.UTC),
          Instant.EPOCH,
          Lines.STANDARD_BYTES);

  @Test
  void passesOverALineOfAHundredMegabytes() {
    AccountedRecords records =
        read("ticketmine", text("{\"conversation_id\":\""), filler('x'), text("\"}\n" + GOOD));

    RejectedRecord rejected = (RejectedRecord) records.next();
    assertThat(rejected.reason())
        .isEqualTo(
            "the record has 104857622 bytes, more than the 16 MB that archive.limits.maximum-record-megabytes allows");
    assertThat(rejected.position().length()).isEqualTo(104857622);
    assertThat(((RawConversation) records.next()).position().line()).isEqualTo(2);
    assertThat(records.hasNext()).isFalse();
  }

  @Test
  void theLimitHoldsForLinesAndForElementsOfAPage() {
    String large = "x".repeat(2 << 20);
    ArchiveFormats small =
        new ArchiveFormats(
            CsvMapping.standard(ZoneOffset.UTC),
            MailOptions.standard(),
            TranscriptOptions.standard(ZoneOffset.UTC),
            Instant.EPOCH,
            1 << 20);
    for (String text :
        new String[] {
          "{\"tickets\": [{\"id\": 7, \"subject\": \"%s\"}]}".formatted(large),
          "{\"id\": 7, \"subject\": \"%s\"}\n".formatted(large)
        }) {
      RejectedRecord rejected =
          (RejectedRecord) Reading.records(small.named("zendesk"), text).get(0);
      assertThat(rejected.code()).isEqualTo(ReasonCode.TOO_LARGE);
      assertThat(rejected.reason())
          .endsWith("more than the 1 MB that archive.limits.maximum-record-megabytes allows");
      assertThat(rejected.raw().isWhole(rejected.position())).isFalse();
      assertThat(((RejectedRecord) Reading.records(formats.named("zendesk"), text).get(0)).code())
          .isEqualTo(ReasonCode.MISSING_FIELD);
    }
  }

  @Test
  void passesOverARowOfAHundredMegabytes() {
    AccountedRecords records =
        read("csv", text("Betreff,Nachricht\na,\""), filler('x'), text("\"\nb,c\n"));

    assertThat(((RejectedRecord) records.next()).position().length()).isEqualTo(104857604);
    assertThat(((RawConversation) records.next()).subject()).isEqualTo("b");
    assertThat(records.hasNext()).isFalse();
  }

  @Test
  void passesOverAMailAndATranscriptOfAHundredMegabytes() {
    String head = "From x Mon Mar  2 09:40:00 2026\nFrom: a@example.org\n";
    AccountedRecords mails =
        read(
            "mbox",
            text(head + "Date: Mon, 2 Mar 2026 08:00:00 +0000\n\n"),
            lines(),
            text("\n\n" + head + "Date: Mon, 2 Mar 2026 08:00:00 +0000\n\nHallo\n"));

    assertThat(((RejectedRecord) mails.next()).reason()).isEqualTo("the mail is larger than 64 MB");
    assertThat(((RawConversation) mails.next()).messages().get(0).text()).isEqualTo("Hallo");
    AccountedRecords calls = read("transcript", text("WEBVTT\n\n"), lines());
    assertThat(((RejectedRecord) calls.next()).reason()).contains("more than the 16 MB");
  }

  @Test
  void refusesJsonThatIsTenThousandDeep() {
    String deep = "{\"a\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}\n";

    AccountedRecords records = read("ticketmine", text(deep + GOOD));

    assertThat(((RejectedRecord) records.next()).reason()).startsWith("not valid JSON");
    assertThat(records.next()).isInstanceOf(RawConversation.class);
  }

  @Test
  void standsAMailWhosePartsLieTenThousandDeep() {
    AccountedRecords records = read("eml", text(nested(10_000)));

    assertThat(((RejectedRecord) records.next()).reason())
        .isEqualTo("the mail has more than 1000 parts");
    assertThat(records.hasNext()).isFalse();
  }

  @Test
  void standsAMailWhosePartsLieAThousandDeep() {
    assertThat(read("eml", text(nested(999))).next()).isNotNull();
    assertThat(read("eml", text(HEAD + "Content-Type: message/rfc822\n\n".repeat(999))).next())
        .isNotNull();
  }

  private static String nested(int depths) {
    StringBuilder mail = new StringBuilder(HEAD);
    for (int depth = 0; depth < depths; depth++) {
      mail.append("Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n".formatted(depth, depth));
    }
    return mail + "\n\nHallo\n";
  }

  @Test
  void readsLinesThatOnlyLookLikeMarksInTimeThatGrowsWithTheirLength() {
    AccountedRecords mails = read("mbox", text("From x " + "1:11 ".repeat(300_000) + "\n"));
    AccountedRecords calls =
        read("transcript", text("WEBVTT\n\n00:01.000 --> 00:02.000\n" + "<v ".repeat(300_000)));

    assertThat(mails.next()).isInstanceOf(RejectedRecord.class);
    assertThat(calls.next()).isInstanceOf(RejectedRecord.class);
  }

  @Test
  void refusesTextThatIsNoText() {
    byte[] invalid = {(byte) 0xC0, (byte) 0xAF};
    AccountedRecords records =
        read(
            "csv",
            text("\uFEFFBetreff,Nachricht\na,nul\0nul\nb,"),
            new ByteArrayInputStream(invalid),
            text("\nc,\u202Egut\n"));

    assertThat(((RejectedRecord) records.next()).reason())
        .isEqualTo(
            "holds NUL characters; the file is damaged, or in another character set than UTF-8");
    assertThat(((RejectedRecord) records.next()).reason()).startsWith("not valid UTF-8");
    assertThat(((RawConversation) records.next()).subject()).isEqualTo("c");
  }

  private AccountedRecords read(String format, InputStream... pieces) {
    InputStream in = new SequenceInputStream(Collections.enumeration(List.of(pieces)));
    return (AccountedRecords) formats.named(format).read(in, RecordPosition.startOf("file"));
  }

  private static InputStream text(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private static InputStream filler(char filler) {
    return new Filler(filler, Integer.MAX_VALUE);
  }

  private static InputStream lines() {
    return new Filler('x', 80);
  }

  /** A hundred megabytes that nobody holds. */
  private static final class Filler extends InputStream {
    private final char filler;
    private final int lineLength;
    private int given;

    Filler(char filler, int lineLength) {
      this.filler = filler;
      this.lineLength = lineLength;
    }

    @Override
    public int read() {
      if (given == HUNDRED_MEGABYTES) {
        return -1;
      }
      given++;
      return given % lineLength == 0 ? '\n' : filler;
    }
  }
}
