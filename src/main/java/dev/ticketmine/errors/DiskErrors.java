package dev.ticketmine.errors;

import dev.ticketmine.errors.UserException.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Tells whether something failed because a disk did. Spark wraps such a failure many times over,
 * and sometimes only in words, so the words of the operating system are looked for.
 */
public final class DiskErrors {
  private static final List<String> WORDS =
      List.of("no space left on device", "disk quota exceeded", "read-only file system");

  /** Returns what to say to the user; empty if no disk was to blame. */
  public static Optional<UserException> of(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
      Optional<String> words = WORDS.stream().filter(message::contains).findFirst();
      if (words.isPresent()) {
        return Optional.of(
            new UserException(
                Kind.IO,
                "Writing failed: %s. Make room in the lake and in the folder for temporary files (%s), then run the same command again; what is published has not changed."
                    .formatted(words.get(), System.getProperty("java.io.tmpdir")),
                failure));
      }
    }
    return Optional.empty();
  }

  private DiskErrors() {}
}
