package dev.ticketmine.jobs;

import dev.ticketmine.disclosure.Floor;
import dev.ticketmine.lake.Lake;
import dev.ticketmine.pipeline.Job;
import dev.ticketmine.pipeline.JobResult;
import dev.ticketmine.pipeline.Night;
import dev.ticketmine.pipeline.TableSchema;
import dev.ticketmine.stages.tags.AuditTags;
import dev.ticketmine.stages.tags.BackcastTags;
import dev.ticketmine.stages.tags.CompareTags;
import dev.ticketmine.stages.tags.MeasureTagChanges;
import dev.ticketmine.stages.tags.ProfileTags;
import dev.ticketmine.stages.tags.ProposeTagChanges;
import dev.ticketmine.stages.tags.RetagConversations;
import dev.ticketmine.stages.tags.TagChangeRows;
import dev.ticketmine.stages.tags.TagOptions;
import dev.ticketmine.tables.ConversationTopics;
import dev.ticketmine.tables.Conversations;
import dev.ticketmine.tables.MessageMood;
import dev.ticketmine.tables.TagAudit;
import dev.ticketmine.tables.TagBackcasts;
import dev.ticketmine.tables.TagChanges;
import dev.ticketmine.tables.TagComparisons;
import dev.ticketmine.tables.Topics;
import dev.ticketmine.taxonomy.Retagging;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Audits the tags that the team sets, proposes changes, and says what these would have changed. */
final class TagsJob implements Job {
  private final Lake lake;
  private final Night night;
  private final TagOptions options;
  private final String language;
  private final Floor floor;

  /** Works on a lake for a night; evidence is written in "de" or "en". */
  TagsJob(Lake lake, Night night, TagOptions options, String language, Floor floor) {
    this.lake = lake;
    this.night = night;
    this.options = options;
    this.language = language;
    this.floor = floor;
  }

  @Override
  public String name() {
    return "tags";
  }

  @Override
  public JobResult run() {
    Dataset<Row> conversations = lake.read(Conversations.SCHEMA);
    Dataset<Row> profiles = profiles(conversations).cache();
    try {
      Map<String, Long> rows = new LinkedHashMap<>();
      Dataset<Row> topics = lake.read(Topics.SCHEMA);
      write(rows, TagAudit.SCHEMA, new AuditTags(topics, options).apply(profiles));
      Dataset<Row> changes =
          new ProposeTagChanges(topics, options, language, floor).apply(profiles).cache();
      Dataset<Row> retagged =
          new RetagConversations(
                  lake.read(ConversationTopics.SCHEMA), new Retagging(TagChangeRows.read(changes)))
              .apply(conversations);
      Dataset<Row> comparisons = new CompareTags(profiles(retagged)).apply(profiles).cache();
      write(rows, TagComparisons.SCHEMA, comparisons);
      write(rows, TagChanges.SCHEMA, new MeasureTagChanges(comparisons).apply(changes));
      write(rows, TagBackcasts.SCHEMA, new BackcastTags(retagged).apply(conversations));
      changes.unpersist();
      comparisons.unpersist();
      return new JobResult(rows);
    } finally {
      profiles.unpersist();
    }
  }

  private Dataset<Row> profiles(Dataset<Row> conversations) {
    return new ProfileTags(
            lake.read(ConversationTopics.SCHEMA), lake.read(MessageMood.SCHEMA), options)
        .apply(conversations);
  }

  private void write(Map<String, Long> rows, TableSchema table, Dataset<Row> data) {
    rows.put(table.name(), lake.write(table, data, night));
  }
}
