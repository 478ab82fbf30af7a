package dev.ticketmine.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketmine.archive.format.CsvMapping;
import dev.ticketmine.archive.format.MailOptions;
import dev.ticketmine.archive.format.RawConversation;
import dev.ticketmine.archive.format.RawMessage;
import dev.ticketmine.archive.format.TranscriptOptions;
import dev.ticketmine.archive.input.ReadLimits;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailFilesTest {
  @TempDir Path folder;

  @Test
  void configuredAddressesAndDomainsAreTheSupportSide() throws IOException {
    mail("1.eml", "a@kunde.example", "x@firma.example", "Frage", "<1@x>", "");
    mail("2.eml", "kim@shop.firma.example", "a@kunde.example", "AW: Frage", "<2@x>", "<1@x>");
    mail("3.eml", "chef@firma.example", "x@firma.example", "AW: Frage", "<3@x>", "<2@x>");

    assertThat(roles("firma.example")).containsExactly("customer", "agent", "agent");
    assertThat(roles("Chef@Firma.example")).containsExactly("customer", "customer", "agent");
  }

  @Test
  void withoutConfigurationTheMostFrequentRecipientAndItsColleaguesAre() throws IOException {
    mail("1.eml", "a@kunde.example", "hilfe@firma.example", "Frage", "<1@x>", "");
    mail("2.eml", "b@kunde.example", "hilfe@firma.example", "Question", "<2@x>", "");
    mail("3.eml", "kim@firma.example", "a@kunde.example", "AW: Frage", "<3@x>", "<1@x>");

    assertThat(roles()).containsExactly("customer", "agent", "customer");
  }

  @Test
  void nobodyElseAtAFreeMailProviderIsAColleague() throws IOException {
    mail("1.eml", "kunde@gmx.de", "shop@gmx.de", "Frage", "<1@x>", "");
    mail("2.eml", "shop@gmx.de", "kunde@gmx.de", "AW: Frage", "<2@x>", "<1@x>");
    mail("3.eml", "zwei@gmx.de", "shop@gmx.de", "Andere Frage", "<3@x>", "");

    assertThat(roles()).containsExactly("customer", "agent", "customer");
  }

  @Test
  void threadsHoldOverAMissingMailAndAnyOrder() throws IOException {
    mail("c.eml", "a@kunde.example", "h@firma.example", "Re: Frage", "<3@x>", "<1@x> <2@x>");
    mail("a.eml", "a@kunde.example", "h@firma.example", "Frage", "<1@x>", "");

    List<RawConversation> threads = read().accepted();

    assertThat(threads).hasSize(1);
    assertThat(threads.get(0).messages()).hasSize(2);
    assertThat(threads.get(0).subject()).isEqualTo("Frage");
  }

  @Test
  void mailsInAnArchiveAreReadTogetherAndTheirNamesStayOut() throws IOException {
    Path zip = folder.resolve("mails.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      entry(out, "Post/Frage von Petra Muster.eml", "<1@x>", "", "Hallo");
      entry(out, "Post/AW Frage von Petra Muster.eml", "<2@x>", "<1@x>", "Guten Tag");
      entry(out, "Post/Zweite Frage von Petra Muster.eml", "<3@x>", "", "Tag");
    }

    Archive.Outcome outcome = Archive.read(zip.toString());

    assertThat(outcome.accepted()).hasSize(2);
    assertThat(outcome.accepted().get(0).messages()).hasSize(2);
    assertThat(outcome.accepted())
        .allMatch(mail -> mail.position().file().matches("mails.zip/Post/[0-9a-f]{12}.eml"));
  }

  private List<String> roles(String... own) throws IOException {
    return read(own).accepted().stream()
        .flatMap(thread -> thread.messages().stream())
        .map(RawMessage::authorRole)
        .toList();
  }

  private Archive.Outcome read(String... own) throws IOException {
    ReadOptions options =
        new ReadOptions(
            null,
            CsvMapping.standard(ZoneOffset.UTC),
            new MailOptions(List.of(own)),
            TranscriptOptions.standard(ZoneOffset.UTC),
            Instant.EPOCH,
            ReadLimits.standard());
    return Archive.read(options, folder.toString());
  }

  private static void entry(OutputStream out, String name, String id, String reference, String text)
      throws IOException {
    ((ZipOutputStream) out).putNextEntry(new ZipEntry(name));
    out.write(
        content("a@kunde.example", "h@firma.example", "Frage", id, reference, text)
            .getBytes(StandardCharsets.UTF_8));
  }

  private void mail(
      String file, String from, String to, String subject, String id, String references)
      throws IOException {
    Files.writeString(
        folder.resolve(file), content(from, to, subject, id, references, "Text in " + id));
  }

  private static String content(
      String from, String to, String subject, String id, String references, String text) {
    // The id's number is the minute, so that mails are in the order of their ids.
    return """
    Message-ID: %s
    References: %s
    Date: Mon, 2 Mar 2026 08:0%s:00 +0000
    From: %s
    To: %s
    Subject: %s

    %s
    """
        .formatted(id, references, id.charAt(1), from, to, subject, text);
  }
}
