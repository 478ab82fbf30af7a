package dev.ticketmine.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketmine.SparkExtension;
import dev.ticketmine.pipeline.JobResult;
import dev.ticketmine.pipeline.Progress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SparkExtension.class)
class StepMeterTest {
  private static StepCost measured(
      SparkSession spark, StepMeter meter, String step, Runnable work) {
    spark.sparkContext().setJobGroup(step, step, false);
    meter.started(step);
    work.run();
    meter.finished(step, JobResult.of("rows", 1), Duration.ofMillis(1500));
    spark.sparkContext().clearJobGroup();
    List<StepCost> costs = meter.take();
    assertThat(costs).hasSize(1);
    return costs.get(0);
  }

  @Test
  void tellsWhatTheTasksOfAStepDid(SparkSession spark, @TempDir Path folder) {
    try (StepMeter meter = new StepMeter(spark, Progress.silent())) {
      String file = folder.resolve("rows").toString();
      StepCost writes =
          measured(spark, meter, "writes", () -> spark.range(0, 5000, 1, 3).write().parquet(file));
      StepCost reads =
          measured(
              spark,
              meter,
              "reads",
              () -> spark.read().parquet(file).groupBy("id").count().collectAsList());
      assertThat(writes.step()).isEqualTo("writes");
      assertThat(writes.seconds()).isEqualTo(1.5);
      assertThat(writes.cpuSeconds()).isPositive();
      assertThat(writes.peakHeapBytes()).isPositive();
      assertThat(writes.spark().tasks()).isEqualTo(3);
      assertThat(writes.spark().writtenBytes()).isGreaterThan(1000);
      assertThat(writes.spark().shuffledBytes()).isZero();
      assertThat(reads.spark().readBytes()).isGreaterThan(1000);
      assertThat(reads.spark().shuffledBytes()).isGreaterThan(1000);
      assertThat(reads.spark().writtenBytes()).isZero();
    }
  }

  @Test
  void aStepThatAsksNothingOfSparkHasNoTasks(SparkSession spark) {
    try (StepMeter meter = new StepMeter(spark, Progress.silent())) {
      assertThat(measured(spark, meter, "thinks", () -> {}).spark()).isEqualTo(TaskTotals.NONE);
    }
  }

  @Test
  void tasksOutsideOfTheStepAreNotIts(SparkSession spark) {
    try (StepMeter meter = new StepMeter(spark, Progress.silent())) {
      StepCost cost =
          measured(
              spark,
              meter,
              "mine",
              () -> {
                spark.sparkContext().setJobGroup("other", "other", false);
                spark.range(0, 10, 1, 2).collectAsList();
              });
      assertThat(cost.spark().tasks()).isZero();
    }
  }
}
