package dev.ticketmine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IngestCommandTest {
  private final Console console = new Console();

  @TempDir Path folder;

  @Test
  void showsFormatColumnsCountsAndBalanceButNoValues() throws IOException {
    Path file = folder.resolve("tickets.csv");
    Files.writeString(
        file,
        """
        Ticketnummer;Betreff;Nachricht;Bestellnummer;Filiale
        T-1;Paket fehlt;Wo ist mein Paket?;M-1;Nord
        T-2;;Charged twice;;Nord
        T-3;zu;viele;Zellen;in;dieser;Zeile
        """);

    assertThat(console.run("ingest", "--sniff", file.toString())).isZero();

    assertThat(console.out())
        .contains("tickets.csv\n  format csv, because a column of its header is known")
        .contains("  column Ticketnummer             is conversation_id\n")
        .contains("  column Bestellnummer            is attribute order_id\n")
        .contains("  column Filiale                  is not read\n")
        .contains("  field subject                   in 1 of 2 conversations\n")
        .contains("  field attribute order_id        in 1 of 2 conversations\n")
        .contains("  messages customer               2\n")
        .contains("  rejected 1: 7 cells, but the header has 5;")
        .contains("  records 3 = 2 accepted in 2 conversations + 1 rejected + 0 left out\n")
        .contains("  bytes 158 = 67 accepted + 35 rejected or left out + 56 between records\n")
        .doesNotContain("Paket", "Nord", "M-1", "T-1", "Zellen");
  }

  @Test
  void tellsWhatIsLeftOutOnPurposeFromFaults() throws IOException {
    Path file = folder.resolve("a.eml");
    Files.writeString(
        file,
        """
        From: kim@example.org
        To: hilfe@example.com
        Subject: Automatische Antwort: Paket
        Date: Mon, 2 Mar 2026 07:14:00 +0000
        Message-ID: <1@example.org>
        Auto-Submitted: auto-replied

        Ich bin nicht da.
        """);

    assertThat(console.run("ingest", "--sniff", file.toString())).isZero();

    assertThat(console.out())
        .contains("  left out 1: ")
        .contains("  records 1 = 0 accepted in 0 conversations + 0 rejected + 1 left out\n")
        .doesNotContain("  rejected ");
  }

  @Test
  void saysWhatToDoAboutAFileThatNoReaderFits() throws IOException {
    Path file = folder.resolve("photo.png");
    Files.write(file, new byte[] {1, 2, 3});

    assertThat(console.run("ingest", "--sniff", file.toString())).isEqualTo(65);
    assertThat(console.err()).contains("photo.png is in none of the known formats");
  }
}
