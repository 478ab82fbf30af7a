package dev.ticketmine.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A reader that looks at what a lake publishes every 10 ms and checks that it belongs to one run:
 * the manifest can be read, its folder has the report, every commit it names is there and by that
 * run, or is as old as the run before, and so are the commit's files.
 */
public final class Poller implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MILLIS = 10;

  private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
  private final AtomicLong reads = new AtomicLong();
  private final List<String> problems = new ArrayList<>();
  private volatile Path lake;

  /** Begins to look at a lake in which something is published. */
  public Poller(Path lake) {
    this.lake = lake;
    clock.scheduleAtFixedRate(this::look, 0, MILLIS, TimeUnit.MILLISECONDS);
  }

  /** Looks at another lake from now on. */
  public void turnTo(Path other) {
    lake = other;
  }

  /** Returns how often it looked. */
  public long reads() {
    return reads.get();
  }

  /** Returns what was not as it should be. */
  public synchronized List<String> problems() {
    return List.copyOf(problems);
  }

  private synchronized void look() {
    try {
      check(lake);
    } catch (IOException | RuntimeException e) {
      problems.add(lake + ": " + e);
    }
    reads.incrementAndGet();
  }

  private static void check(Path root) throws IOException {
    JsonNode manifest = JSON.readTree(Files.readAllBytes(root.resolve("current/manifest.json")));
    String run = manifest.required("run_id").asText();
    Path folder = root.resolve(manifest.required("folder").asText());
    require(folder.endsWith(run), folder + " is not the folder of " + run);
    require(Files.size(folder.resolve("report/index.html")) > 0, folder + " has no report");
    boolean isWritten = false;
    for (Map.Entry<String, JsonNode> table : manifest.required("tables").properties()) {
      Path path = root.resolve("tables").resolve(table.getKey());
      String commit =
          Files.readString(
              path.resolve("_delta_log/%020d.json".formatted(table.getValue().asLong())));
      isWritten |= commit.contains("\"userMetadata\":\"" + run + "\"");
      for (String line : commit.lines().filter(text -> text.startsWith("{\"add\"")).toList()) {
        String file = JSON.readTree(line).get("add").get("path").asText();
        require(Files.exists(path.resolve(file)), table.getKey() + " lacks " + file);
      }
      require(
          !table.getKey().equals("runs") || commit.contains(run),
          "the ledger is not that of " + run);
    }
    require(isWritten, "no table is of run " + run);
  }

  private static void require(boolean holds, String problem) {
    if (!holds) {
      throw new IllegalStateException(problem);
    }
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }
}
