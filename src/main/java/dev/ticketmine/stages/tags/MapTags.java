package dev.ticketmine.stages.tags;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.not;

import dev.ticketmine.pipeline.Stage;
import dev.ticketmine.pipeline.TableSchema;
import dev.ticketmine.tables.Conversations;
import dev.ticketmine.tables.TagMappings;
import dev.ticketmine.taxonomy.Retagging;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Lists the conversations whose tags change; all others keep theirs. */
public final class MapTags implements Stage {
  private final TagRules rules;

  /** Takes rows of {@link dev.ticketmine.tables.ConversationTopics} and the changes. */
  public MapTags(Dataset<Row> conversationTopics, Retagging retagging) {
    this.rules = new TagRules(conversationTopics, retagging);
  }

  @Override
  public TableSchema input() {
    return Conversations.SCHEMA;
  }

  @Override
  public TableSchema output() {
    return TagMappings.SCHEMA;
  }

  @Override
  public Dataset<Row> transform(Dataset<Row> conversations) {
    return rules
        .apply(conversations)
        .filter(not(col(Conversations.TAGS).eqNullSafe(col(TagRules.AFTER))))
        .select(
            col(Conversations.CONVERSATION_ID).as(TagMappings.CONVERSATION_ID),
            col(Conversations.TAGS).as(TagMappings.TAGS_BEFORE),
            col(TagRules.AFTER).as(TagMappings.TAGS_AFTER));
  }
}
