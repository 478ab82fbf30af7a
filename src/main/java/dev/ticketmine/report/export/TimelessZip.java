package dev.ticketmine.report.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Takes the time of writing out of a workbook, so that the same table is the same bytes. */
final class TimelessZip {
  private static final String PROPERTIES = "docProps/core.xml";
  private static final String CREATED = "<dcterms:created.*?</dcterms:created>";

  /** The earliest time that a zip archive knows. */
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  /** Copies all entries in their order. */
  static void copy(Path workbook, Path file) throws IOException {
    try (ZipFile from = new ZipFile(workbook.toFile());
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
        ZipOutputStream to = new ZipOutputStream(out)) {
      for (ZipEntry entry : from.stream().toList()) {
        ZipEntry timeless = new ZipEntry(entry.getName());
        timeless.setTimeLocal(NO_TIME);
        to.putNextEntry(timeless);
        try (InputStream content = from.getInputStream(entry)) {
          if (entry.getName().equals(PROPERTIES)) {
            String properties = new String(content.readAllBytes(), StandardCharsets.UTF_8);
            to.write(properties.replaceAll(CREATED, "").getBytes(StandardCharsets.UTF_8));
          } else {
            content.transferTo(to);
          }
        }
        to.closeEntry();
      }
    }
  }

  private TimelessZip() {}
}
