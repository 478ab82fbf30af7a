package dev.ticketmine.jobs;

import dev.ticketmine.lake.Lake;
import dev.ticketmine.pipeline.Job;
import dev.ticketmine.pipeline.JobResult;
import dev.ticketmine.pipeline.Night;
import dev.ticketmine.tables.Decisions;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * Adds a decision about a recommendation to the table that later nights read, and publishes it
 * beside the report that is there.
 */
public final class DecideJob implements Job {
  /** What was decided. */
  public enum Decision {
    accepted,
    rejected,
    published
  }

  /**
   * A decision.
   *
   * @param reason reason given; null if none
   * @param articleId article that was published; null if none
   * @param publishedDate day of publication; null if not published
   */
  public record Entry(
      String recommendationId,
      Instant decidedAt,
      Decision decision,
      String reason,
      String articleId,
      LocalDate publishedDate) {}

  private final Lake lake;
  private final Night night;
  private final Entry entry;

  public DecideJob(Lake lake, Night night, Entry entry) {
    this.lake = lake;
    this.night = night;
    this.entry = entry;
  }

  @Override
  public String name() {
    return "decide";
  }

  @Override
  public JobResult run() {
    Row row =
        RowFactory.create(
            entry.recommendationId(),
            Timestamp.from(entry.decidedAt()),
            entry.decision().name(),
            entry.reason(),
            entry.articleId(),
            entry.publishedDate() == null ? null : Date.valueOf(entry.publishedDate()));
    long rows =
        lake.write(
            Decisions.SCHEMA,
            lake.read(Decisions.SCHEMA)
                .unionByName(lake.spark().createDataFrame(List.of(row), Decisions.SCHEMA.columns()))
                .coalesce(1),
            night);
    lake.amend();
    return JobResult.of(Decisions.SCHEMA.name(), rows);
  }
}
