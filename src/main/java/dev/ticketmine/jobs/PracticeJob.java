package dev.ticketmine.jobs;

import dev.ticketmine.lake.Lake;
import dev.ticketmine.pipeline.Job;
import dev.ticketmine.pipeline.JobResult;
import dev.ticketmine.pipeline.Night;
import dev.ticketmine.stages.practice.CountPractice;
import dev.ticketmine.tables.ConversationTopics;
import dev.ticketmine.tables.Conversations;
import dev.ticketmine.tables.Promises;
import dev.ticketmine.tables.ReplyPractice;
import dev.ticketmine.tables.ReplyQuality;

/** Counts what replies do, by topic, channel, language and template. */
public final class PracticeJob implements Job {
  private final Lake lake;
  private final Night night;

  /** Works on a lake for a night. */
  public PracticeJob(Lake lake, Night night) {
    this.lake = lake;
    this.night = night;
  }

  @Override
  public String name() {
    return "practice";
  }

  @Override
  public JobResult run() {
    CountPractice stage =
        new CountPractice(
            lake.read(Promises.SCHEMA),
            lake.require(Conversations.SCHEMA),
            lake.read(ConversationTopics.SCHEMA));
    long rows =
        lake.write(ReplyPractice.SCHEMA, stage.apply(lake.require(ReplyQuality.SCHEMA)), night);
    return JobResult.of(ReplyPractice.SCHEMA.name(), rows);
  }
}
