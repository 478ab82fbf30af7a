package dev.ticketmine.archive;

import dev.ticketmine.archive.InputFile.LineMark;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Reads a file once to hash it and to mark line starts about every megabyte. */
final class FileScan {
  /** Distance between marks. */
  static final long STEP = 1 << 20;

  static InputFile scan(Path path) throws IOException {
    MessageDigest digest = sha256();
    List<LineMark> marks = new ArrayList<>(List.of(new LineMark(0, 1)));
    byte[] buffer = new byte[1 << 16];
    long offset = 0;
    long line = 1;
    try (InputStream in = Files.newInputStream(path)) {
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        digest.update(buffer, 0, count);
        for (int index = 0; index < count; index++) {
          if (buffer[index] == '\n') {
            line++;
            long next = offset + index + 1;
            if (next - marks.get(marks.size() - 1).offset() >= STEP) {
              marks.add(new LineMark(next, line));
            }
          }
        }
        offset += count;
      }
    }
    return new InputFile(path.toString(), offset, HexFormat.of().formatHex(digest.digest()), marks);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java runtime has SHA-256", e);
    }
  }

  private FileScan() {}
}
