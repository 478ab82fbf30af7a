package dev.ticketmine.jobs;

import dev.ticketmine.jobs.JobRunner.DoneJob;
import dev.ticketmine.jobs.JobRunner.PlannedJob;
import dev.ticketmine.pipeline.Job;
import dev.ticketmine.pipeline.JobResult;
import dev.ticketmine.pipeline.Progress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.sql.SparkSession;

/** Works through the jobs of a run, tells of their progress and keeps what they counted. */
final class TimedJobs {
  private final SparkSession spark;
  private final Clock clock;
  private final Progress progress;
  private final Map<String, JobResult> results = new ConcurrentHashMap<>();

  TimedJobs(SparkSession spark, Clock clock, Progress progress) {
    this.spark = spark;
    this.clock = clock;
    this.progress = progress;
  }

  /**
   * Runs a plan and returns what was done in its order.
   *
   * @param parallel at most so many jobs at once
   */
  List<DoneJob> run(List<PlannedJob> plan, int parallel) {
    progress.planned(plan.size());
    return new JobRunner(parallel, this::work).run(plan);
  }

  private DoneJob work(Job job) {
    // A group's name per step lets progress, and Spark's own pages, tell the steps apart.
    spark.sparkContext().setJobGroup(job.name(), job.name(), false);
    Instant start = clock.instant();
    progress.started(job.name());
    JobResult result = job.run();
    Duration duration = Duration.between(start, clock.instant());
    progress.finished(job.name(), result, duration);
    results.put(job.name(), result);
    return new DoneJob(job.name(), result, duration);
  }

  /** Returns what a job counted that has been done. */
  Map<String, Long> counts(String job) {
    return results.get(job).rows();
  }
}
