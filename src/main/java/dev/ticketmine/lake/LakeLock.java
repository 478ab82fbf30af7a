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

/**
 * The one lock of a lake. The operating system releases it when its owner dies, so a crashed run
 * never has to be cleaned up by hand. On a local disk Delta's own commit protocol does not guard
 * against a second process; this lock does.
 */
final class LakeLock implements AutoCloseable {
  private final FileChannel channel;
  private final FileLock lock;

  private LakeLock(FileChannel channel, FileLock lock) {
    this.channel = channel;
    this.lock = lock;
  }

  /** Takes the lock of this lake or says who has to be waited for. */
  static LakeLock take(Path root) {
    Path file = root.resolve("_lock");
    try {
      Files.createDirectories(root);
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
      return new LakeLock(channel, lock);
    } catch (IOException e) {
      throw new UserException(
          Kind.OUTPUT,
          "Cannot write to the lake %s (%s). Give a --lake folder that you may create and write to."
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
