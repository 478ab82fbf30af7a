package dev.ticketmine.stages.tags;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import dev.ticketmine.pipeline.Stage;
import dev.ticketmine.pipeline.TableSchema;
import dev.ticketmine.tables.Conversations;
import dev.ticketmine.tables.TagMappings;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Conversations with the tags that a mapping has given them. */
public final class OverlayTags implements Stage {
  private static final String IS_MAPPED = "is_mapped";

  private final Dataset<Row> mapping;

  /** Takes rows of {@link TagMappings}. */
  public OverlayTags(Dataset<Row> mapping) {
    this.mapping = TagMappings.SCHEMA.conform(mapping);
  }

  @Override
  public TableSchema input() {
    return Conversations.SCHEMA;
  }

  @Override
  public TableSchema output() {
    return Conversations.SCHEMA;
  }

  @Override
  public Dataset<Row> transform(Dataset<Row> conversations) {
    return conversations
        .join(
            mapping
                .select(col(TagMappings.CONVERSATION_ID), col(TagMappings.TAGS_AFTER))
                .withColumn(IS_MAPPED, lit(true)),
            Conversations.CONVERSATION_ID,
            "left")
        .withColumn(
            Conversations.TAGS,
            when(col(IS_MAPPED), col(TagMappings.TAGS_AFTER)).otherwise(col(Conversations.TAGS)));
  }
}
