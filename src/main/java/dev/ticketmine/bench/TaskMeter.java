package dev.ticketmine.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.executor.TaskMetrics;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerJobStart;
import org.apache.spark.scheduler.SparkListenerStageCompleted;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Adds up what Spark tasks do, by the job group that they belong to: a night gives every step a
 * group of its name. Spark calls from one thread.
 */
final class TaskMeter extends SparkListener {
  private static final String GROUP = "spark.jobGroup.id";
  private static final double SHORT_SECONDS = 1;

  private final Map<Integer, String> groups = new HashMap<>();
  private final Map<Integer, List<Long>> durations = new HashMap<>();
  private final Map<String, TaskTotals> totals = new HashMap<>();
  private final Map<String, Double> longest = new HashMap<>();

  @Override
  public synchronized void onJobStart(SparkListenerJobStart job) {
    String group = job.properties() == null ? null : job.properties().getProperty(GROUP);
    if (group != null) {
      for (Object stage : CollectionConverters.asJava(job.stageIds())) {
        groups.put((Integer) stage, group);
      }
    }
  }

  @Override
  public synchronized void onTaskEnd(SparkListenerTaskEnd task) {
    String group = groups.get(task.stageId());
    TaskMetrics metrics = task.taskMetrics();
    if (group == null || metrics == null) {
      return;
    }
    durations
        .computeIfAbsent(task.stageId(), stage -> new ArrayList<>())
        .add(metrics.executorRunTime());
    TaskTotals was = totals.getOrDefault(group, TaskTotals.NONE);
    totals.put(
        group,
        new TaskTotals(
            was.tasks() + 1,
            was.taskSeconds() + metrics.executorRunTime() / 1000.0,
            was.readBytes() + metrics.inputMetrics().bytesRead(),
            was.writtenBytes() + metrics.outputMetrics().bytesWritten(),
            was.shuffledBytes() + metrics.shuffleWriteMetrics().bytesWritten(),
            was.spilledBytes() + metrics.diskBytesSpilled(),
            was.skew()));
  }

  @Override
  public synchronized void onStageCompleted(SparkListenerStageCompleted stage) {
    int id = stage.stageInfo().stageId();
    List<Long> ended = durations.remove(id);
    String group = groups.get(id);
    if (ended == null || ended.size() < 2) {
      return;
    }
    Collections.sort(ended);
    double most = ended.get(ended.size() - 1) / 1000.0;
    if (most < SHORT_SECONDS || most <= longest.getOrDefault(group, 0.0)) {
      return;
    }
    longest.put(group, most);
    double median = Math.max(1, ended.get(ended.size() / 2)) / 1000.0;
    TaskTotals was = totals.get(group);
    totals.put(
        group,
        new TaskTotals(
            was.tasks(),
            was.taskSeconds(),
            was.readBytes(),
            was.writtenBytes(),
            was.shuffledBytes(),
            was.spilledBytes(),
            most / median));
  }

  /** Returns what a group's tasks did so far, and begins it anew. */
  synchronized TaskTotals take(String group) {
    longest.remove(group);
    TaskTotals taken = totals.remove(group);
    return taken == null ? TaskTotals.NONE : taken;
  }
}
