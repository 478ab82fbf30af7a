package dev.ticketmine.jobs;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ticketmine.lake.Swept;
import dev.ticketmine.lake.Traces;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The evidence of an erasure: when, how many rows of which tables, what was removed and searched,
 * and what it does not reach. It says nothing about whom. It stands in {@code erasures} in the lake
 * from the moment the erasure is published, and is complete when the past is purged and searched.
 */
final class ErasureReceipt {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
  private static final String FOLDER = "erasures";
  private static final String ENDING = ".json";
  private static final String PENDING = ".pending";

  /** What a lake's own files do not hold, so that nobody takes the receipt for more than it is. */
  private static final List<String> NOT_COVERED =
      List.of(
          "the archive's exports and the source system",
          "exports, reports and drafts that were copied or sent elsewhere",
          "backups and snapshots of the lake",
          "names of input files, in runs and quarantine",
          "blocks of deleted files that the disk has not used again",
          "logs of the operating system and of Spark outside the lake",
          "the file of subjects itself");

  private final Path root;
  private final String runId;
  private final ObjectNode content;

  private ErasureReceipt(Path root, String runId, ObjectNode content) {
    this.root = root;
    this.runId = runId;
    this.content = content;
  }

  /**
   * A receipt without what purging removes.
   *
   * @param lines lines of the subjects' file, and how many of them fit nothing
   * @param removed rows removed, by table
   * @param rebuilt tables computed anew from what is left
   */
  static ErasureReceipt of(
      Path root,
      String runId,
      Instant startedAt,
      Map<String, Long> lines,
      Map<String, Long> removed,
      List<String> rebuilt) {
    ObjectNode content = JSON.createObjectNode();
    content.put("erasure", runId);
    content.put("code_version", CodeVersion.current());
    content.put("started_at", startedAt.toString());
    lines.forEach(content::put);
    new TreeMap<>(removed).forEach(content.putObject("rows_removed")::put);
    rebuilt.forEach(content.putArray("computed_anew")::add);
    return new ErasureReceipt(root, runId, content);
  }

  /** Returns the receipts of erasures that were cut off. */
  static List<ErasureReceipt> pending(Path root) {
    Path folder = root.resolve(FOLDER);
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(PENDING))
          .sorted()
          .map(file -> read(root, file))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ErasureReceipt read(Path root, Path file) {
    try {
      ObjectNode content = (ObjectNode) JSON.readTree(Files.readAllBytes(file));
      return new ErasureReceipt(root, content.required("erasure").asText(), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String runId() {
    return runId;
  }

  /** Says that the erasure has begun; what it lacks is added when it is complete. */
  void begin() {
    write(file(PENDING));
  }

  /** Takes back what {@link #begin} said: the erasure was cut off before anything was changed. */
  void forget() {
    try {
      Files.deleteIfExists(file(PENDING));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the file of the complete receipt. */
  Path complete(Instant finishedAt, Swept swept, Traces traces, int terms) {
    content.put("finished_at", finishedAt.toString());
    content.put("files_removed", swept.files());
    content.put("reports_removed", swept.nights());
    content.put("bytes_removed", swept.bytes());
    ObjectNode search = content.putObject("search");
    search.put("terms", terms);
    search.put("files", traces.files());
    search.put("bytes", traces.bytes());
    search.put("found_in", traces.places().size());
    NOT_COVERED.forEach(content.putArray("not_covered")::add);
    write(file(ENDING));
    forget();
    return file(ENDING);
  }

  private Path file(String ending) {
    return root.resolve(FOLDER).resolve(runId + ending);
  }

  private void write(Path file) {
    try {
      Files.createDirectories(file.getParent());
      Path aside = file.resolveSibling("." + file.getFileName() + ".new");
      Files.write(aside, JSON.writeValueAsBytes(content));
      Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
