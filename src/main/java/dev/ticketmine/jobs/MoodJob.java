package dev.ticketmine.jobs;

import dev.ticketmine.calendar.BusinessCalendar;
import dev.ticketmine.lake.Lake;
import dev.ticketmine.pipeline.Job;
import dev.ticketmine.pipeline.JobResult;
import dev.ticketmine.pipeline.Night;
import dev.ticketmine.pipeline.Stage;
import dev.ticketmine.stages.mood.ChoosePolarity;
import dev.ticketmine.stages.mood.MeasureEffort;
import dev.ticketmine.stages.mood.RateReplies;
import dev.ticketmine.stages.mood.ScoreMessages;
import dev.ticketmine.stages.mood.SummariseMood;
import dev.ticketmine.stages.promises.JudgePromises;
import dev.ticketmine.stages.redact.PlainPlaceholders;
import dev.ticketmine.tables.ConversationMood;
import dev.ticketmine.tables.Conversations;
import dev.ticketmine.tables.MessageMood;
import dev.ticketmine.tables.Messages;
import dev.ticketmine.tables.MoodModels;
import dev.ticketmine.tables.Promises;
import dev.ticketmine.tables.ReplyQuality;
import dev.ticketmine.text.mood.PhraseBook;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Finds the mood of messages and conversations, what agents' replies do, and what they promise. */
public final class MoodJob implements Job {
  private final Lake lake;
  private final Night night;
  private final PhraseBook phrases;
  private final BusinessCalendar calendar;

  /**
   * Works on a lake for a night.
   *
   * @param phrases phrases that replies should avoid
   * @param calendar business days, for promises
   */
  public MoodJob(Lake lake, Night night, PhraseBook phrases, BusinessCalendar calendar) {
    this.lake = lake;
    this.night = night;
    this.phrases = phrases;
    this.calendar = calendar;
  }

  @Override
  public String name() {
    return "mood";
  }

  @Override
  public JobResult run() {
    // Places in replies are places in the table's own texts.
    Dataset<Row> numbered = lake.require(Messages.SCHEMA);
    Dataset<Row> messages = new PlainPlaceholders().apply(numbered);
    Dataset<Row> conversations = lake.require(Conversations.SCHEMA);
    Map<String, Long> written = new LinkedHashMap<>();
    ChoosePolarity choice = new ChoosePolarity(messages, conversations);
    written.put(MoodModels.SCHEMA.name(), lake.write(MoodModels.SCHEMA, choice.decisions(), night));
    written.put(
        MessageMood.SCHEMA.name(),
        lake.write(MessageMood.SCHEMA, new ScoreMessages(choice.models()).apply(messages), night));
    Dataset<Row> moods = lake.read(MessageMood.SCHEMA);
    written.put(
        ReplyQuality.SCHEMA.name(),
        lake.write(ReplyQuality.SCHEMA, new RateReplies(phrases).apply(numbered), night));
    Stage effort =
        new MeasureEffort(messages, moods, lake.read(ReplyQuality.SCHEMA), conversations);
    written.put(
        ConversationMood.SCHEMA.name(),
        lake.write(
            ConversationMood.SCHEMA,
            effort.apply(new SummariseMood(moods).apply(messages)),
            night));
    written.put(
        Promises.SCHEMA.name(),
        lake.write(Promises.SCHEMA, new JudgePromises(moods, calendar).apply(numbered), night));
    return new JobResult(written);
  }
}
