package dev.ticketmine.jobs;

import dev.ticketmine.disclosure.Floor;
import dev.ticketmine.lake.Lake;
import dev.ticketmine.pipeline.Job;
import dev.ticketmine.pipeline.JobResult;
import dev.ticketmine.pipeline.Night;
import dev.ticketmine.stages.topics.Curation;
import dev.ticketmine.stages.value.MeasureContacts;
import dev.ticketmine.stages.value.PlaceContacts;
import dev.ticketmine.stages.value.ValueInputs;
import dev.ticketmine.tables.ContactValues;
import dev.ticketmine.tables.ConversationMood;
import dev.ticketmine.tables.ConversationTopics;
import dev.ticketmine.tables.Conversations;
import dev.ticketmine.tables.MessageMood;
import dev.ticketmine.tables.Messages;
import dev.ticketmine.tables.Questions;
import dev.ticketmine.tables.TopicAssignments;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Says what the contacts of each topic are worth to customers and to the company. */
final class ValueJob implements Job {
  private final Lake lake;
  private final Night night;
  private final Floor floor;
  private final Curation curation;

  ValueJob(Lake lake, Night night, Floor floor, Curation curation) {
    this.lake = lake;
    this.night = night;
    this.floor = floor;
    this.curation = curation;
  }

  @Override
  public String name() {
    return "value";
  }

  @Override
  public JobResult run() {
    ValueInputs inputs =
        new ValueInputs(
            lake.read(Conversations.SCHEMA),
            lake.read(Messages.SCHEMA),
            lake.read(Questions.SCHEMA),
            lake.read(TopicAssignments.SCHEMA),
            lake.read(MessageMood.SCHEMA),
            lake.read(ConversationMood.SCHEMA));
    Dataset<Row> signals =
        new MeasureContacts(inputs).apply(ShownTopics.of(lake, ConversationTopics.SCHEMA)).cache();
    try {
      long rows =
          lake.write(
              ContactValues.SCHEMA,
              new PlaceContacts(floor, curation.values()).apply(signals),
              night);
      return JobResult.of(ContactValues.SCHEMA.name(), rows);
    } finally {
      signals.unpersist();
    }
  }
}
