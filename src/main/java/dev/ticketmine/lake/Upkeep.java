package dev.ticketmine.lake;

import dev.ticketmine.errors.TableErrors;
import dev.ticketmine.pipeline.TableSchema;
import dev.ticketmine.tables.Catalogue;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Keeps a lake small, between two nights. Needs a lake that is open to write. */
public final class Upkeep {
  private static final int MANY_FILES = 8;
  private static final long SMALL_FILE_BYTES = 16L << 20;
  private static final long FILE_BYTES = 128L << 20;

  private final Lake lake;
  private final Manifest published;

  /**
   * Looks after what is published in this lake.
   *
   * @throws dev.ticketmine.errors.UserException if nothing is
   */
  public Upkeep(Lake lake) {
    this.lake = lake;
    this.published =
        Manifest.published(lake.root())
            .orElseThrow(() -> TableErrors.noLake(lake.root().toString()));
  }

  /** Returns the published tables that consist of many small files. */
  public List<TableSchema> scattered() {
    return Catalogue.TABLES.stream().filter(lake::has).filter(this::isScattered).toList();
  }

  private boolean isScattered(TableSchema table) {
    Collection<Path> files = files(table);
    return files.size() > MANY_FILES && Leftovers.bytes(files) < files.size() * SMALL_FILE_BYTES;
  }

  /** Writes these tables anew in few files and publishes them beside the report that is there. */
  public void compact(List<TableSchema> tables) {
    for (TableSchema table : tables) {
      int files = (int) (Leftovers.bytes(files(table)) / FILE_BYTES) + 1;
      lake.write(table, lake.read(table).coalesce(files), published.runId());
    }
    if (!tables.isEmpty()) {
      lake.amend();
    }
  }

  private Collection<Path> files(TableSchema table) {
    return lake.tables().files(table, lake.versions().get(table.name()));
  }

  /**
   * Removes data files and reports that neither the published night nor these runs need.
   *
   * @param kept versions of the tables of every run that is kept, by the run's id
   * @param before what is younger is left alone, because somebody may read it
   * @param isDryRun whether to count only
   */
  public Swept sweep(Map<String, Map<String, Long>> kept, Instant before, boolean isDryRun) {
    List<Path> files = new ArrayList<>();
    for (TableSchema table : Catalogue.TABLES) {
      if (lake.has(table)) {
        Set<Long> versions = new HashSet<>();
        versions.add(lake.versions().get(table.name()));
        versions.add(published.tables().get(table.name()));
        kept.values().stream()
            .filter(run -> run.containsKey(table.name()))
            .forEach(run -> versions.add(run.get(table.name())));
        files.addAll(Leftovers.files(lake.tables(), table, versions, before));
      }
    }
    Set<Path> nights = new HashSet<>();
    nights.add(lake.root().resolve(published.folder()));
    kept.keySet().forEach(run -> nights.add(lake.root().resolve("nights").resolve(run)));
    List<Path> folders = Leftovers.nights(lake.root(), nights, before);
    long bytes = Leftovers.bytes(files) + Leftovers.bytes(folders);
    if (!isDryRun) {
      Leftovers.delete(files);
      Leftovers.delete(folders);
    }
    return new Swept(files.size(), folders.size(), bytes);
  }
}
