package dev.ticketmine.leaks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The files in some folders at a moment, with size and time of change, so that it can be told later
 * which were written since; no clock is asked.
 */
public final class Listing {
  /** What a change changes. */
  private record State(long size, long changedAt) {}

  private final Map<Path, State> files = new TreeMap<>();

  private Listing() {}

  /** Returns the regular files in these folders, and those of these paths that are files. */
  public static Listing of(Collection<Path> paths) {
    Listing listing = new Listing();
    for (Path path : paths) {
      if (Files.exists(path)) {
        listing.add(path);
      }
    }
    return listing;
  }

  private void add(Path path) {
    SimpleFileVisitor<Path> visitor =
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile()) {
              files.put(
                  file, new State(attributes.size(), attributes.lastModifiedTime().toMillis()));
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException gone) {
            // Temporary files come and go; what cannot be opened, the scan reports.
            return FileVisitResult.CONTINUE;
          }
        };
    try {
      Files.walkFileTree(path, visitor);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the files. */
  public List<Path> files() {
    return List.copyOf(files.keySet());
  }

  /** Returns the files that were written or changed since another listing of the same folders. */
  public List<Path> since(Listing before) {
    return files.entrySet().stream()
        .filter(file -> !file.getValue().equals(before.files.get(file.getKey())))
        .map(Map.Entry::getKey)
        .toList();
  }
}
