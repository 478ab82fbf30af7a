package dev.ticketmine.archive;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.Zstd;
import dev.ticketmine.archive.format.Damage;
import dev.ticketmine.errors.UserException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/**
 * Whatever happens to a packed file, reading it fails with nothing but a message for the operator,
 * and what was unpacked is accounted for.
 */
class DamagedFilesTest {
  private static final byte[] TICKETS =
      ("Betreff;Nachricht\n" + "Größe;Wo bleibt mein Paket?\n".repeat(200))
          .getBytes(StandardCharsets.UTF_8);

  private static Path folder;

  @BeforeContainer
  static void makeFolder() throws IOException {
    folder = Files.createTempDirectory("damaged");
  }

  @AfterContainer
  static void deleteFolder() throws IOException {
    for (String name : List.of("t.csv.gz", "t.csv.zst", "t.zip")) {
      Files.deleteIfExists(folder.resolve(name));
    }
    Files.delete(folder);
  }

  @Provide
  Arbitrary<List<Damage>> damage() {
    return Damage.some();
  }

  @Property
  void gzip(@ForAll("damage") List<Damage> damage) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(TICKETS);
    }
    balances("t.csv.gz", Damage.apply(damage, packed.toByteArray(), 0));
  }

  @Property
  void zstandard(@ForAll("damage") List<Damage> damage) throws IOException {
    balances("t.csv.zst", Damage.apply(damage, Zstd.compress(TICKETS), 0));
  }

  @Property
  void zip(@ForAll("damage") List<Damage> damage) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(packed)) {
      for (String name : List.of("a/one.csv", "two.csv")) {
        out.putNextEntry(new ZipEntry(name));
        out.write(TICKETS);
      }
    }
    balances("t.zip", Damage.apply(damage, packed.toByteArray(), 0));
  }

  private static void balances(String name, byte[] content) throws IOException {
    Path file = folder.resolve(name);
    Files.write(file, content);
    try {
      ByteBalance balance = Archive.read(file.toString()).balance();
      assertThat(balance.acceptedBytes() + balance.quarantinedBytes() + balance.separatorBytes())
          .isEqualTo(balance.bytes());
    } catch (UserException e) {
      // A content that unpacks to something in no known format is told to the operator.
      assertThat(e.getMessage()).contains("format");
    }
  }
}
