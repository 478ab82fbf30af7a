package dev.ticketmine.faults;

import dev.ticketmine.lake.Checkpoint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Copies the lake at every place of a night. A process that halts there would leave just that: what
 * it had in memory is gone, what it had written is on the disk. One night gives the leftovers of
 * all places.
 */
public final class CopyAt implements Checkpoint {
  static final String LAKE = "ticketmine.copied-lake";
  static final String COPIES = "ticketmine.copies";

  @Override
  public synchronized void reached(String place) {
    Path copies = Path.of(System.getProperty(COPIES));
    try (Stream<Path> earlier = Files.list(copies)) {
      Path copy = copies.resolve("%03d %s".formatted(earlier.count() + 1, place));
      Snapshot.copy(Path.of(System.getProperty(LAKE)), copy);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
