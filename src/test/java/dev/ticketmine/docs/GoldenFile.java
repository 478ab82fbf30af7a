package dev.ticketmine.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file of the repository that is generated; {@code -DupdateGolden=true} writes it anew. */
final class GoldenFile {
  static void check(Path file, String expected) throws IOException {
    if (Boolean.getBoolean("updateGolden")) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, expected);
    }
    assertThat(Files.readString(file))
        .as("%s is generated; run the tests once with -DupdateGolden=true", file)
        .isEqualTo(expected);
  }

  private GoldenFile() {}
}
