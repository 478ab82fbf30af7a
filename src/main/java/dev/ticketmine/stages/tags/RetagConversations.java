package dev.ticketmine.stages.tags;

import static org.apache.spark.sql.functions.col;

import dev.ticketmine.pipeline.Stage;
import dev.ticketmine.pipeline.TableSchema;
import dev.ticketmine.tables.Conversations;
import dev.ticketmine.taxonomy.Retagging;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Conversations as they would be with changed tags; the archive itself stays as it is. */
public final class RetagConversations implements Stage {
  private final TagRules rules;

  /** Takes rows of {@link dev.ticketmine.tables.ConversationTopics} and the changes. */
  public RetagConversations(Dataset<Row> conversationTopics, Retagging retagging) {
    this.rules = new TagRules(conversationTopics, retagging);
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
    return rules.apply(conversations).withColumn(Conversations.TAGS, col(TagRules.AFTER));
  }
}
