package dev.ticketmine.lake;

import dev.ticketmine.errors.DiskErrors;
import dev.ticketmine.errors.UserException;
import dev.ticketmine.errors.UserException.Kind;
import dev.ticketmine.privacy.Sealing;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The encrypted bytes of rejected records, a file each, readable by their owner only. No table and
 * no report holds them. Tasks write here side by side; a record that is there already stays. See
 * docs/adr/0009-raw-store.md.
 */
public final class RawStore implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String ENDING = ".raw";

  /** The files of a store: what it keeps under a record's id, and what it was writing. */
  private static final Pattern OWN =
      Pattern.compile("[0-9a-f]{64}\\.raw|\\.[0-9a-f]{64}\\.[0-9a-f-]{36}\\.new");

  private final String folder;
  private final Sealing sealing;

  /** A store in this folder, made when the first record is kept. */
  public RawStore(Path folder, Sealing sealing) {
    this.folder = folder.toString();
    this.sealing = sealing;
  }

  /**
   * Keeps the content of a record under its id.
   *
   * @param recordId 64 hexadecimal digits
   * @throws UserException if the folder cannot be made or written to, or is in other use
   */
  public void keep(String recordId, byte[] content) {
    Path file = file(recordId);
    try {
      if (isKept(file)) {
        return;
      }
      makeFolder();
      Path aside = file.resolveSibling("." + recordId + "." + UUID.randomUUID() + ".new");
      try (SeekableByteChannel channel =
          Files.newByteChannel(
              aside,
              Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
        ByteBuffer sealed = ByteBuffer.wrap(sealing.seal(recordId, content));
        while (sealed.hasRemaining()) {
          channel.write(sealed);
        }
      }
      Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw DiskErrors.of(e).orElseGet(() -> notKept(e));
    }
  }

  private UserException notKept(IOException cause) {
    return new UserException(
        Kind.OUTPUT,
        "Rejected records cannot be kept in %s (%s). Name a folder of your own in quarantine.raw-store, or unset %s to keep none."
            .formatted(folder, cause.getClass().getSimpleName(), Sealing.VARIABLE),
        cause);
  }

  /** Returns whether the record is there and can be opened under the present secret. */
  private boolean isKept(Path file) throws IOException {
    if (!Files.exists(file)) {
      return false;
    }
    try (InputStream sealed = Files.newInputStream(file)) {
      return sealing.isOwn(sealed.readNBytes(Sealing.BEGINNING_BYTES));
    }
  }

  private void makeFolder() throws IOException {
    Path path = Path.of(folder);
    var ownerOnly = PosixFilePermissions.fromString("rwx------");
    if (!Files.isDirectory(path)) {
      Files.createDirectories(path, PosixFilePermissions.asFileAttribute(ownerOnly));
    } else if (!Files.getPosixFilePermissions(path).equals(ownerOnly)) {
      if (!isEmpty(path)) {
        throw new UserException(
            Kind.OUTPUT,
            "Rejected records cannot be kept in %s: others can open it, and it is not empty. Name a folder of your own in quarantine.raw-store, or run: chmod 700 %s"
                .formatted(folder, folder));
      }
      Files.setPosixFilePermissions(path, ownerOnly);
    }
  }

  private static boolean isEmpty(Path path) throws IOException {
    try (Stream<Path> files = Files.list(path)) {
      return files.findAny().isEmpty();
    }
  }

  /**
   * Returns the content of a record; empty if it is not kept, or not any more.
   *
   * @throws UserException if it was kept under another secret
   * @throws GeneralSecurityException if it was changed since
   */
  public Optional<byte[]> read(String recordId) throws GeneralSecurityException {
    byte[] sealed;
    try {
      sealed = Files.readAllBytes(file(recordId));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("A record in %s cannot be read".formatted(folder), e);
    }
    if (!sealing.isOwn(sealed)) {
      throw new UserException(
          Kind.PERMISSION,
          "A record in %s was kept under another secret, or its file is damaged: %s. Set %s to the secret of that night, or remove the file."
              .formatted(folder, recordId + ENDING, Sealing.VARIABLE));
    }
    return Optional.of(sealing.open(recordId, sealed));
  }

  /** Removes a record, if it is there. */
  public void remove(String recordId) {
    try {
      Files.deleteIfExists(file(recordId));
    } catch (IOException e) {
      throw new UncheckedIOException("A record in %s cannot be removed".formatted(folder), e);
    }
  }

  private Path file(String recordId) {
    return Path.of(folder, recordId + ENDING);
  }

  /** Returns the ids of the records that are kept in a folder; no secret is needed for it. */
  public static Set<String> ids(Path folder) {
    if (!Files.isDirectory(folder)) {
      return Set.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> OWN.matcher(name).matches() && name.endsWith(ENDING))
          .map(name -> name.substring(0, name.length() - ENDING.length()))
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (IOException e) {
      throw new UncheckedIOException("%s cannot be looked through".formatted(folder), e);
    }
  }

  /**
   * Removes the records of a store that were kept before this time, and what cut-off runs left; no
   * other file, and no secret is needed for it. Returns how many files.
   *
   * @param isDryRun whether to count only
   */
  public static long expire(Path folder, Instant before, boolean isDryRun) {
    if (!Files.isDirectory(folder)) {
      return 0;
    }
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> old =
          files
              .filter(file -> OWN.matcher(file.getFileName().toString()).matches())
              .filter(file -> Leftovers.isOlder(file, before))
              .toList();
      if (!isDryRun) {
        Leftovers.delete(old);
      }
      return old.size();
    } catch (IOException e) {
      throw new UncheckedIOException("%s cannot be looked through".formatted(folder), e);
    }
  }
}
