package dev.ticketmine.jobs;

import dev.ticketmine.disclosure.Floor;
import dev.ticketmine.lake.Lake;
import dev.ticketmine.pipeline.Job;
import dev.ticketmine.pipeline.JobResult;
import dev.ticketmine.pipeline.Night;
import dev.ticketmine.stages.recommend.DraftInputs;
import dev.ticketmine.stages.recommend.DraftReplies;
import dev.ticketmine.stages.redact.PlainPlaceholders;
import dev.ticketmine.tables.ConversationMood;
import dev.ticketmine.tables.ConversationTopics;
import dev.ticketmine.tables.Conversations;
import dev.ticketmine.tables.Messages;
import dev.ticketmine.tables.Questions;
import dev.ticketmine.tables.ReplyDrafts;
import dev.ticketmine.tables.ReplyQuality;
import dev.ticketmine.tables.TopicAssignments;
import dev.ticketmine.tables.Topics;
import dev.ticketmine.text.mood.PhraseBook;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Says which canned replies are in use, and drafts those that are missing. */
final class RepliesJob implements Job {
  private final Lake lake;
  private final Night night;
  private final PhraseBook phrases;
  private final Floor floor;

  RepliesJob(Lake lake, Night night, PhraseBook phrases, Floor floor) {
    this.lake = lake;
    this.night = night;
    this.phrases = phrases;
    this.floor = floor;
  }

  @Override
  public String name() {
    return "replies";
  }

  @Override
  public JobResult run() {
    Dataset<Row> topics = ShownTopics.of(lake, Topics.SCHEMA);
    DraftInputs inputs =
        new DraftInputs(
            topics,
            lake.read(Conversations.SCHEMA),
            lake.read(ConversationTopics.SCHEMA),
            new PlainPlaceholders().apply(lake.read(Messages.SCHEMA)),
            lake.read(ConversationMood.SCHEMA),
            lake.read(ReplyQuality.SCHEMA),
            lake.read(Questions.SCHEMA),
            lake.read(TopicAssignments.SCHEMA));
    long rows =
        lake.write(
            ReplyDrafts.SCHEMA,
            new DraftReplies(inputs, phrases, floor.minimumConversations()).apply(topics),
            night);
    return JobResult.of(ReplyDrafts.SCHEMA.name(), rows);
  }
}
