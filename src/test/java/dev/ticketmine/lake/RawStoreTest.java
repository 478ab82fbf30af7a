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
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RawStoreTest {
  private static final Sealing SEALING = Sealing.of("0123456789abcdef0123456789abcdef");
  private static final byte[] TEXT = "Wo ist mein Päckchen?".getBytes(StandardCharsets.UTF_8);

  private static final String FIRST = "1".repeat(64);
  private static final String SECOND = "2".repeat(64);

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
    store.keep(FIRST, TEXT);
    byte[] first = Files.readAllBytes(folder.resolve(FIRST + ".raw"));
    store.keep(FIRST, TEXT);

    assertThat(Files.readAllBytes(folder.resolve(FIRST + ".raw"))).isEqualTo(first);
    assertThat(folder.toFile().list()).containsExactly(FIRST + ".raw");
    assertThat(permissions(folder)).isEqualTo("rwx------");
    assertThat(permissions(folder.resolve(FIRST + ".raw"))).isEqualTo("rw-------");
    assertThat(store.read(FIRST)).hasValueSatisfying(bytes -> assertThat(bytes).isEqualTo(TEXT));
    assertThat(store.read(SECOND)).isEmpty();
  }

  @Test
  void closesAFolderThatOthersCouldRead() throws IOException {
    Files.createDirectory(
        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));

    store.keep(FIRST, TEXT);

    assertThat(permissions(folder)).isEqualTo("rwx------");
  }

  @Test
  void leavesAFolderInOtherUseAlone() throws IOException {
    Files.createDirectory(
        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
    Files.createFile(folder.resolve("camera.raw"));

    assertThatThrownBy(() -> store.keep(FIRST, TEXT))
        .isInstanceOf(UserException.class)
        .hasMessage(
            "Rejected records cannot be kept in %s: others can open it, and it is not empty. Name a folder of your own in quarantine.raw-store, or run: chmod 700 %s",
            folder, folder);
    assertThat(permissions(folder)).isEqualTo("rwxr-xr-x");
    assertThat(folder.toFile().list()).containsExactly("camera.raw");
  }

  @Test
  void saysWhereItCannotWrite() throws IOException {
    Path file = Files.createFile(root.resolve("file"));

    assertThatThrownBy(() -> new RawStore(file.resolve("inside"), SEALING).keep(FIRST, TEXT))
        .isInstanceOf(UserException.class)
        .hasMessageStartingWith("Rejected records cannot be kept in %s/inside (".formatted(file))
        .hasMessageEndingWith(
            "Name a folder of your own in quarantine.raw-store, or unset TICKETMINE_RAW_STORE_SECRET to keep none.");
  }

  @Test
  void saysWhenTheSecretIsAnotherOne() {
    store.keep(FIRST, TEXT);
    RawStore other = new RawStore(folder, Sealing.of("fedcba9876543210fedcba9876543210"));

    assertThatThrownBy(() -> other.read(FIRST))
        .isInstanceOf(UserException.class)
        .hasMessageEndingWith(
            "was kept under another secret, or its file is damaged: %s.raw. Set TICKETMINE_RAW_STORE_SECRET to the secret of that night, or remove the file.",
            FIRST);
  }

  @Test
  void aRecordOfAnotherSecretIsKeptAnew() throws GeneralSecurityException {
    new RawStore(folder, Sealing.of("fedcba9876543210fedcba9876543210")).keep(FIRST, TEXT);

    store.keep(FIRST, TEXT);

    assertThat(store.read(FIRST)).isPresent();
  }

  @Test
  void noticesAFileUnderAnotherName() throws IOException {
    store.keep(FIRST, TEXT);
    Files.move(folder.resolve(FIRST + ".raw"), folder.resolve(SECOND + ".raw"));

    assertThatThrownBy(() -> store.read(SECOND)).isInstanceOf(GeneralSecurityException.class);
  }

  @Test
  void removesWhatIsOld() throws IOException {
    store.keep(FIRST, TEXT);
    store.keep(SECOND, TEXT);
    List<String> foreign = List.of("notes.txt", "camera.raw", ".x.new");
    for (String name : foreign) {
      Files.createFile(folder.resolve(name));
    }
    String cutOff = "." + FIRST + "." + UUID.randomUUID() + ".new";
    Files.createFile(folder.resolve(cutOff));
    Instant now = Instant.parse("2026-03-16T00:00:00Z");
    age(FIRST + ".raw", now.minusSeconds(2));
    age(SECOND + ".raw", now);
    age(cutOff, now.minusSeconds(2));
    for (String name : foreign) {
      age(name, now.minusSeconds(2));
    }

    assertThat(RawStore.expire(folder, now.minusSeconds(1), true)).isEqualTo(2);
    assertThat(RawStore.expire(folder, now.minusSeconds(1), false)).isEqualTo(2);
    assertThat(folder.toFile().list())
        .containsExactlyInAnyOrder(SECOND + ".raw", "notes.txt", "camera.raw", ".x.new");
    assertThat(RawStore.expire(root.resolve("nowhere"), now, false)).isZero();
  }

  private void age(String name, Instant time) throws IOException {
    Files.setLastModifiedTime(folder.resolve(name), FileTime.from(time));
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
