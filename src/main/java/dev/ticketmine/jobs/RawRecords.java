package dev.ticketmine.jobs;

import dev.ticketmine.archive.RawRecord;
import dev.ticketmine.archive.RawSink;
import dev.ticketmine.archive.RawSource;
import dev.ticketmine.archive.format.InvalidRecord;
import dev.ticketmine.config.Settings;
import dev.ticketmine.errors.UserException;
import dev.ticketmine.errors.UserException.Kind;
import dev.ticketmine.lake.RawStore;
import dev.ticketmine.pipeline.ReasonCode;
import dev.ticketmine.privacy.Sealing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the raw store of a lake, and its secret: the environment's, else that of a file. */
public final class RawRecords {
  private static final Set<PosixFilePermission> OF_OTHERS =
      Set.of(PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_READ);

  /** Returns the folder of the store. */
  public static Path folder(Settings settings, Path lake) {
    String configured = settings.quarantine().rawStore();
    Path folder = configured.isEmpty() ? lake.resolve("raw-store") : Path.of(configured);
    return folder.toAbsolutePath().normalize();
  }

  /**
   * Returns the store; empty if no secret is set.
   *
   * @throws UserException if the secret is too short, or its file cannot be used
   */
  public static Optional<RawStore> store(
      Settings settings, Path lake, Map<String, String> environment) {
    return secret(settings, environment)
        .map(secret -> new RawStore(folder(settings, lake), Sealing.of(secret)));
  }

  private static Optional<String> secret(Settings settings, Map<String, String> environment) {
    String given = environment.get(Sealing.VARIABLE);
    if (given != null && !given.isBlank()) {
      return Optional.of(given);
    }
    String file = settings.quarantine().rawSecretFile();
    return file.isEmpty() ? Optional.empty() : Optional.of(read(Path.of(file)));
  }

  private static String read(Path file) {
    try {
      if (Files.getPosixFilePermissions(file).stream().anyMatch(OF_OTHERS::contains)) {
        throw new UserException(
            Kind.PERMISSION,
            "The secret in %s (quarantine.raw-secret-file) can be read by others. Run: chmod 600 %s"
                .formatted(file, file));
      }
      return Files.readString(file);
    } catch (IOException e) {
      throw new UserException(
          Kind.PERMISSION,
          "The secret of the raw store cannot be read from %s (%s). Correct quarantine.raw-secret-file, or set %s."
              .formatted(file, e.getClass().getSimpleName(), Sealing.VARIABLE),
          e);
    }
  }

  /** Returns a sink that keeps records in this store; without one it keeps nothing. */
  static RawSink sink(Optional<RawStore> store) {
    if (store.isEmpty()) {
      return RawSink.NONE;
    }
    RawStore kept = store.get();
    return (recordId, record) -> record.get().ifPresent(raw -> kept.keep(recordId, raw.toBytes()));
  }

  /** Returns the records of this store. */
  static RawSource source(RawStore store) {
    return recordId -> {
      try {
        return store.read(recordId).map(RawRecord::of);
      } catch (GeneralSecurityException e) {
        throw new InvalidRecord(
            ReasonCode.MALFORMED,
            null,
            "what was kept of it has been changed since; read its file again with nightly --rerun");
      }
    };
  }

  /**
   * Removes what was kept longer than the settings allow; no secret is needed for it. Returns how
   * many records.
   *
   * @param isDryRun whether to count only
   */
  public static long expire(Settings settings, Path lake, Instant now, boolean isDryRun) {
    return RawStore.expire(
        folder(settings, lake),
        now.minus(Duration.ofDays(settings.quarantine().rawDays())),
        isDryRun);
  }

  private RawRecords() {}
}
