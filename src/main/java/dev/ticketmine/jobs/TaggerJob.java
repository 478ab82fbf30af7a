package dev.ticketmine.jobs;

import dev.ticketmine.lake.Lake;
import dev.ticketmine.pipeline.Job;
import dev.ticketmine.pipeline.JobResult;
import dev.ticketmine.pipeline.Night;
import dev.ticketmine.stages.tags.ProposeTags;
import dev.ticketmine.stages.tags.ReadTaggedConversations;
import dev.ticketmine.stages.tags.TrainTagger;
import dev.ticketmine.tables.Conversations;
import dev.ticketmine.tables.Messages;
import dev.ticketmine.tables.TagProposals;
import dev.ticketmine.tables.TaggerQuality;
import dev.ticketmine.tables.TaggerTerms;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Trains the tagger on what the team has tagged, and proposes tags. */
final class TaggerJob implements Job {
  private final Lake lake;
  private final Night night;

  TaggerJob(Lake lake, Night night) {
    this.lake = lake;
    this.night = night;
  }

  @Override
  public String name() {
    return "tagger";
  }

  @Override
  public JobResult run() {
    Dataset<Row> conversations =
        new ReadTaggedConversations(lake.read(Messages.SCHEMA))
            .apply(lake.read(Conversations.SCHEMA))
            .cache();
    try {
      TrainTagger tagger = new TrainTagger(conversations);
      Dataset<Row> proposals =
          tagger
              .model()
              .map(model -> new ProposeTags(model, tagger.tags()).apply(conversations))
              .orElseGet(() -> TagProposals.SCHEMA.empty(lake.spark()));
      Map<String, Long> rows = new LinkedHashMap<>();
      rows.put(
          TaggerQuality.SCHEMA.name(), lake.write(TaggerQuality.SCHEMA, tagger.quality(), night));
      rows.put(TaggerTerms.SCHEMA.name(), lake.write(TaggerTerms.SCHEMA, tagger.terms(), night));
      rows.put(TagProposals.SCHEMA.name(), lake.write(TagProposals.SCHEMA, proposals, night));
      return new JobResult(rows);
    } finally {
      conversations.unpersist();
    }
  }
}
