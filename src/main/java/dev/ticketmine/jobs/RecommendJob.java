package dev.ticketmine.jobs;

import dev.ticketmine.disclosure.Disclosure;
import dev.ticketmine.disclosure.Floor;
import dev.ticketmine.lake.Lake;
import dev.ticketmine.pipeline.Job;
import dev.ticketmine.pipeline.JobResult;
import dev.ticketmine.pipeline.Night;
import dev.ticketmine.stages.groups.CountGroups;
import dev.ticketmine.stages.recommend.BuildRecommendations;
import dev.ticketmine.stages.recommend.DraftInputs;
import dev.ticketmine.stages.recommend.RecommendationInputs;
import dev.ticketmine.stages.recommend.WriteDrafts;
import dev.ticketmine.stages.redact.PlainPlaceholders;
import dev.ticketmine.tables.Alerts;
import dev.ticketmine.tables.Articles;
import dev.ticketmine.tables.CauseMentions;
import dev.ticketmine.tables.ContentGaps;
import dev.ticketmine.tables.ConversationMood;
import dev.ticketmine.tables.ConversationTopics;
import dev.ticketmine.tables.Conversations;
import dev.ticketmine.tables.Decisions;
import dev.ticketmine.tables.Drafts;
import dev.ticketmine.tables.GroupSizes;
import dev.ticketmine.tables.Messages;
import dev.ticketmine.tables.Questions;
import dev.ticketmine.tables.Recommendations;
import dev.ticketmine.tables.ReplyQuality;
import dev.ticketmine.tables.RootCauses;
import dev.ticketmine.tables.TagChanges;
import dev.ticketmine.tables.TopicAssignments;
import dev.ticketmine.tables.Topics;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Counts who stands behind what is shown, says what to do, and drafts articles from replies. */
public final class RecommendJob implements Job {
  private final Lake lake;
  private final Night night;
  private final String language;
  private final Floor floor;
  private final double returnFactor;

  /**
   * Works on a lake for a night.
   *
   * @param language language of texts: "de" or "en"
   * @param floor what is too few to be told
   * @param returnFactor how many times the contacts of then a rejected one needs to come back
   */
  public RecommendJob(Lake lake, Night night, String language, Floor floor, double returnFactor) {
    this.lake = lake;
    this.night = night;
    this.language = language;
    this.floor = floor;
    this.returnFactor = returnFactor;
  }

  @Override
  public String name() {
    return "recommend";
  }

  @Override
  public JobResult run() {
    Dataset<Row> topics = ShownTopics.of(lake, Topics.SCHEMA);
    Dataset<Row> conversations = lake.read(Conversations.SCHEMA);
    Dataset<Row> conversationTopics = lake.read(ConversationTopics.SCHEMA);
    Dataset<Row> mood = lake.read(ConversationMood.SCHEMA);
    Dataset<Row> questions = lake.read(Questions.SCHEMA);
    Dataset<Row> gaps = lake.read(ContentGaps.SCHEMA);
    RecommendationInputs advice =
        new RecommendationInputs(
            topics,
            lake.read(Articles.SCHEMA),
            questions,
            conversations,
            conversationTopics,
            mood,
            lake.read(RootCauses.SCHEMA),
            lake.read(TagChanges.SCHEMA),
            lake.read(Alerts.SCHEMA),
            lake.read(Decisions.SCHEMA),
            lake.read(Recommendations.SCHEMA));
    DraftInputs drafts =
        new DraftInputs(
            topics,
            conversations,
            conversationTopics,
            new PlainPlaceholders().apply(lake.read(Messages.SCHEMA)),
            mood,
            lake.read(ReplyQuality.SCHEMA),
            questions,
            lake.read(TopicAssignments.SCHEMA));
    Map<String, Long> rows = new LinkedHashMap<>();
    rows.put(
        GroupSizes.SCHEMA.name(),
        lake.write(
            GroupSizes.SCHEMA,
            new CountGroups(
                    conversationTopics,
                    mood,
                    lake.read(RootCauses.SCHEMA),
                    lake.read(CauseMentions.SCHEMA),
                    night.zone())
                .apply(conversations),
            night));
    ArchiveSpan span = ArchiveSpan.of(lake, night);
    Disclosure figures = new Disclosure(floor, GroupRows.all(lake), span.first(), span.last());
    rows.put(
        Recommendations.SCHEMA.name(),
        lake.write(
            Recommendations.SCHEMA,
            new BuildRecommendations(advice, night.date(), language, figures, returnFactor)
                .apply(gaps),
            night));
    rows.put(
        Drafts.SCHEMA.name(),
        lake.write(Drafts.SCHEMA, new WriteDrafts(drafts).apply(gaps), night));
    return new JobResult(rows);
  }
}
