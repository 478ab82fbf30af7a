package dev.ticketmine.lake;

import dev.ticketmine.pipeline.TableSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Removes the past of a lake after something was erased: data files, logs and reports of every
 * version that is not kept, however young. What it does follows from what is there, so it may be
 * cut off and done again. Readers that began before have to open the lake anew.
 */
public final class Purge {
  private static final Pattern NUMBERED = Pattern.compile("\\.?(\\d{20})\\..*");

  private final Lake lake;

  /** Works on this lake, which must be open to write. */
  public Purge(Lake lake) {
    this.lake = lake;
  }

  /**
   * Removes all versions of these tables but those that are published and those that are kept, and
   * all reports but the published one.
   *
   * @param kept versions of the tables of every run that is kept, by the run's id
   */
  public Swept run(Collection<TableSchema> tables, Map<String, Map<String, Long>> kept) {
    List<Path> files = new ArrayList<>();
    for (TableSchema table : tables) {
      if (lake.has(table)) {
        TreeSet<Long> versions = versions(table, kept);
        files.addAll(Leftovers.files(lake.tables(), table, versions, Instant.MAX));
        files.addAll(log(table, versions.first()));
      }
    }
    List<Path> nights = Leftovers.nights(lake.root(), Set.of(published()), Instant.MAX);
    Swept swept =
        new Swept(files.size(), nights.size(), Leftovers.bytes(files) + Leftovers.bytes(nights));
    Leftovers.delete(files);
    Leftovers.delete(nights);
    tables.forEach(lake.tables()::forget);
    return swept;
  }

  private Path published() {
    return lake.root().resolve(Manifest.published(lake.root()).orElseThrow().folder());
  }

  private TreeSet<Long> versions(TableSchema table, Map<String, Map<String, Long>> kept) {
    TreeSet<Long> versions = new TreeSet<>();
    versions.add(lake.versions().get(table.name()));
    kept.values().stream()
        .filter(run -> run.containsKey(table.name()))
        .forEach(run -> versions.add(run.get(table.name())));
    return versions;
  }

  /** Returns the files of the log that tell of versions before this one. */
  private List<Path> log(TableSchema table, long first) {
    Path folder = lake.tables().path(table).resolve("_delta_log");
    try (Stream<Path> paths = Files.walk(folder)) {
      List<Path> files = paths.filter(Files::isRegularFile).toList();
      if (files.stream().noneMatch(file -> isCheckpoint(file, first))) {
        throw new IllegalStateException(
            "The log of table '%s' cannot begin with version %d: it has no checkpoint there"
                .formatted(table.name(), first));
      }
      return files.stream().filter(file -> isBefore(file, first)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isCheckpoint(Path file, long version) {
    String name = file.getFileName().toString();
    return name.startsWith("%020d.checkpoint".formatted(version)) && name.endsWith(".parquet");
  }

  /** What has no number, but for the pointer to the last checkpoint, was left by a cut-off run. */
  private static boolean isBefore(Path file, long first) {
    String name = file.getFileName().toString();
    Matcher number = NUMBERED.matcher(name);
    return number.matches()
        ? Long.parseLong(number.group(1)) < first
        : !name.contains("_last_checkpoint");
  }
}
