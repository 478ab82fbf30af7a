package dev.ticketmine.jobs;

import dev.ticketmine.lake.Lake;
import dev.ticketmine.pipeline.Job;
import dev.ticketmine.pipeline.JobResult;
import dev.ticketmine.pipeline.Night;
import dev.ticketmine.stages.mood.ChoosePolarity;
import dev.ticketmine.stages.mood.RateReplies;
import dev.ticketmine.stages.mood.ScoreMessages;
import dev.ticketmine.stages.mood.SummariseMood;
import dev.ticketmine.stages.redact.PlainPlaceholders;
import dev.ticketmine.tables.ConversationMood;
import dev.ticketmine.tables.Conversations;
import dev.ticketmine.tables.MessageMood;
import dev.ticketmine.tables.Messages;
import dev.ticketmine.tables.MoodModels;
import dev.ticketmine.tables.ReplyQuality;
import dev.ticketmine.text.mood.PhraseBook;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Finds the mood of messages and conversations, and what agents' replies do. */
public final class MoodJob implements Job {
  private final Lake lake;
  private final Night night;
  private final PhraseBook phrases;

  /** Works on a lake for a night, with a book of phrases that replies should avoid. */
  public MoodJob(Lake lake, Night night, PhraseBook phrases) {
    this.lake = lake;
    this.night = night;
    this.phrases = phrases;
  }

  @Override
  public String name() {
    return "mood";
  }

  @Override
  public JobResult run() {
    Dataset<Row> messages = new PlainPlaceholders().apply(lake.require(Messages.SCHEMA));
    Map<String, Long> written = new LinkedHashMap<>();
    ChoosePolarity choice = new ChoosePolarity(messages, lake.require(Conversations.SCHEMA));
    written.put(MoodModels.SCHEMA.name(), lake.write(MoodModels.SCHEMA, choice.decisions(), night));
    written.put(
        MessageMood.SCHEMA.name(),
        lake.write(MessageMood.SCHEMA, new ScoreMessages(choice.models()).apply(messages), night));
    Dataset<Row> moods = lake.read(MessageMood.SCHEMA);
    written.put(
        ConversationMood.SCHEMA.name(),
        lake.write(ConversationMood.SCHEMA, new SummariseMood(moods).apply(messages), night));
    written.put(
        ReplyQuality.SCHEMA.name(),
        lake.write(ReplyQuality.SCHEMA, new RateReplies(phrases).apply(messages), night));
    return new JobResult(written);
  }
}
