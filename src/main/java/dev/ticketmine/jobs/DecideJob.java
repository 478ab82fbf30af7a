package dev.ticketmine.jobs;

import dev.ticketmine.config.Settings;
import dev.ticketmine.lake.Lake;
import dev.ticketmine.pipeline.Job;
import dev.ticketmine.pipeline.JobResult;
import dev.ticketmine.pipeline.Night;
import dev.ticketmine.privacy.RedactionOptions;
import dev.ticketmine.privacy.Redactor;
import dev.ticketmine.stages.recommend.Decision;
import dev.ticketmine.stages.recommend.RecordDecisions;
import dev.ticketmine.tables.Decisions;
import dev.ticketmine.tables.Recommendations;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Adds decisions about recommendations to the table that nights read. */
public final class DecideJob implements Job {
  /** Under which the result says how many decisions are new. */
  public static final String NEW = "new decisions";

  /** Name of the step. */
  static final String NAME = "decide";

  private final Lake lake;
  private final Night night;
  private final List<Decision> decisions;
  private final Instant decidedAt;
  private final RedactionOptions redaction;
  private final boolean isAlone;

  private DecideJob(
      Lake lake,
      Night night,
      List<Decision> decisions,
      Instant decidedAt,
      RedactionOptions redaction,
      boolean isAlone) {
    this.lake = lake;
    this.night = night;
    this.decisions = decisions;
    this.decidedAt = decidedAt;
    this.redaction = redaction;
    this.isAlone = isAlone;
  }

  /** Records decisions and publishes them beside the report that is there. */
  public static DecideJob alone(
      Lake lake, Night night, List<Decision> decisions, Instant decidedAt, Settings settings) {
    return new DecideJob(lake, night, decisions, decidedAt, NightInputs.redaction(settings), true);
  }

  /** Records decisions as a part of a night, which publishes them. */
  static DecideJob within(
      Lake lake, Night night, List<Decision> decisions, Instant decidedAt, Settings settings) {
    return new DecideJob(lake, night, decisions, decidedAt, NightInputs.redaction(settings), false);
  }

  @Override
  public String name() {
    return NAME;
  }

  /** Returns the rows of the table, and how many decisions are new. */
  @Override
  public JobResult run() {
    long before = lake.read(Decisions.SCHEMA).count();
    RecordDecisions stage =
        new RecordDecisions(
            decisions,
            decidedAt,
            lake.read(Recommendations.SCHEMA),
            new Redactor(redaction)::redact);
    long rows =
        lake.write(Decisions.SCHEMA, stage.apply(lake.read(Decisions.SCHEMA)).coalesce(1), night);
    if (isAlone) {
      lake.amend();
    }
    return new JobResult(Map.of(Decisions.SCHEMA.name(), rows, NEW, rows - before));
  }
}
