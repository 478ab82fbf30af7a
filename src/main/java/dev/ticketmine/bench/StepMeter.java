package dev.ticketmine.bench;

import com.sun.management.OperatingSystemMXBean;
import dev.ticketmine.pipeline.JobResult;
import dev.ticketmine.pipeline.Progress;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.apache.spark.SparkContext;
import org.apache.spark.sql.SparkSession;

/**
 * Measures the steps of a night while it passes on their progress. Steps have to run one at a time:
 * processor time and memory are those of the process.
 */
public final class StepMeter implements Progress, AutoCloseable {
  private final Progress shown;
  private final SparkContext spark;
  private final TaskMeter tasks = new TaskMeter();
  private final OperatingSystemMXBean process =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
  private final List<MemoryPoolMXBean> heap =
      ManagementFactory.getMemoryPoolMXBeans().stream()
          .filter(pool -> pool.getType() == MemoryType.HEAP)
          .toList();
  private final List<StepCost> costs = new ArrayList<>();
  private long cpuBefore;

  /** Measures on a session; tells {@code shown} what it is told. */
  public StepMeter(SparkSession session, Progress shown) {
    this.shown = shown;
    this.spark = session.sparkContext();
    spark.addSparkListener(tasks);
  }

  @Override
  public void planned(int steps) {
    shown.planned(steps);
  }

  @Override
  public synchronized void started(String step) {
    heap.forEach(MemoryPoolMXBean::resetPeakUsage);
    cpuBefore = process.getProcessCpuTime();
    shown.started(step);
  }

  @Override
  public synchronized void finished(String step, JobResult result, Duration duration) {
    double cpu = (process.getProcessCpuTime() - cpuBefore) / 1e9;
    long peak = heap.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
    drain();
    costs.add(new StepCost(step, duration.toMillis() / 1000.0, cpu, peak, tasks.take(step)));
    shown.finished(step, result, duration);
  }

  @Override
  public void note(String line) {
    shown.note(line);
  }

  /** Returns what the steps cost that ended since the last call, in the order in which they did. */
  public synchronized List<StepCost> take() {
    List<StepCost> taken = List.copyOf(costs);
    costs.clear();
    return taken;
  }

  /** Spark tells of tasks some milliseconds after they ended. */
  private void drain() {
    try {
      spark.listenerBus().waitUntilEmpty();
    } catch (TimeoutException e) {
      throw new IllegalStateException("Spark does not tell what its tasks did.", e);
    }
  }

  @Override
  public void close() {
    spark.removeSparkListener(tasks);
  }
}
