package dev.ticketmine.jobs;

import dev.ticketmine.pipeline.Job;
import dev.ticketmine.pipeline.JobResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/**
 * Runs the jobs of a night, each as soon as those that it waits for are done and at most so many at
 * once. A small night is mostly waiting for one Spark job after the other; two steps side by side
 * keep the processors busy.
 *
 * <p>Tables must not depend on the order in which independent jobs end. When a job fails, those
 * that run are waited for, no other begins, and the first failure is thrown as it was, in a runtime
 * exception if it is a checked one.
 */
final class JobRunner {
  /**
   * A job and the names of the jobs that it waits for; names that are not planned are ignored,
   * because a night without help content has no such step.
   */
  record PlannedJob(Job job, Set<String> after) {}

  /** A job as it was done. */
  record DoneJob(String name, JobResult result, Duration duration) {}

  private final int parallel;
  private final Function<Job, DoneJob> work;

  JobRunner(int parallel, Function<Job, DoneJob> work) {
    this.parallel = parallel;
    this.work = work;
  }

  /**
   * Runs the plan and returns what was done in the order of the plan.
   *
   * @param plan jobs, each after those that it waits for
   */
  List<DoneJob> run(List<PlannedJob> plan) {
    AtomicReference<Throwable> failure = new AtomicReference<>();
    ExecutorService pool = Executors.newFixedThreadPool(parallel);
    Map<String, CompletableFuture<DoneJob>> futures = new LinkedHashMap<>();
    try {
      for (PlannedJob planned : plan) {
        CompletableFuture<?>[] before =
            futures.entrySet().stream()
                .filter(entry -> planned.after().contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .toArray(CompletableFuture<?>[]::new);
        futures.put(
            planned.job().name(),
            CompletableFuture.allOf(before)
                .thenApplyAsync(done -> attempt(planned.job(), failure), pool));
      }
      return results(futures, failure);
    } finally {
      pool.shutdown();
    }
  }

  private DoneJob attempt(Job job, AtomicReference<Throwable> failure) {
    if (failure.get() != null) {
      throw new CompletionException(failure.get());
    }
    try {
      return work.apply(job);
    } catch (Throwable e) {
      // Spark throws checked exceptions that no signature tells of.
      failure.compareAndSet(null, e);
      throw new CompletionException(e);
    }
  }

  private static List<DoneJob> results(
      Map<String, CompletableFuture<DoneJob>> futures, AtomicReference<Throwable> failure) {
    List<DoneJob> done = new ArrayList<>();
    for (CompletableFuture<DoneJob> future : futures.values()) {
      try {
        done.add(future.join());
      } catch (CompletionException e) {
        // Kept in 'failure'; the others that still run are waited for all the same.
        continue;
      }
    }
    Throwable first = failure.get();
    if (first instanceof RuntimeException e) {
      throw e;
    }
    if (first instanceof Error e) {
      throw e;
    }
    if (first != null) {
      throw new IllegalStateException("A step failed.", first);
    }
    return done;
  }
}
