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
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Twelve archives that are made to do harm. Each is read beside a good file, which must come in
 * whole; nothing is written anywhere, and no reason tells what stood in the archive.
 */
class ArchiveAttacksTest {
  private static final String HEADER = "Ticketnummer;Betreff;Nachricht\r\n";
  private static final String PLANTED = "Quittenmarmelade";

  /** What a small file may unpack to before it is stopped. */
  private static final ReadLimits LIMITS = new ReadLimits(8, 100, 50, 2, 4);

  @TempDir private Path folder;

  @Test
  void noneDoesHarm() throws IOException {
    Map<String, byte[]> attacks = attacks();
    assertThat(attacks).hasSize(12);
    for (Map.Entry<String, byte[]> attack : attacks.entrySet()) {
      Path input = Files.createDirectory(folder.resolve(attack.getKey().replace('.', '-')));
      Files.write(input.resolve(attack.getKey()), attack.getValue());
      Files.writeString(input.resolve("good.csv"), HEADER + "G-1;Paket;Wo ist es?\r\n");

      Archive.Outcome outcome =
          Assertions.assertTimeoutPreemptively(
              Duration.ofMinutes(1), () -> Archive.read(LIMITS, input + "/*"));

      assertThat(outcome.accepted())
          .as(attack.getKey())
          .anyMatch(conversation -> conversation.conversationId().equals("G-1"));
      assertThat(outcome.accepted())
          .as(attack.getKey())
          .allMatch(conversation -> conversation.messages().size() < 2);
      assertThat(outcome.rejected())
          .as(attack.getKey())
          .isNotEmpty()
          .noneMatch(record -> record.reason().contains(PLANTED))
          .noneMatch(record -> record.position().file().matches(".*[\\p{Cntrl}].*"));
      try (Stream<Path> files = Files.list(input)) {
        assertThat(files).as(attack.getKey()).hasSize(2);
      }
    }
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).hasSize(attacks.size());
    }
  }

  private static Map<String, byte[]> attacks() throws IOException {
    byte[] harm = (HEADER + "B-1;" + PLANTED + ";Text\r\n").getBytes(StandardCharsets.UTF_8);
    byte[] zeros = (HEADER + "B-2;x;" + "0".repeat(64 << 20)).getBytes(StandardCharsets.UTF_8);
    Map<String, byte[]> attacks = new LinkedHashMap<>();
    attacks.put("parent.zip", zip("../../outside.csv", harm));
    attacks.put("absolute.zip", zip("/tmp/outside.csv", harm));
    attacks.put("drive.zip", zip("C:\\outside.csv", harm));
    attacks.put("bomb.zip", zip("zeros.csv", zeros));
    attacks.put("bomb.csv.gz", gzip(zeros));
    attacks.put("bomb.csv.zst", Zstd.compress(zeros));
    attacks.put("many.zip", many());
    attacks.put("nested.zip", nested(harm));
    attacks.put("locked.zip", locked(zip("secret.csv", harm)));
    attacks.put("lying.zip", lying(zip("short.csv", harm)));
    attacks.put(
        "entity.xlsx", workbook("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>", "&e;"));
    attacks.put("laughs.xlsx", workbook(laughs(), "&i;"));
    return attacks;
  }

  private static byte[] many() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (int entry = 0; entry < 20_000; entry++) {
        out.putNextEntry(new ZipEntry("e" + entry + ".csv"));
        out.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] nested(byte[] content) throws IOException {
    byte[] packed = zip("t.csv", content);
    for (int level = 0; level < 20; level++) {
      packed = zip("n.zip", packed);
    }
    return packed;
  }

  /** Sets the flag that an entry is encrypted, in both of its headers. */
  private static byte[] locked(byte[] zip) {
    zip[6] |= 1;
    zip[centre(zip) + 8] |= 1;
    return zip;
  }

  /** Says in both headers that an entry has other sizes than it has. */
  private static byte[] lying(byte[] zip) {
    int centre = centre(zip);
    for (int at : new int[] {centre + 20, centre + 24}) {
      zip[at] = 1;
      zip[at + 1] = 0;
    }
    // The size after the content, as the stream has it.
    zip[centre - 8] = 1;
    zip[centre - 4] = 1;
    return zip;
  }

  private static int centre(byte[] zip) {
    for (int at = zip.length - 4; at >= 0; at--) {
      if (zip[at] == 'P' && zip[at + 1] == 'K' && zip[at + 2] == 1 && zip[at + 3] == 2) {
        return at;
      }
    }
    throw new IllegalStateException("No zip");
  }

  /** Entities that stand for ten others each, nine levels deep. */
  private static String laughs() {
    StringBuilder type = new StringBuilder("<!DOCTYPE x [<!ENTITY a \"" + PLANTED + "\">");
    for (char name = 'b'; name <= 'i'; name++) {
      String before = "&" + (char) (name - 1) + ";";
      type.append("<!ENTITY ").append(name).append(" \"").append(before.repeat(10)).append("\">");
    }
    return type.append("]>").toString();
  }

  private static byte[] workbook(String type, String cell) throws IOException {
    String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    String relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    String packages = "http://schemas.openxmlformats.org/package/2006/relationships";
    StringBuilder rows = new StringBuilder();
    for (String text : new String[] {"Ticketnummer", "B-1"}) {
      rows.append("<row>");
      for (String value : new String[] {text, cell.equals(text) ? text : "Betreff", cell}) {
        rows.append("<c t=\"inlineStr\"><is><t>").append(value).append("</t></is></c>");
      }
      rows.append("</row>");
    }
    return zip(
        "[Content_Types].xml",
        utf8("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"),
        "_rels/.rels",
        utf8(
            "<Relationships xmlns=\"%s\"><Relationship Id=\"r\" Type=\"%s/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
                .formatted(packages, relations)),
        "xl/workbook.xml",
        utf8(
            "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets><sheet name=\"s\" sheetId=\"1\" r:id=\"r\"/></sheets></workbook>"
                .formatted(main, relations)),
        "xl/_rels/workbook.xml.rels",
        utf8(
            "<Relationships xmlns=\"%s\"><Relationship Id=\"r\" Type=\"%s/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"
                .formatted(packages, relations)),
        "xl/worksheets/sheet1.xml",
        utf8(
            "<?xml version=\"1.0\"?>%s<worksheet xmlns=\"%s\"><sheetData>%s</sheetData></worksheet>"
                .formatted(type, main, rows)));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] gzip(byte[] plain) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(plain);
    }
    return bytes.toByteArray();
  }

  /** Returns an archive of names and contents in turn. */
  private static byte[] zip(Object... entries) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (int entry = 0; entry < entries.length; entry += 2) {
        out.putNextEntry(new ZipEntry((String) entries[entry]));
        out.write((byte[]) entries[entry + 1]);
        out.closeEntry();
      }
    }
    return bytes.toByteArray();
  }
}
