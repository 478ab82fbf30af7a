package dev.ticketmine.jobs;

import dev.ticketmine.disclosure.Floor;
import dev.ticketmine.lake.Lake;
import dev.ticketmine.pipeline.Job;
import dev.ticketmine.pipeline.JobResult;
import dev.ticketmine.pipeline.Night;
import dev.ticketmine.pipeline.TableSchema;
import dev.ticketmine.stages.redact.PlainPlaceholders;
import dev.ticketmine.stages.topics.Curation;
import dev.ticketmine.stages.value.FindMissingInformation;
import dev.ticketmine.stages.value.FindNextIssues;
import dev.ticketmine.stages.value.FindUnmetDemands;
import dev.ticketmine.stages.value.MeasureContacts;
import dev.ticketmine.stages.value.PlaceContacts;
import dev.ticketmine.stages.value.ValueInputs;
import dev.ticketmine.tables.ContactValues;
import dev.ticketmine.tables.ConversationMood;
import dev.ticketmine.tables.ConversationTopics;
import dev.ticketmine.tables.Conversations;
import dev.ticketmine.tables.MessageMood;
import dev.ticketmine.tables.Messages;
import dev.ticketmine.tables.MissingInformation;
import dev.ticketmine.tables.NextIssues;
import dev.ticketmine.tables.Questions;
import dev.ticketmine.tables.TopicAssignments;
import dev.ticketmine.tables.UnmetDemands;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Says what the contacts of each topic are worth, what comes next, what agents must ask for, and
 * what customers would like to have.
 */
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
    Dataset<Row> topics = ShownTopics.of(lake, ConversationTopics.SCHEMA);
    Dataset<Row> signals = new MeasureContacts(inputs).apply(topics).cache();
    Map<String, Long> rows = new LinkedHashMap<>();
    try {
      write(rows, ContactValues.SCHEMA, new PlaceContacts(floor, curation.values()).apply(signals));
    } finally {
      signals.unpersist();
    }
    write(rows, NextIssues.SCHEMA, new FindNextIssues(inputs.conversations()).apply(topics));
    write(
        rows,
        MissingInformation.SCHEMA,
        new FindMissingInformation(inputs.conversations(), topics)
            .apply(new PlainPlaceholders().apply(inputs.messages())));
    write(
        rows,
        UnmetDemands.SCHEMA,
        new FindUnmetDemands(ShownTopics.of(lake, TopicAssignments.SCHEMA))
            .apply(inputs.questions()));
    return new JobResult(rows);
  }

  private void write(Map<String, Long> counts, TableSchema table, Dataset<Row> rows) {
    counts.put(table.name(), lake.write(table, rows, night));
  }
}
