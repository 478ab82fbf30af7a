package dev.ticketmine.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ticketmine.config.Settings;
import dev.ticketmine.config.SettingsReader;
import dev.ticketmine.errors.UserException;
import dev.ticketmine.errors.UserException.Kind;
import dev.ticketmine.lake.RawStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RawRecordsTest {
  private static final Map<String, String> ENVIRONMENT =
      Map.of("TICKETMINE_RAW_STORE_SECRET", "0123456789abcdef0123456789abcdef");

  @TempDir Path folder;

  @Test
  void withoutASecretNothingIsKeptAndNothingCanBeReplayed() {
    Settings settings = settings(Map.of());

    assertThat(RawRecords.store(settings, folder, Map.of())).isEmpty();
    assertThatThrownBy(() -> QuarantineReplay.store(settings, folder, Map.of()))
        .isInstanceOfSatisfying(
            UserException.class, e -> assertThat(e.kind()).isEqualTo(Kind.PERMISSION))
        .hasMessage(
            "Rejected records are encrypted, and no secret is set. Set TICKETMINE_RAW_STORE_SECRET, or quarantine.raw-secret-file, to the secret that the nights had.");
  }

  @Test
  void theStoreLiesInTheLakeOrWhereTheSettingsSay() {
    assertThat(RawRecords.folder(settings(Map.of()), folder))
        .isEqualTo(folder.resolve("raw-store"));
    assertThat(
            RawRecords.folder(
                settings(Map.of("quarantine.raw-store", folder + "/elsewhere")), folder))
        .isEqualTo(folder.resolve("elsewhere"));
    RawStore store = RawRecords.store(settings(Map.of()), folder, ENVIRONMENT).orElseThrow();
    store.keep("1".repeat(64), new byte[] {1});
    assertThat(folder.resolve("raw-store").resolve("1".repeat(64) + ".raw")).exists();
  }

  @Test
  void aSecretFileMustBeItsOwnersAlone() throws IOException {
    Path file = folder.resolve("secret");
    Settings settings = settings(Map.of("quarantine.raw-secret-file", file.toString()));
    assertThatThrownBy(() -> RawRecords.store(settings, folder, Map.of()))
        .hasMessage(
            "The secret of the raw store cannot be read from %s (NoSuchFileException). Correct quarantine.raw-secret-file, or set TICKETMINE_RAW_STORE_SECRET."
                .formatted(file));

    Files.writeString(file, "0123456789abcdef0123456789abcdef\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    assertThatThrownBy(() -> RawRecords.store(settings, folder, Map.of()))
        .hasMessage(
            "The secret in %s (quarantine.raw-secret-file) can be read by others. Run: chmod 600 %s"
                .formatted(file, file));

    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    assertThat(RawRecords.store(settings, folder, Map.of())).isPresent();
  }

  private static Settings settings(Map<String, String> values) {
    return SettingsReader.read(Optional.empty(), values);
  }
}
