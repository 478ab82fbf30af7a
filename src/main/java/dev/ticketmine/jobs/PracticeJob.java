package dev.ticketmine.jobs;

import dev.ticketmine.disclosure.Floor;
import dev.ticketmine.lake.Lake;
import dev.ticketmine.pipeline.Job;
import dev.ticketmine.pipeline.JobResult;
import dev.ticketmine.pipeline.Night;
import dev.ticketmine.stages.practice.CountPractice;
import dev.ticketmine.stages.service.ContrastContacts;
import dev.ticketmine.stages.service.CountClosingLines;
import dev.ticketmine.stages.service.CountContactHours;
import dev.ticketmine.stages.service.CountPhases;
import dev.ticketmine.stages.service.CountSigns;
import dev.ticketmine.stages.service.GatherContacts;
import dev.ticketmine.tables.ClosingLines;
import dev.ticketmine.tables.ContactHours;
import dev.ticketmine.tables.ContactPhases;
import dev.ticketmine.tables.ContactSigns;
import dev.ticketmine.tables.Contrasts;
import dev.ticketmine.tables.ConversationMood;
import dev.ticketmine.tables.ConversationTopics;
import dev.ticketmine.tables.Conversations;
import dev.ticketmine.tables.MessageMood;
import dev.ticketmine.tables.Messages;
import dev.ticketmine.tables.Promises;
import dev.ticketmine.tables.Questions;
import dev.ticketmine.tables.ReplyPractice;
import dev.ticketmine.tables.ReplyQuality;
import dev.ticketmine.tables.Topics;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Counts what replies do, by topic, channel, language and template; when customers make contact;
 * what goes together with good ratings, bad ends, channels and groups of customers; and what
 * conversations show, how replies end and which phases the work has.
 */
public final class PracticeJob implements Job {
  private final Lake lake;
  private final Night night;
  private final Floor floor;
  private final int firstResponseTargetMinutes;
  private final Map<String, Integer> promisedMinutes;

  /**
   * Works on a lake for a night.
   *
   * @param floor what is too few to count
   * @param firstResponseTargetMinutes minutes within which a first answer is in time
   * @param promisedMinutes minutes within which one is promised, by channel
   */
  public PracticeJob(
      Lake lake,
      Night night,
      Floor floor,
      int firstResponseTargetMinutes,
      Map<String, Integer> promisedMinutes) {
    this.lake = lake;
    this.night = night;
    this.floor = floor;
    this.firstResponseTargetMinutes = firstResponseTargetMinutes;
    this.promisedMinutes = promisedMinutes;
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
    Map<String, Long> written = new LinkedHashMap<>();
    written.put(
        ReplyPractice.SCHEMA.name(),
        lake.write(ReplyPractice.SCHEMA, stage.apply(lake.require(ReplyQuality.SCHEMA)), night));
    Dataset<Row> contacts = contacts().cache();
    try {
      written.put(
          ContactHours.SCHEMA.name(),
          lake.write(ContactHours.SCHEMA, new CountContactHours(floor).apply(contacts), night));
      written.put(
          Contrasts.SCHEMA.name(),
          lake.write(Contrasts.SCHEMA, new ContrastContacts(floor).apply(contacts), night));
      written.put(
          ContactSigns.SCHEMA.name(),
          lake.write(ContactSigns.SCHEMA, new CountSigns(floor).apply(contacts), night));
      written.put(
          ClosingLines.SCHEMA.name(),
          lake.write(ClosingLines.SCHEMA, new CountClosingLines(floor).apply(contacts), night));
      written.put(
          ContactPhases.SCHEMA.name(),
          lake.write(ContactPhases.SCHEMA, new CountPhases(floor).apply(contacts), night));
    } finally {
      contacts.unpersist();
    }
    return new JobResult(written);
  }

  private Dataset<Row> contacts() {
    GatherContacts.Sources sources =
        new GatherContacts.Sources(
            lake.require(Messages.SCHEMA),
            lake.read(ConversationTopics.SCHEMA),
            lake.read(ConversationMood.SCHEMA),
            lake.read(ReplyQuality.SCHEMA),
            lake.read(Promises.SCHEMA),
            lake.read(MessageMood.SCHEMA),
            lake.read(Questions.SCHEMA),
            lake.read(Topics.SCHEMA));
    return new GatherContacts(sources, night.zone(), firstResponseTargetMinutes, promisedMinutes)
        .apply(lake.require(Conversations.SCHEMA));
  }
}
