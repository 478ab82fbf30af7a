package dev.ticketmine.tables;

import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import dev.ticketmine.pipeline.TableSchema;
import java.util.List;
import org.apache.spark.sql.types.StructType;

/** Questions that a night gave to another topic than the night before. */
public final class TopicMoves {
  /** Question that was there before. */
  public static final String QUESTION_ID = "question_id";

  /** Conversation of the question. */
  public static final String CONVERSATION_ID = "conversation_id";

  /** Night of the move. */
  public static final String EVENT_DATE = "event_date";

  /** Topic before; null if the question was unclear. */
  public static final String FROM_TOPIC_ID = "from_topic_id";

  /** Topic after; null if the question is unclear. */
  public static final String TO_TOPIC_ID = "to_topic_id";

  /** Why: an event of one of both topics, or what changed in the question. */
  public static final String REASON = "reason";

  /** The table as a contract: names, types, meanings and key. */
  public static final TableSchema SCHEMA =
      new TableSchema(
          "topic_moves",
          "Questions that a night gave to another topic than the night before.",
          new StructType()
              .add(QUESTION_ID, StringType, true, "question that was there before")
              .add(CONVERSATION_ID, StringType, true, "conversation of the question")
              .add(EVENT_DATE, DateType, true, "night of the move")
              .add(
                  FROM_TOPIC_ID, StringType, true, "topic before; null if the question was unclear")
              .add(TO_TOPIC_ID, StringType, true, "topic after; null if the question is unclear")
              .add(
                  REASON,
                  StringType,
                  true,
                  "curated (by people); born, split, merged or retired (an event of one of both topics);"
                      + " new text, new reply (the question changed); learned reply (what its reply"
                      + " means was learned); or unexplained"),
          List.of(QUESTION_ID, EVENT_DATE));

  private TopicMoves() {}
}
