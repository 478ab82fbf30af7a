package dev.ticketmine.lake;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ticketmine.errors.UserException;
import dev.ticketmine.errors.UserException.Kind;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What is published: {@code manifest.json} beside the report of the night that {@code current}
 * points to. Because it lies in the same folder, one renaming of that link shows readers a new
 * report and new tables at once.
 *
 * @param runId run that was published last
 * @param folder folder of its report and drafts, relative to the lake
 * @param tables Delta version of every table, by name
 */
record Manifest(String runId, String folder, Map<String, Long> tables) {
  private static final String FILE = "manifest.json";
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  /** Keeps the tables in the order of their names, so that the same state is the same bytes. */
  Manifest {
    tables = new TreeMap<>(tables);
  }

  /** Returns what is published in this lake; empty before the first night is. */
  static Optional<Manifest> published(Path root) {
    Path current = current(root);
    try {
      JsonNode json = JSON.readTree(Files.readAllBytes(current.resolve(FILE)));
      return Optional.of(
          new Manifest(
              json.required("run_id").asText(),
              json.required("folder").asText(),
              JSON.convertValue(
                  json.required("tables"), new TypeReference<Map<String, Long>>() {})));
    } catch (NoSuchFileException e) {
      if (Files.exists(current, LinkOption.NOFOLLOW_LINKS)) {
        throw unreadable(current, e);
      }
      return Optional.empty();
    } catch (IOException | IllegalArgumentException e) {
      throw unreadable(current, e);
    }
  }

  private static UserException unreadable(Path current, Exception cause) {
    return new UserException(
        Kind.IO,
        "%s/%s cannot be read (%s), so nobody can tell what is published. Point the link to another folder of nights/ that has the file, or begin a new lake."
            .formatted(current, FILE, cause.getClass().getSimpleName()),
        cause);
  }

  /** Returns the link to the night that is published; a file system that lacks it has none. */
  static Path current(Path root) {
    return root.resolve("current");
  }

  /** Writes the manifest into its folder; what stood there before is replaced at once. */
  void write(Path root) throws IOException {
    ObjectNode json = JSON.createObjectNode();
    json.put("run_id", runId);
    json.put("folder", folder);
    tables.forEach(json.putObject("tables")::put);
    Path target = root.resolve(folder).resolve(FILE);
    Path aside = target.resolveSibling(FILE + ".new");
    try (FileChannel channel =
        FileChannel.open(
            aside,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      ByteBuffer bytes = ByteBuffer.wrap(JSON.writeValueAsBytes(json));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      // The link may reach the disk before the file does; after a power cut it would show nothing.
      channel.force(true);
    }
    Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Points {@code current} to the folder: from here on, this is what is published. */
  void show(Path root) throws IOException {
    Path link = root.resolve(".current.new");
    Files.deleteIfExists(link);
    // Relative, so that the lake can be moved.
    Files.createSymbolicLink(link, Path.of(folder));
    Files.move(link, current(root), StandardCopyOption.ATOMIC_MOVE);
  }
}
