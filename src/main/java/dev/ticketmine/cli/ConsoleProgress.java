package dev.ticketmine.cli;

import dev.ticketmine.pipeline.JobResult;
import dev.ticketmine.pipeline.Progress;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.spark.JobExecutionStatus;
import org.apache.spark.SparkJobInfo;
import org.apache.spark.SparkStageInfo;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.JavaSparkStatusTracker;
import org.apache.spark.sql.SparkSession;

/**
 * Shows progress as plain lines, so that a terminal and a scheduler's log read the same: a line per
 * step with counts and rate, and on long steps a line every few seconds with the share of tasks
 * done and the time that is left at this pace.
 */
final class ConsoleProgress implements Progress, AutoCloseable {
  private static final int SECONDS_BETWEEN_SIGNS_OF_LIFE = 5;

  private final PrintStream out;
  private final JavaSparkStatusTracker tracker;
  private final ScheduledExecutorService ticker;
  private final Map<String, Long> running = new ConcurrentSkipListMap<>();
  private int planned;
  private int done;

  ConsoleProgress(PrintStream out, SparkSession spark) {
    this.out = out;
    this.tracker = JavaSparkContext.fromSparkContext(spark.sparkContext()).statusTracker();
    this.ticker =
        Executors.newSingleThreadScheduledExecutor(
            work -> {
              Thread thread = new Thread(work, "progress");
              thread.setDaemon(true);
              return thread;
            });
    var unused =
        ticker.scheduleAtFixedRate(
            this::signOfLife,
            SECONDS_BETWEEN_SIGNS_OF_LIFE,
            SECONDS_BETWEEN_SIGNS_OF_LIFE,
            TimeUnit.SECONDS);
  }

  @Override
  public synchronized void planned(int steps) {
    planned = steps;
    done = 0;
  }

  @Override
  public void started(String name) {
    running.put(name, System.nanoTime());
  }

  @Override
  public synchronized void finished(String name, JobResult result, Duration duration) {
    running.remove(name);
    done++;
    double seconds = Math.max(0.001, duration.toMillis() / 1000.0);
    long most = result.rows().values().stream().mapToLong(Long::longValue).max().orElse(0);
    out.printf(
        Locale.ROOT,
        "[%2d/%d] %-12s %6.1f s  %s%s%n",
        done,
        planned,
        name,
        seconds,
        counts(result.rows()),
        most > 0 ? String.format(Locale.ROOT, "  (%,.0f rows/s)", most / seconds) : "");
  }

  @Override
  public void note(String line) {
    out.println(line);
  }

  private static String counts(Map<String, Long> rows) {
    return rows.entrySet().stream()
        .map(entry -> String.format(Locale.ROOT, "%,d %s", entry.getValue(), entry.getKey()))
        .collect(Collectors.joining(", "));
  }

  private void signOfLife() {
    if (running.isEmpty()) {
      return;
    }
    long now = System.nanoTime();
    out.println(
        running.entrySet().stream()
            .map(entry -> signOfLife(entry.getKey(), (now - entry.getValue()) / 1e9))
            .collect(Collectors.joining("; ", "        ", "")));
  }

  private String signOfLife(String name, double seconds) {
    int tasks = 0;
    int finished = 0;
    for (int job : tracker.getJobIdsForGroup(name)) {
      SparkJobInfo info = tracker.getJobInfo(job);
      if (info == null || info.status() != JobExecutionStatus.RUNNING) {
        continue;
      }
      for (int stage : info.stageIds()) {
        SparkStageInfo part = tracker.getStageInfo(stage);
        if (part != null) {
          tasks += part.numTasks();
          finished += part.numCompletedTasks();
        }
      }
    }
    String remaining =
        finished > 0 && finished < tasks
            ? String.format(
                Locale.ROOT,
                ", %d of %d tasks, about %.0f s left in this part",
                finished,
                tasks,
                seconds / finished * (tasks - finished))
            : "";
    return String.format(Locale.ROOT, "%s: working for %.0f s%s", name, seconds, remaining);
  }

  @Override
  public void close() {
    ticker.shutdownNow();
  }
}
