package dev.ticketmine.archive;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.Zstd;
import dev.ticketmine.archive.input.ReadLimits;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackedFilesTest {
  private static final int ROWS = 300;

  private static final Path FIXTURES =
      Path.of("src/test/resources/dev/ticketmine/archive/format/files");

  @TempDir Path folder;

  @Test
  void readsPackedFilesLikePlainOnes() throws IOException {
    byte[] plain = tickets(ROWS);
    write("a.csv", plain);
    write("b.csv.gz", gzip(plain));
    write("c.csv.zst", Zstd.compress(plain));
    write("d.zip", zip(Map.of("inner/tickets.csv", plain)));
    write("e.zip", zip(Map.of("tickets.csv.gz", gzip(plain))));
    write("f.zip", zip(Map.of("nested.zip", zip(Map.of("tickets.csv", plain)))));

    for (String name : "a.csv b.csv.gz c.csv.zst d.zip e.zip f.zip".split(" ")) {
      Archive.Outcome outcome = Archive.read(path(name));
      assertThat(outcome.accepted()).as(name).hasSize(ROWS);
      assertThat(outcome.rejected()).as(name).isEmpty();
      assertThat(outcome.balance().bytes()).as(name).isEqualTo(plain.length);
      assertThat(outcome.balance().separatorBytes()).as(name).isEqualTo(plain.length - body(plain));
    }
  }

  @Test
  void readsWhatStandsBeforeTheCutAtEveryPercent() throws IOException {
    byte[] plain = tickets(ROWS);
    Map<String, byte[]> packed = new LinkedHashMap<>();
    packed.put("cut.csv.gz", gzip(plain));
    packed.put("cut.csv.zst", Zstd.compress(plain, 1));
    packed.put("cut.zip", zip(Map.of("tickets.csv", plain)));
    for (Map.Entry<String, byte[]> entry : packed.entrySet()) {
      long before = 0;
      for (int percent = 0; percent < 100; percent++) {
        byte[] whole = entry.getValue();
        write(entry.getKey(), Arrays.copyOf(whole, whole.length * percent / 100));

        Archive.Outcome outcome = Archive.read(path(entry.getKey()));

        String name = entry.getKey() + " at " + percent + " %";
        assertThat(outcome.rejected()).as(name).hasSize(1);
        assertThat(outcome.rejected().get(0).reason()).as(name).contains("cut off or damaged");
        assertThat(outcome.accepted().size()).as(name).isLessThanOrEqualTo(ROWS);
        assertThat(outcome.balance().accepted()).as(name).isGreaterThanOrEqualTo(before);
        before = outcome.balance().accepted();
      }
      if (!entry.getKey().endsWith("zst")) {
        assertThat(before).as(entry.getKey()).isGreaterThan(ROWS * 9 / 10);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "mbox/input/typical.mbox",
    "eml/input/ordner/other.eml",
    "transcript/input/2026-03-02_0714_anruf-4711.vtt",
    "csv/input/messages-broken.csv",
    "xlsx/input/tickets.xlsx"
  })
  void everyFormatStandsACutAtEveryPercent(String fixture) throws IOException {
    Path plain = FIXTURES.resolve(fixture);
    byte[] whole = gzip(Files.readAllBytes(plain));
    String packed = plain.getFileName() + ".gz";
    int records = Archive.read(plain.toString()).accepted().size();
    for (int percent = 0; percent < 100; percent++) {
      write(packed, Arrays.copyOf(whole, whole.length * percent / 100));

      Archive.Outcome outcome = Archive.read(path(packed));

      assertThat(outcome.rejected()).as("%s at %d %%", packed, percent).isNotEmpty();
      assertThat(outcome.accepted().size()).isLessThanOrEqualTo(records);
    }
    write(packed, whole);
    assertThat(Archive.read(path(packed)).accepted()).hasSize(records);
  }

  @Test
  void readsPackedFilesThatWereJoined() throws IOException {
    byte[] first = gzip(tickets(20));
    byte[] second = gzip("M-x;y;z\r\n".repeat(50).getBytes(StandardCharsets.UTF_8));
    byte[] joined = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, joined, first.length, second.length);
    write("joined.csv.gz", joined);

    assertThat(Archive.read(path("joined.csv.gz")).accepted()).hasSize(70);
    for (int length = first.length + 1; length < joined.length; length++) {
      write("joined.csv.gz", Arrays.copyOf(joined, length));
      Archive.Outcome outcome = Archive.read(path("joined.csv.gz"));
      assertThat(outcome.accepted().size()).as("%d bytes", length).isGreaterThanOrEqualTo(20);
      assertThat(outcome.rejected()).as("%d bytes", length).hasSize(1);
    }
  }

  @Test
  void aFileThatIsNotPackedAsItsNameSaysIsOneRejectedRecord() throws IOException {
    write("plain.csv.gz", tickets(3));
    write("empty.csv.zst", new byte[0]);

    assertThat(Archive.read(path("plain.csv.gz")).rejected()).hasSize(1);
    assertThat(Archive.read(path("empty.csv.zst")).rejected()).hasSize(1);
  }

  @Test
  void stopsAtTheLimits() throws IOException {
    byte[] large = tickets(200_000);
    write("ratio.csv.gz", gzip(large));
    write("size.csv.zst", Zstd.compress(large));
    write("ratio.zip", zip(Map.of("tickets.csv", large)));
    ReadLimits ratio = new ReadLimits(1000, 3, 10, 2, 16);

    for (String name : new String[] {"ratio.csv.gz", "ratio.zip"}) {
      Archive.Outcome outcome = Archive.read(ratio, path(name));
      assertThat(outcome.accepted().size()).as(name).isBetween(1000, 199_999);
      assertThat(outcome.rejected()).as(name).hasSize(1);
      assertThat(outcome.rejected().get(0).reason())
          .isEqualTo(
              "the file unpacks to more than 3 times its size; if the file is sound, raise"
                  + " archive.limits.maximum-ratio");
    }
    Archive.Outcome outcome =
        Archive.read(new ReadLimits(2, 1000, 10, 2, 16), path("size.csv.zst"));
    assertThat(outcome.balance().bytes()).isBetween(1L << 20, 2L << 20);
    assertThat(outcome.rejected()).hasSize(1);
    assertThat(outcome.rejected().get(0).reason()).contains("more than 2 MB");
  }

  @Test
  void refusesEntriesOutsideOfTheArchiveAndReadsTheOthers() throws IOException {
    for (String name :
        new String[] {"../x.csv", "a/../../x.csv", "/x.csv", "\\x.csv", "C:/x.csv", "..\\x.csv"}) {
      Map<String, byte[]> entries = new LinkedHashMap<>();
      entries.put(name, tickets(2));
      entries.put("good.csv", tickets(3));
      write("a.zip", zip(entries));

      Archive.Outcome outcome = Archive.read(path("a.zip"));

      assertThat(outcome.accepted()).as(name).hasSize(3);
      assertThat(outcome.rejected()).as(name).hasSize(1);
      assertThat(outcome.rejected().get(0).reason()).as(name).contains("outside of it");
      assertThat(outcome.rejected().get(0).position().file()).isEqualTo("a.zip");
      assertThat(outcome.balance().quarantinedBytes()).isEqualTo(tickets(2).length);
    }
  }

  @Test
  void refusesTooManyEntriesAndTooDeepNesting() throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    for (int entry = 0; entry < 12; entry++) {
      entries.put("t" + entry + ".csv", tickets(1));
    }
    write("many.zip", zip(entries));
    byte[] deep = zip(Map.of("t.csv", tickets(1)));
    for (int level = 0; level < 3; level++) {
      deep = zip(Map.of("n.zip", deep));
    }
    write("deep.zip", deep);
    ReadLimits limits = new ReadLimits(1000, 1000, 10, 2, 16);

    Archive.Outcome many = Archive.read(limits, path("many.zip"));
    assertThat(many.accepted()).hasSize(10);
    assertThat(many.rejected().get(0).reason()).contains("more than 10 entries");
    Archive.Outcome nested = Archive.read(limits, path("deep.zip"));
    assertThat(nested.accepted()).isEmpty();
    assertThat(nested.rejected().get(0).reason()).contains("more than 2 archives");
  }

  @Test
  void leavesHiddenEntriesOut() throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("__MACOSX/t.csv", new byte[] {0, 1, 2});
    entries.put(".hidden/t.csv", new byte[] {0, 1, 2});
    entries.put("folder/", new byte[0]);
    entries.put("folder/t.csv", tickets(2));
    write("a.zip", zip(entries));

    assertThat(Archive.read(path("a.zip")).accepted()).hasSize(2);
  }

  @Test
  void readsUtf16AsUtf8() throws IOException {
    String text = new String(tickets(5), StandardCharsets.UTF_8);
    write("le.csv", ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE));
    write("be.csv", ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE));
    write("lone.csv", ("\uFEFF" + text + "x;\uD83D;y\n").getBytes(StandardCharsets.UTF_16LE));

    Archive.Outcome outcome = Archive.read(path("le.csv"), path("be.csv"));
    assertThat(outcome.accepted()).hasSize(10);
    assertThat(outcome.accepted().get(0).messages().get(0).text()).contains("Größe 😡");
    assertThat(outcome.balance().bytes()).isEqualTo(tickets(5).length);
    write(
        "half.csv", Arrays.copyOf(bytes("le.csv"), (int) Files.size(Path.of(path("le.csv"))) - 1));
    assertThat(Archive.read(path("half.csv")).rejected()).hasSizeLessThan(2);
  }

  private static byte[] tickets(int rows) {
    StringBuilder csv = new StringBuilder("Ticketnummer;Betreff;Nachricht\r\n");
    for (int row = 0; row < rows; row++) {
      int code = row * 7919;
      csv.append(
          "M-%d;Größe %x;\"Wo bleibt Größe 😡 %x?\r\nDanke\"\r\n".formatted(row, code, ~code));
    }
    return csv.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Bytes between the header and the last line end, without the ends of records. */
  private static int body(byte[] tickets) {
    int header = "Ticketnummer;Betreff;Nachricht\r\n".length();
    return tickets.length - header - 2 * ROWS;
  }

  private static byte[] gzip(byte[] plain) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(plain);
    }
    return bytes.toByteArray();
  }

  private static byte[] zip(Map<String, byte[]> entries) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        out.putNextEntry(new ZipEntry(entry.getKey()));
        out.write(entry.getValue());
        out.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  private byte[] bytes(String name) throws IOException {
    return Files.readAllBytes(folder.resolve(name));
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  private void write(String name, byte[] content) throws IOException {
    Files.write(folder.resolve(name), content);
  }
}
