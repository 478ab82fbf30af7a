package dev.ticketmine.jobs;

import dev.ticketmine.lake.Lake;
import dev.ticketmine.pipeline.Job;
import dev.ticketmine.pipeline.JobResult;
import dev.ticketmine.pipeline.Night;
import dev.ticketmine.stages.causes.AttributeCauses;
import dev.ticketmine.stages.causes.CauseOptions;
import dev.ticketmine.stages.causes.DetectIncidents;
import dev.ticketmine.stages.causes.EventCauses;
import dev.ticketmine.stages.causes.MarkTopicItself;
import dev.ticketmine.stages.causes.StatedCauses;
import dev.ticketmine.tables.Alerts;
import dev.ticketmine.tables.CauseMentions;
import dev.ticketmine.tables.ConversationTopics;
import dev.ticketmine.tables.Conversations;
import dev.ticketmine.tables.Events;
import dev.ticketmine.tables.Incidents;
import dev.ticketmine.tables.Messages;
import dev.ticketmine.tables.Questions;
import dev.ticketmine.tables.RootCauses;
import dev.ticketmine.tables.TopicAssignments;
import dev.ticketmine.tables.Topics;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Finds what topics are associated with, and candidates for major issues. */
final class CausesJob implements Job {
  private final Lake lake;
  private final Night night;

  CausesJob(Lake lake, Night night) {
    this.lake = lake;
    this.night = night;
  }

  @Override
  public String name() {
    return "causes";
  }

  @Override
  public JobResult run() {
    Dataset<Row> attributes =
        new AttributeCauses(
                lake.read(Conversations.SCHEMA),
                lake.read(Questions.SCHEMA),
                lake.read(TopicAssignments.SCHEMA),
                CauseOptions.defaults())
            .apply(ShownTopics.of(lake, ConversationTopics.SCHEMA));
    Dataset<Row> events = new EventCauses(lake.read(Events.SCHEMA)).apply(lake.read(Alerts.SCHEMA));
    StatedCauses stated =
        new StatedCauses(
            lake.read(Messages.SCHEMA),
            lake.read(Conversations.SCHEMA),
            ShownTopics.of(lake, ConversationTopics.SCHEMA),
            lake.read(Topics.SCHEMA),
            lake.read(Questions.SCHEMA),
            lake.read(TopicAssignments.SCHEMA),
            CauseOptions.stated());
    DetectIncidents incidents =
        new DetectIncidents(lake.read(Conversations.SCHEMA), night.date(), night.zone());
    Map<String, Long> written = new LinkedHashMap<>();
    try {
      written.put(
          RootCauses.SCHEMA.name(),
          lake.write(
              RootCauses.SCHEMA,
              new MarkTopicItself(lake.read(Topics.SCHEMA))
                  .apply(attributes.unionByName(events).unionByName(stated.causes())),
              night));
      written.put(
          CauseMentions.SCHEMA.name(),
          lake.write(CauseMentions.SCHEMA, stated.mentions(lake.read(RootCauses.SCHEMA)), night));
    } finally {
      stated.release();
    }
    written.put(
        Incidents.SCHEMA.name(),
        lake.write(
            Incidents.SCHEMA,
            incidents.apply(ShownTopics.of(lake, ConversationTopics.SCHEMA)),
            night));
    return new JobResult(written);
  }
}
