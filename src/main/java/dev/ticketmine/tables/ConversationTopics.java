package dev.ticketmine.tables;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import dev.ticketmine.pipeline.TableSchema;
import java.util.List;
import org.apache.spark.sql.types.StructType;

/** The topics of every conversation. */
public final class ConversationTopics {
  /** Conversation. */
  public static final String CONVERSATION_ID = "conversation_id";

  /** Topic of at least one clear question of the conversation. */
  public static final String TOPIC_ID = "topic_id";

  /** True for the one topic the conversation is chiefly about. */
  public static final String IS_PRIMARY = "is_primary";

  /** The table as a contract: names, types, meanings and key. */
  public static final TableSchema SCHEMA =
      new TableSchema(
          "conversation_topics",
          "The topics of every conversation.",
          new StructType()
              .add(CONVERSATION_ID, StringType, true, "conversation")
              .add(
                  TOPIC_ID,
                  StringType,
                  true,
                  "topic of at least one clear question of the conversation")
              .add(
                  IS_PRIMARY,
                  BooleanType,
                  true,
                  "true for the one topic the conversation is chiefly about"),
          List.of(CONVERSATION_ID, TOPIC_ID));

  private ConversationTopics() {}
}
