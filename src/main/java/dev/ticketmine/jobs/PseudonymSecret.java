package dev.ticketmine.jobs;

import dev.ticketmine.errors.UserException;
import dev.ticketmine.errors.UserException.Kind;
import dev.ticketmine.pipeline.Progress;
import dev.ticketmine.privacy.Pseudonyms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;

/**
 * Finds the secret that pseudonyms are keyed with: the environment's, else one that is kept in the
 * user's own folder, away from the lakes it protects, and made there on first use.
 */
public final class PseudonymSecret {
  private static final String VARIABLE = "TICKETMINE_PSEUDONYM_SECRET";

  /** Returns pseudonyms under this user's secret. */
  public static Pseudonyms pseudonyms() {
    return Pseudonyms.of(
        find(System.getenv(), Path.of(System.getProperty("user.home")), Progress.silent()));
  }

  /** Returns the secret; says so when it is not the environment's. */
  public static String find(Map<String, String> environment, Path userFolder, Progress progress) {
    String given = environment.get(VARIABLE);
    if (given != null && !given.isBlank()) {
      return given;
    }
    Path file = userFolder.resolve(".config").resolve("ticketmine").resolve("pseudonym-secret");
    progress.note(
        "%s is not set: using the secret in %s. On a server, set it; keep it as long as the lake."
            .formatted(VARIABLE, file));
    return at(file);
  }

  /** Returns the secret in this file; makes it, readable by its owner only, if it is not there. */
  public static String at(Path file) {
    try {
      if (!Files.exists(file)) {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        Files.createDirectories(file.getParent());
        Files.createFile(
            file,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, HexFormat.of().formatHex(bytes));
      }
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new UserException(
          Kind.PERMISSION,
          "No secret for pseudonyms: %s is not set and %s cannot be used. Run: export %s=$(openssl rand -hex 32)"
              .formatted(VARIABLE, file, VARIABLE),
          e);
    }
  }

  private PseudonymSecret() {}
}
