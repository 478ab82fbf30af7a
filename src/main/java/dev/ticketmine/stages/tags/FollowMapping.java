package dev.ticketmine.stages.tags;

import static org.apache.spark.sql.functions.col;

import dev.ticketmine.pipeline.Stage;
import dev.ticketmine.pipeline.TableSchema;
import dev.ticketmine.tables.Conversations;
import dev.ticketmine.tables.TagMappings;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Lists what a mapping changes in these conversations. Where the tags are no longer those that the
 * mapping knows, somebody has changed them since: such a conversation is left alone.
 */
public final class FollowMapping implements Stage {
  private final Dataset<Row> mapping;

  /** Takes rows of {@link TagMappings}; those of an inverse undo what it was made of. */
  public FollowMapping(Dataset<Row> mapping) {
    this.mapping = TagMappings.SCHEMA.conform(mapping);
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
    return mapping
        .join(
            conversations.select(col(Conversations.CONVERSATION_ID), col(Conversations.TAGS)),
            TagMappings.CONVERSATION_ID)
        .filter(col(Conversations.TAGS).eqNullSafe(col(TagMappings.TAGS_BEFORE)));
  }
}
