package dev.ticketmine.lake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The commits of a Delta table, read from its log files.
 *
 * <p>A commit that replaced the whole table names all of the table's files, so the table can be
 * read without reconstructing the log by a Spark job, which costs seconds per small table. The file
 * format is that of the Delta transaction protocol.
 */
final class CommitLog {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SUFFIX = ".json";

  /**
   * What a commit says.
   *
   * @param version version of the table
   * @param runId run that wrote it; empty if it was not ticketmine
   * @param rows rows it wrote
   * @param files all files of the table; empty unless the commit replaced the whole table
   */
  record Commit(long version, String runId, long rows, Optional<List<String>> files) {}

  /** Returns the version of the table, if it has been written. */
  static OptionalLong version(Path table) {
    Path log = table.resolve("_delta_log");
    if (!Files.isDirectory(log)) {
      return OptionalLong.empty();
    }
    try (Stream<Path> names = Files.list(log)) {
      return names
          .map(file -> file.getFileName().toString())
          .filter(name -> name.matches("[0-9]{20}\\.json"))
          .mapToLong(name -> Long.parseLong(name.substring(0, name.length() - SUFFIX.length())))
          .max();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the newest commit of a table that has been written. */
  static Commit newest(Path table) {
    return at(table, version(table).orElseThrow());
  }

  /** Returns the newest commit for which this holds of the run that wrote it, if there is one. */
  static Optional<Commit> newest(Path table, Predicate<String> isRun) {
    for (long version = version(table).orElse(-1); has(table, version); version--) {
      Commit commit = at(table, version);
      if (isRun.test(commit.runId())) {
        return Optional.of(commit);
      }
    }
    return Optional.empty();
  }

  /** Returns whether the log still holds the commit that made this version. */
  static boolean has(Path table, long version) {
    return Files.exists(file(table, version));
  }

  private static Path file(Path table, long version) {
    return table.resolve("_delta_log").resolve("%020d%s".formatted(version, SUFFIX));
  }

  /** Returns the commit that made a version of a table; the log must hold it. */
  static Commit at(Path table, long version) {
    Path file = file(table, version);
    String runId = "";
    long rows = 0;
    boolean isReplacement = false;
    List<String> files = new ArrayList<>();
    try {
      for (String line : Files.readAllLines(file)) {
        JsonNode action = JSON.readTree(line);
        if (action.has("commitInfo")) {
          JsonNode info = action.get("commitInfo");
          runId = info.path("userMetadata").asText("");
          rows = info.path("operationMetrics").path("numOutputRows").asLong();
          isReplacement = isReplacement(info);
        } else if (action.has("add")) {
          JsonNode add = action.get("add");
          isReplacement &= !add.has("deletionVector");
          files.add(table.resolve(URI.create(add.get("path").asText()).getPath()).toString());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Commit(
        version, runId, rows, isReplacement ? Optional.of(List.copyOf(files)) : Optional.empty());
  }

  private static boolean isReplacement(JsonNode info) {
    JsonNode parameters = info.path("operationParameters");
    return parameters.path("mode").asText().equals("Overwrite")
        && parameters.path("predicate").asText("").isEmpty()
        && !parameters.path("isDynamicPartitionOverwrite").asBoolean(false);
  }

  private CommitLog() {}
}
