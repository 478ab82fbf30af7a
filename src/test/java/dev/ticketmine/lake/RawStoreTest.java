package dev.ticketmine.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ticketmine.errors.UserException;
import dev.ticketmine.privacy.Sealing;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RawStoreTest {
  private static final Sealing SEALING = Sealing.of("0123456789abcdef0123456789abcdef");
  private static final byte[] TEXT = "Wo ist mein Päckchen?".getBytes(StandardCharsets.UTF_8);

  @TempDir Path root;
  private Path folder;
  private RawStore store;

  @BeforeEach
  void make() {
    folder = root.resolve("raw-store");
    store = new RawStore(folder, SEALING);
  }

  @Test
  void keepsARecordOnceForItsOwnerOnly() throws IOException, GeneralSecurityException {
    store.keep("r-1", TEXT);
    byte[] first = Files.readAllBytes(folder.resolve("r-1.raw"));
    store.keep("r-1", TEXT);

    assertThat(Files.readAllBytes(folder.resolve("r-1.raw"))).isEqualTo(first);
    assertThat(folder.toFile().list()).containsExactly("r-1.raw");
    assertThat(permissions(folder)).isEqualTo("rwx------");
    assertThat(permissions(folder.resolve("r-1.raw"))).isEqualTo("rw-------");
    assertThat(store.read("r-1")).hasValueSatisfying(bytes -> assertThat(bytes).isEqualTo(TEXT));
    assertThat(store.read("r-2")).isEmpty();
  }

  @Test
  void closesAFolderThatOthersCouldRead() throws IOException {
    Files.createDirectory(
        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));

    store.keep("r-1", TEXT);

    assertThat(permissions(folder)).isEqualTo("rwx------");
  }

  @Test
  void saysWhereItCannotWrite() throws IOException {
    Path file = Files.createFile(root.resolve("file"));

    assertThatThrownBy(() -> new RawStore(file.resolve("inside"), SEALING).keep("r-1", TEXT))
        .isInstanceOf(UserException.class)
        .hasMessageStartingWith("Rejected records cannot be kept in %s/inside (".formatted(file))
        .hasMessageEndingWith(
            "Name a folder of your own in quarantine.raw-store, or unset TICKETMINE_RAW_STORE_SECRET to keep none.");
  }

  @Test
  void saysWhenTheSecretIsAnotherOne() {
    store.keep("r-1", TEXT);
    RawStore other = new RawStore(folder, Sealing.of("fedcba9876543210fedcba9876543210"));

    assertThatThrownBy(() -> other.read("r-1"))
        .isInstanceOf(UserException.class)
        .hasMessageEndingWith(
            "was kept under another secret, or its file is damaged: r-1.raw. Set TICKETMINE_RAW_STORE_SECRET to the secret of that night, or remove the file.");
  }

  @Test
  void aRecordOfAnotherSecretIsKeptAnew() throws GeneralSecurityException {
    new RawStore(folder, Sealing.of("fedcba9876543210fedcba9876543210")).keep("r-1", TEXT);

    store.keep("r-1", TEXT);

    assertThat(store.read("r-1")).isPresent();
  }

  @Test
  void noticesAFileUnderAnotherName() throws IOException {
    store.keep("r-1", TEXT);
    Files.move(folder.resolve("r-1.raw"), folder.resolve("r-2.raw"));

    assertThatThrownBy(() -> store.read("r-2")).isInstanceOf(GeneralSecurityException.class);
  }

  @Test
  void removesWhatIsOld() throws IOException {
    store.keep("old", TEXT);
    store.keep("new", TEXT);
    Files.createFile(folder.resolve("notes.txt"));
    Instant now = Instant.parse("2026-03-16T00:00:00Z");
    age("old.raw", now.minusSeconds(2));
    age("new.raw", now);
    age("notes.txt", now.minusSeconds(2));

    assertThat(RawStore.expire(folder, now.minusSeconds(1), true)).isEqualTo(1);
    assertThat(RawStore.expire(folder, now.minusSeconds(1), false)).isEqualTo(1);
    assertThat(folder.toFile().list()).containsExactlyInAnyOrder("new.raw", "notes.txt");
    assertThat(RawStore.expire(root.resolve("nowhere"), now, false)).isZero();
  }

  private void age(String name, Instant time) throws IOException {
    Files.setLastModifiedTime(folder.resolve(name), FileTime.from(time));
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
