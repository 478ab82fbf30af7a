package dev.ticketmine.jobs;

import dev.ticketmine.lake.Lake;
import dev.ticketmine.pipeline.Job;
import dev.ticketmine.pipeline.JobResult;
import dev.ticketmine.pipeline.Night;
import dev.ticketmine.stages.service.MeasureService;
import dev.ticketmine.tables.ConversationTopics;
import dev.ticketmine.tables.Conversations;
import dev.ticketmine.tables.DailyOrders;
import dev.ticketmine.tables.Messages;
import dev.ticketmine.tables.ServiceMetrics;

/** Computes the service figures. */
public final class ServiceJob implements Job {
  private final Lake lake;
  private final Night night;
  private final int firstResponseTargetMinutes;

  /** Works on a lake for a night; a first answer is in time within so many calendar minutes. */
  public ServiceJob(Lake lake, Night night, int firstResponseTargetMinutes) {
    this.lake = lake;
    this.night = night;
    this.firstResponseTargetMinutes = firstResponseTargetMinutes;
  }

  @Override
  public String name() {
    return "service";
  }

  @Override
  public JobResult run() {
    MeasureService stage =
        new MeasureService(
            lake.require(Messages.SCHEMA),
            lake.read(ConversationTopics.SCHEMA),
            lake.read(DailyOrders.SCHEMA),
            night.zone(),
            firstResponseTargetMinutes);
    long rows =
        lake.write(ServiceMetrics.SCHEMA, stage.apply(lake.require(Conversations.SCHEMA)), night);
    return JobResult.of(ServiceMetrics.SCHEMA.name(), rows);
  }
}
