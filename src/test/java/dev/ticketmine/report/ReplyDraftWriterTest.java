package dev.ticketmine.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplyDraftWriterTest {
  @TempDir private Path folder;

  @Test
  void writesALetterWithSourcesAndAPlaceForOwnWords() throws IOException {
    Path replies = folder.resolve("replies");
    assertThat(new ReplyDraftWriter().write(ReportFixture.report("en"), replies)).isEqualTo(1);
    assertThat(Files.readString(replies.resolve("t02.de.md")))
        .isEqualTo(
            """
            ---
            id: "t02.de"
            topic_id: "t02"
            language: de
            title: "Sendung beschädigt angekommen"
            classic: damaged_parcel
            night: 2026-03-02
            status: draft
            ---

            # Sendung beschädigt angekommen

            > Entwurf einer Antwortvorlage aus 30 Antworten. Bitte fachlich prüfen, ausfüllen, was in Klammern steht, und mit eigenen Worten ergänzen, bevor sie verschickt wird. Noch fehlt: Begründung.

            Hallo \\[Name\\],[^1]

            Danke für Ihre \\*Geduld\\*.[^2]

            \\[Ein eigener Satz zu dem, was die Kundin oder der Kunde schreibt\\]

            Schicken Sie uns bitte ein Foto.[^3]
            Ersatz kommt \\<sofort\\>.[^2]

            Viele Grüße, \\[Ihr Name\\]

            [^1]: Nachricht m-1
            [^2]: Nachricht m-2
            [^3]: Nachricht m-3
            """);
    try (var files = Files.list(replies)) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void writesNoFolderWithoutDrafts() throws IOException {
    assertThat(new ReplyDraftWriter().write(ReportFixture.empty(), folder.resolve("r"))).isZero();
    assertThat(folder.resolve("r")).doesNotExist();
  }
}
