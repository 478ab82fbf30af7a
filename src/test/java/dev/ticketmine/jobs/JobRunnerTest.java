package dev.ticketmine.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ticketmine.errors.UserException;
import dev.ticketmine.jobs.JobRunner.DoneJob;
import dev.ticketmine.jobs.JobRunner.PlannedJob;
import dev.ticketmine.pipeline.Job;
import dev.ticketmine.pipeline.JobResult;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.spark.SparkException;
import org.junit.jupiter.api.Test;

class JobRunnerTest {
  private final ConcurrentLinkedQueue<String> ended = new ConcurrentLinkedQueue<>();

  private static Job job(String name, Supplier<JobResult> work) {
    return new Job() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public JobResult run() {
        return work.get();
      }
    };
  }

  private PlannedJob planned(String name, String... after) {
    return new PlannedJob(job(name, () -> JobResult.of("rows", 1)), Set.of(after));
  }

  private DoneJob work(Job job) {
    JobResult result = job.run();
    ended.add(job.name());
    return new DoneJob(job.name(), result, Duration.ZERO);
  }

  private List<DoneJob> run(int parallel, PlannedJob... plan) {
    return new JobRunner(parallel, this::work).run(List.of(plan));
  }

  @Test
  void waitsForWhatAJobNeedsAndReportsInTheOrderOfThePlan() {
    List<DoneJob> done = run(2, planned("a"), planned("b", "a"), planned("c"), planned("d", "b"));
    assertThat(done).extracting(DoneJob::name).containsExactly("a", "b", "c", "d");
    assertThat(ended).containsSubsequence("a", "b", "d").hasSize(4);
  }

  @Test
  void ignoresStepsThatAreNotPlanned() {
    assertThat(run(1, planned("trends", "articles"))).hasSize(1);
  }

  @Test
  void independentJobsRunSideBySide() {
    CountDownLatch both = new CountDownLatch(2);
    Supplier<JobResult> meets =
        () -> {
          both.countDown();
          try {
            return JobResult.of("met", both.await(20, TimeUnit.SECONDS) ? 1 : 0);
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
        };
    List<DoneJob> done =
        run(
            2,
            new PlannedJob(job("a", meets), Set.of()),
            new PlannedJob(job("b", meets), Set.of()));
    assertThat(done).allSatisfy(job -> assertThat(job.result().rows()).containsEntry("met", 1L));
  }

  @Test
  void theFirstFailureEndsTheNightAndNothingElseBegins() {
    UserException failure = new UserException(UserException.Kind.INPUT, "no such file");
    PlannedJob bad =
        new PlannedJob(
            job(
                "bad",
                () -> {
                  throw failure;
                }),
            Set.of());
    assertThatThrownBy(() -> run(1, bad, planned("next"), planned("last", "bad")))
        .isSameAs(failure);
    assertThat(ended).isEmpty();
  }

  /** Spark's own failures are checked exceptions, which Scala throws without saying so. */
  @Test
  void aCheckedFailureEndsTheNightToo() {
    Exception failure = new SparkException("Job aborted.");
    PlannedJob bad =
        new PlannedJob(job("bad", () -> JobRunnerTest.<RuntimeException>thrown(failure)), Set.of());
    assertThatThrownBy(() -> run(1, bad, planned("next"), planned("last", "bad")))
        .isInstanceOf(IllegalStateException.class)
        .hasCause(failure);
    assertThat(ended).isEmpty();
  }

  @SuppressWarnings("unchecked")
  private static <E extends Exception> JobResult thrown(Exception failure) throws E {
    throw (E) failure;
  }
}
