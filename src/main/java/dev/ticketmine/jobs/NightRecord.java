package dev.ticketmine.jobs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ticketmine.errors.UserException;
import dev.ticketmine.errors.UserException.Kind;
import dev.ticketmine.lake.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What became of the last attempt at a night: the ledger has only those that were published. It
 * stands beside what is published, because it tells of times, and those differ in a re-run.
 */
final class NightRecord {
  /** Exit code of a run that ended by a defect of ticketmine. */
  static final int DEFECT = 70;

  private static final JsonMapper JSON = new JsonMapper();

  /** How an attempt stands. */
  enum State {
    RUNNING,
    SUCCEEDED,
    FAILED
  }

  /**
   * An attempt at a night.
   *
   * @param night the night
   * @param since when it began, or when it ended
   * @param exitCode exit code of its process; 0 unless it failed
   */
  record Attempt(LocalDate night, State state, Instant since, int exitCode) {}

  private final Path file;
  private final LocalDate night;

  private NightRecord(Path file, LocalDate night) {
    this.file = file;
    this.night = night;
  }

  private static Path file(Path root) {
    return root.resolve("metrics").resolve("last-attempt.json");
  }

  /** Notes that a night begins. */
  static NightRecord begin(Path root, LocalDate night, Instant now) {
    NightRecord record = new NightRecord(file(root), night);
    record.write(State.RUNNING, now, 0);
    return record;
  }

  /** Notes that it is published. */
  void succeeded(Instant now) {
    write(State.SUCCEEDED, now, 0);
  }

  /** Notes that it ended otherwise. */
  void failed(Instant now, int exitCode) {
    write(State.FAILED, now, exitCode);
  }

  private void write(State state, Instant since, int exitCode) {
    ObjectNode json = JSON.createObjectNode();
    json.put("night", night.toString());
    json.put("state", state.name());
    json.put("since", since.toString());
    json.put("exit_code", exitCode);
    WholeFile.write(file, json.toPrettyString() + "\n");
  }

  /**
   * Returns the last attempt; empty before the first.
   *
   * @throws UserException if the file was damaged
   */
  static Optional<Attempt> last(Path root) {
    Path file = file(root);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      JsonNode json = JSON.readTree(Files.readString(file));
      return Optional.of(
          new Attempt(
              LocalDate.parse(json.required("night").asText()),
              State.valueOf(json.required("state").asText()),
              Instant.parse(json.required("since").asText()),
              json.required("exit_code").asInt()));
    } catch (IOException | DateTimeException | IllegalArgumentException e) {
      throw new UserException(
          Kind.IO,
          "%s cannot be read (%s). Delete it: the next night writes it anew."
              .formatted(file, e.getClass().getSimpleName()),
          e);
    }
  }
}
