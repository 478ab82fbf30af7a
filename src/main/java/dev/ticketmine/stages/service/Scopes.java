package dev.ticketmine.stages.service;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;

import dev.ticketmine.tables.ConversationTopics;
import dev.ticketmine.tables.Conversations;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/** The groups that a conversation counts in: all, its topics, its channel and its language. */
final class Scopes {
  private static final String TOPIC_IDS = "topic_ids";

  private Scopes() {}

  /** Adds the topics of each conversation, which {@link #of} needs. */
  static Dataset<Row> withTopics(Dataset<Row> conversations, Dataset<Row> conversationTopics) {
    Dataset<Row> topics =
        conversationTopics
            .groupBy(col(ConversationTopics.CONVERSATION_ID))
            .agg(collect_set(col(ConversationTopics.TOPIC_ID)).as(TOPIC_IDS));
    return conversations.join(topics, new String[] {Conversations.CONVERSATION_ID}, "left");
  }

  /** An array of structs with {@code scope} and {@code scope_value}. */
  static Column of() {
    Column none = lit(null).cast("string");
    Column ofTopics = functions.transform(col(TOPIC_IDS), topic -> scope("topic", topic));
    return filter(
        concat(
            array(
                scope("all", lit("")),
                scope("channel", col(Conversations.CHANNEL)),
                scope("language", col(Conversations.LANGUAGE))),
            coalesce(ofTopics, array(scope("topic", none)))),
        scope -> scope.getField("scope_value").isNotNull());
  }

  private static Column scope(String name, Column value) {
    return struct(lit(name).as("scope"), value.as("scope_value"));
  }
}
