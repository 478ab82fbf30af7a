package dev.ticketmine.faults;

import dev.ticketmine.lake.Lake;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;

/**
 * All that readers of a lake are shown: the content hash of every table, ledger included and wall
 * times left out, and every file of report and drafts.
 */
public record Snapshot(Map<String, String> parts) {
  /** Reads what is published. */
  public static Snapshot of(SparkSession spark, Path root) throws IOException {
    Map<String, String> parts = new TreeMap<>();
    try (Lake lake = Lake.openToRead(spark, root)) {
      lake.fingerprints().forEach((table, print) -> parts.put(table, print.contentHash()));
    }
    Path night = root.resolve("current").toRealPath();
    try (Stream<Path> files = Files.walk(night)) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        parts.put(night.relativize(file).toString(), Files.readString(file));
      }
    }
    // Versions count the attempts.
    parts.remove("manifest.json");
    return new Snapshot(parts);
  }

  /** Returns the names of the parts that differ. */
  public List<String> differences(Snapshot other) {
    List<String> names = new ArrayList<>(parts.keySet());
    other.parts.keySet().stream().filter(name -> !parts.containsKey(name)).forEach(names::add);
    names.removeIf(name -> parts.getOrDefault(name, "").equals(other.parts.get(name)));
    return names;
  }

  /** Copies a lake, links as links. */
  public static Path copy(Path lake, Path target) throws IOException {
    try (Stream<Path> paths = Files.walk(lake)) {
      for (Path path : (Iterable<Path>) paths::iterator) {
        if (!Files.isDirectory(target.resolve(lake.relativize(path)))) {
          Files.copy(path, target.resolve(lake.relativize(path)), LinkOption.NOFOLLOW_LINKS);
        }
      }
    }
    return target;
  }
}
