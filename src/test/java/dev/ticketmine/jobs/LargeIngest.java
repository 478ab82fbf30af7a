package dev.ticketmine.jobs;

import dev.ticketmine.archive.InputFile;
import dev.ticketmine.archive.InputFiles;
import dev.ticketmine.lake.Lake;
import dev.ticketmine.lake.SparkSessions;
import dev.ticketmine.pipeline.Night;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes a large archive in and says what it took, in a process of its own: LAKE ARCHIVE. */
public final class LargeIngest {
  private static final Path STATUS = Path.of("/proc/self/status");

  /** Runs it. */
  public static void main(String[] arguments) throws IOException {
    List<InputFile> files = InputFiles.list(List.of(arguments[1]));
    try (Lake lake = Lake.open(() -> SparkSessions.open("local[2]"), Path.of(arguments[0]))) {
      SparkSessions.tuneFor(lake.spark(), files.stream().mapToLong(InputFile::size).sum());
      Night night = new Night(LocalDate.of(2026, 3, 1), 0, ZoneOffset.UTC);
      long start = System.nanoTime();
      Map<String, Long> counts = new IngestJob(lake, night, files, NightOrder.OPTIONS).run().rows();
      double seconds = (System.nanoTime() - start) / 1e9;
      System.out.printf(
          "ingest: %s in %.0f s, %.0f messages/s, heap of at most %d MB, %s%n",
          counts,
          seconds,
          counts.get("messages") / seconds,
          Runtime.getRuntime().maxMemory() >> 20,
          peak().orElse("peak unknown"));
      lake.spark().stop();
    }
  }

  /** Returns the most memory that the process has held; only Linux says. */
  private static Optional<String> peak() throws IOException {
    if (!Files.exists(STATUS)) {
      return Optional.empty();
    }
    return Files.readAllLines(STATUS).stream()
        .filter(line -> line.startsWith("VmHWM"))
        .map(line -> line.replaceAll("\\s+", " "))
        .findFirst();
  }

  private LargeIngest() {}
}
