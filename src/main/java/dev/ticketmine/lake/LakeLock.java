package dev.ticketmine.lake;

import dev.ticketmine.errors.UserException;
import dev.ticketmine.errors.UserException.Kind;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.UUID;

/**
 * The one lock of a lake. The operating system releases it when its owner dies, so a crashed run
 * never has to be cleaned up by hand. On a local disk Delta's own commit protocol does not guard
 * against a second process; this lock does.
 *
 * <p>Each owner also leaves a token. Where a lock was lost without its owner's death, because
 * somebody removed the file or a network disk forgot it, the next owner's token tells the former
 * one to stop.
 */
final class LakeLock implements AutoCloseable {
  /** Who may open a lake: its owner writes, its group reads. */
  private static final Set<PosixFilePermission> NOT_FOR_OTHERS =
      PosixFilePermissions.fromString("rwxr-x---");

  private final FileChannel channel;
  private final FileLock lock;
  private final Path tokenFile;
  private final String token = UUID.randomUUID().toString();

  private LakeLock(FileChannel channel, FileLock lock, Path tokenFile) throws IOException {
    this.channel = channel;
    this.lock = lock;
    this.tokenFile = tokenFile;
    // Not in the lock's own file: closing any reader of that would release the lock.
    Files.writeString(tokenFile, token);
  }

  /** Takes the lock of this lake or says who has to be waited for. */
  static LakeLock take(Path root) {
    Path file = root.resolve("_lock");
    try {
      Files.createDirectories(root, PosixFilePermissions.asFileAttribute(NOT_FOR_OTHERS));
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = tryLock(channel);
      if (lock == null) {
        channel.close();
        throw new UserException(
            Kind.BUSY,
            "Another run holds the lake %s. Wait until it has ended, or give another --lake."
                .formatted(root));
      }
      return new LakeLock(channel, lock, root.resolve("_owner"));
    } catch (IOException e) {
      throw new UserException(
          Kind.OUTPUT,
          "Cannot write to the lake %s (%s). Give a --lake folder that you may create and write to."
              .formatted(root, e.getClass().getSimpleName()),
          e);
    }
  }

  /**
   * Returns whether a process holds this lake. Never ask in the process that may hold it itself:
   * closing the file would release the lock.
   */
  static boolean isHeld(Path root) {
    Path file = root.resolve("_lock");
    if (!Files.exists(file)) {
      return false;
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      FileLock lock = tryLock(channel);
      return lock == null;
    } catch (IOException e) {
      throw new UserException(
          Kind.IO,
          "Cannot tell whether a run holds the lake %s (%s). Ask as the user that runs the nights."
              .formatted(root, e.getClass().getSimpleName()),
          e);
    }
  }

  private static FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  /** Fails if another run has become the owner since. */
  void check() {
    try {
      if (Files.readString(tokenFile).equals(token)) {
        return;
      }
    } catch (IOException e) {
      throw lost(e);
    }
    throw lost(null);
  }

  private UserException lost(IOException cause) {
    return new UserException(
        Kind.BUSY,
        "This run no longer owns the lake %s: %s has changed. Nothing more is written. Let the other run end, then start this one again."
            .formatted(tokenFile.getParent(), tokenFile.getFileName()),
        cause);
  }

  @Override
  public void close() {
    try {
      lock.release();
      channel.close();
    } catch (IOException e) {
      throw new IllegalStateException("The lake's lock could not be released", e);
    }
  }
}
