package dev.ticketmine.jobs;

import dev.ticketmine.lake.Lake;
import dev.ticketmine.pipeline.Job;
import dev.ticketmine.pipeline.JobResult;
import dev.ticketmine.pipeline.Night;
import dev.ticketmine.stages.recommend.MeasureEffects;
import dev.ticketmine.tables.ContentEffects;
import dev.ticketmine.tables.ConversationTopics;
import dev.ticketmine.tables.Conversations;
import dev.ticketmine.tables.DailyOrders;
import dev.ticketmine.tables.Decisions;
import dev.ticketmine.tables.Topics;

/** Says whether what was published was followed by fewer contacts. */
public final class EffectsJob implements Job {
  private final Lake lake;
  private final Night night;

  /** Works on a lake for a night. */
  public EffectsJob(Lake lake, Night night) {
    this.lake = lake;
    this.night = night;
  }

  @Override
  public String name() {
    return "effects";
  }

  @Override
  public JobResult run() {
    MeasureEffects stage =
        new MeasureEffects(
            lake.read(Topics.SCHEMA),
            lake.read(ConversationTopics.SCHEMA),
            lake.require(Conversations.SCHEMA),
            lake.read(DailyOrders.SCHEMA),
            night.date(),
            night.zone());
    long rows = lake.write(ContentEffects.SCHEMA, stage.apply(lake.read(Decisions.SCHEMA)), night);
    return JobResult.of(ContentEffects.SCHEMA.name(), rows);
  }
}
