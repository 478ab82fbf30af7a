package dev.ticketmine.jobs;

import dev.ticketmine.errors.UserException;
import dev.ticketmine.errors.UserException.Kind;
import dev.ticketmine.lake.Lake;
import dev.ticketmine.pipeline.Job;
import dev.ticketmine.pipeline.JobResult;
import dev.ticketmine.pipeline.Progress;
import dev.ticketmine.pipeline.TableSchema;
import dev.ticketmine.report.export.TableFormat;
import dev.ticketmine.tables.Catalogue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes every published table to a file of its own in a folder. A table that the format cannot
 * hold does not keep the others back; at the end all such tables are named.
 */
public final class ExportAllJob implements Job {
  private final Lake lake;
  private final TableFormat format;
  private final Path folder;
  private final Clock clock;
  private final Progress progress;

  /**
   * Exports all tables.
   *
   * @param folder created if needed; files of the same names are replaced, others left alone
   */
  public ExportAllJob(Lake lake, TableFormat format, Path folder, Clock clock, Progress progress) {
    this.lake = lake;
    this.format = format;
    this.folder = folder;
    this.clock = clock;
    this.progress = progress;
  }

  @Override
  public String name() {
    return "export";
  }

  @Override
  public JobResult run() {
    if (Files.isRegularFile(folder)) {
      throw new UserException(
          Kind.OUTPUT, "--out %s is a file: with --all, give a folder.".formatted(folder));
    }
    List<TableSchema> tables = Catalogue.TABLES.stream().filter(lake::has).toList();
    Map<String, Long> rows = new LinkedHashMap<>();
    List<String> failures = new ArrayList<>();
    progress.planned(tables.size());
    for (TableSchema table : tables) {
      Instant start = clock.instant();
      progress.started(table.name());
      Path file = folder.resolve(table.name() + format.ending());
      try {
        long count = new ExportJob(lake, table.name(), format, file).run().rows().get(table.name());
        rows.put(table.name(), count);
        progress.finished(
            table.name(), JobResult.of("rows", count), Duration.between(start, clock.instant()));
      } catch (UserException refused) {
        failures.add(refused.getMessage());
        progress.note(refused.getMessage());
      }
    }
    if (!failures.isEmpty()) {
      throw new UserException(
          Kind.OUTPUT,
          "%d of %d tables were not written: %s"
              .formatted(failures.size(), tables.size(), String.join(" ", failures)));
    }
    return new JobResult(rows);
  }
}
