package dev.ticketmine.leaks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListingTest {
  @TempDir private Path folder;

  @Test
  void tellsWhatIsNewOrChanged() throws IOException {
    Path same = Files.writeString(folder.resolve("same"), "a");
    Path longer = Files.writeString(folder.resolve("longer"), "a");
    Path touched = Files.writeString(folder.resolve("touched"), "a");
    List<Path> places = List.of(folder, folder.resolve("none"));
    Listing before = Listing.of(places);
    Files.writeString(longer, "ab");
    Files.setLastModifiedTime(touched, FileTime.fromMillis(1));
    Path added = Files.writeString(Files.createDirectory(folder.resolve("deep")).resolve("x"), "");
    Files.createSymbolicLink(folder.resolve("link"), same);

    Listing now = Listing.of(places);

    assertThat(now.since(before)).containsExactly(added, longer, touched);
    assertThat(now.files()).containsExactly(added, longer, same, touched);
  }
}
