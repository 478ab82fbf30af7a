package dev.ticketmine.jobs;

import dev.ticketmine.disclosure.Floor;
import dev.ticketmine.lake.Lake;
import dev.ticketmine.pipeline.Job;
import dev.ticketmine.pipeline.JobResult;
import dev.ticketmine.pipeline.Night;
import dev.ticketmine.stages.tags.AuditTags;
import dev.ticketmine.stages.tags.ProfileTags;
import dev.ticketmine.stages.tags.ProposeTagChanges;
import dev.ticketmine.stages.tags.TagOptions;
import dev.ticketmine.tables.ConversationTopics;
import dev.ticketmine.tables.Conversations;
import dev.ticketmine.tables.MessageMood;
import dev.ticketmine.tables.TagAudit;
import dev.ticketmine.tables.TagChanges;
import dev.ticketmine.tables.Topics;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Audits the tags that the team sets and proposes changes. */
final class TagsJob implements Job {
  private final Lake lake;
  private final Night night;
  private final String language;
  private final Floor floor;

  /** Works on a lake for a night; evidence is written in "de" or "en". */
  TagsJob(Lake lake, Night night, String language, Floor floor) {
    this.lake = lake;
    this.night = night;
    this.language = language;
    this.floor = floor;
  }

  @Override
  public String name() {
    return "tags";
  }

  @Override
  public JobResult run() {
    TagOptions options = TagOptions.defaults();
    Dataset<Row> topics = lake.read(Topics.SCHEMA);
    Dataset<Row> profiles =
        new ProfileTags(
                lake.read(ConversationTopics.SCHEMA), lake.read(MessageMood.SCHEMA), options)
            .apply(lake.read(Conversations.SCHEMA))
            .cache();
    try {
      Map<String, Long> rows = new LinkedHashMap<>();
      rows.put(
          TagAudit.SCHEMA.name(),
          lake.write(TagAudit.SCHEMA, new AuditTags(topics, options).apply(profiles), night));
      rows.put(
          TagChanges.SCHEMA.name(),
          lake.write(
              TagChanges.SCHEMA,
              new ProposeTagChanges(topics, options, language, floor).apply(profiles),
              night));
      return new JobResult(rows);
    } finally {
      profiles.unpersist();
    }
  }
}
