package dev.ticketmine.stages.tags;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.udf;

import dev.ticketmine.tables.ConversationTopics;
import dev.ticketmine.tables.Conversations;
import dev.ticketmine.tables.TableTypes;
import dev.ticketmine.taxonomy.Retagging;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF3;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import scala.collection.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Conversations with the tags that changes give them. Changes follow each other, each by topic and
 * attributes, which no column expression says; {@link Retagging} is plain Java.
 */
final class TagRules {
  static final String AFTER = "retagged";

  private final Dataset<Row> conversationTopics;
  private final Retagging retagging;

  TagRules(Dataset<Row> conversationTopics, Retagging retagging) {
    this.conversationTopics = ConversationTopics.SCHEMA.conform(conversationTopics);
    this.retagging = retagging;
  }

  /** Adds the column of the tags as they should be. */
  Dataset<Row> apply(Dataset<Row> conversations) {
    Dataset<Row> topics =
        conversationTopics
            .filter(col(ConversationTopics.IS_PRIMARY))
            .select(col(ConversationTopics.CONVERSATION_ID), col(ConversationTopics.TOPIC_ID));
    UserDefinedFunction retagged = udf(function(retagging), TableTypes.STRINGS);
    return conversations
        .join(topics, Conversations.CONVERSATION_ID, "left")
        .withColumn(
            AFTER,
            retagged.apply(
                col(Conversations.TAGS),
                col(ConversationTopics.TOPIC_ID),
                col(Conversations.ATTRIBUTES)));
  }

  private static UDF3<Seq<String>, String, scala.collection.Map<String, String>, List<String>>
      function(Retagging retagging) {
    return (tags, topic, attributes) ->
        retagging.apply(
            tags == null ? null : CollectionConverters.asJava(tags),
            topic,
            attributes == null ? Map.of() : CollectionConverters.asJava(attributes));
  }
}
