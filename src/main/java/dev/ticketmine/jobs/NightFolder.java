package dev.ticketmine.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder of a published night. It is filled aside, on the same disk, and then put in place by
 * renaming, so that a reader never sees a night that is half written.
 */
final class NightFolder {
  private final Path nights;
  private final Path current;
  private final String runId;

  NightFolder(Path lake, String runId) {
    this.nights = lake.resolve("nights");
    this.current = lake.resolve("current");
    this.runId = runId;
  }

  /** Returns an empty folder to fill. What a run that was cut off left there is removed. */
  Path begin() throws IOException {
    Path aside = aside();
    delete(aside);
    return Files.createDirectories(aside);
  }

  /** Puts the filled folder in place and points {@code current} to it. */
  void publish() throws IOException {
    Path target = nights.resolve(runId);
    Path old = nights.resolve("." + runId + ".old");
    delete(old);
    if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
      Files.move(target, old, StandardCopyOption.ATOMIC_MOVE);
    }
    Files.move(aside(), target, StandardCopyOption.ATOMIC_MOVE);
    delete(old);
    Path link = current.resolveSibling(".current.new");
    Files.deleteIfExists(link);
    // Relative, so that the lake can be moved.
    Files.createSymbolicLink(link, Path.of("nights", runId));
    Files.move(link, current, StandardCopyOption.ATOMIC_MOVE);
  }

  private Path aside() {
    return nights.resolve("." + runId + ".new");
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    List<Path> deepestFirst;
    try (Stream<Path> paths = Files.walk(folder)) {
      deepestFirst = paths.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : deepestFirst) {
      Files.delete(path);
    }
  }
}
