package dev.ticketmine.lake;

import dev.ticketmine.pipeline.TableSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is left in a lake that nobody needs any more: data files of versions that are not kept, and
 * folders of nights that are not.
 *
 * <p>Delta's own VACUUM is not used: it keeps what the newest version needs, and the newest version
 * of a table may be that of a run that was never published.
 */
final class Leftovers {
  /**
   * Returns the data files of a table that none of these versions needs.
   *
   * @param before younger files are left alone: a reader may have begun with an older manifest
   */
  static List<Path> files(
      DeltaTables tables, TableSchema table, Collection<Long> versions, Instant before) {
    Set<Path> needed = new HashSet<>();
    versions.forEach(version -> needed.addAll(tables.files(table, version)));
    // Hadoop writes a checksum beside a file, unless it is told not to.
    List.copyOf(needed).forEach(file -> needed.add(checksum(file)));
    Path folder = tables.path(table);
    return walk(folder).stream()
        .filter(Files::isRegularFile)
        .filter(file -> !file.startsWith(folder.resolve("_delta_log")))
        .filter(file -> !needed.contains(file))
        .filter(file -> isOlder(file, before))
        .toList();
  }

  private static Path checksum(Path file) {
    return file.resolveSibling("." + file.getFileName() + ".crc");
  }

  /** Returns the folders of nights that are not among these. */
  static List<Path> nights(Path root, Collection<Path> kept, Instant before) {
    Path nights = root.resolve("nights");
    if (!Files.isDirectory(nights)) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(nights)) {
      return folders
          .filter(folder -> !kept.contains(folder) && isOlder(folder, before))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Deletes files and folders with all that is in them. */
  static void delete(Collection<Path> paths) {
    try {
      for (Path path : paths) {
        List<Path> deepestFirst = new ArrayList<>(walk(path));
        deepestFirst.sort(Comparator.reverseOrder());
        for (Path inner : deepestFirst) {
          Files.delete(inner);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the size of all files in these paths. */
  static long bytes(Collection<Path> paths) {
    return paths.stream()
        .flatMap(path -> walk(path).stream())
        .filter(Files::isRegularFile)
        .mapToLong(file -> file.toFile().length())
        .sum();
  }

  static boolean isOlder(Path path, Instant before) {
    try {
      return Files.getLastModifiedTime(path).toInstant().isBefore(before);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> walk(Path folder) {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths.toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Leftovers() {}
}
