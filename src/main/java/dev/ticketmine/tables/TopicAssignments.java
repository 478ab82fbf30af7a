package dev.ticketmine.tables;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import dev.ticketmine.pipeline.TableSchema;
import java.util.List;
import org.apache.spark.sql.types.StructType;

/** The nearest topic of every question. */
public final class TopicAssignments {
  /** Question. */
  public static final String QUESTION_ID = "question_id";

  /** Conversation of the question. */
  public static final String CONVERSATION_ID = "conversation_id";

  /** Nearest topic. */
  public static final String TOPIC_ID = "topic_id";

  /** Cosine distance to the nearest topic's place. */
  public static final String DISTANCE = "distance";

  /** True when the nearest topic is too far away to count. */
  public static final String IS_UNCLEAR = "is_unclear";

  /** True when people put the question there. */
  public static final String IS_CURATED = "is_curated";

  /** The table as a contract: names, types, meanings and key. */
  public static final TableSchema SCHEMA =
      new TableSchema(
          "topic_assignments",
          "The nearest topic of every question.",
          new StructType()
              .add(QUESTION_ID, StringType, true, "question")
              .add(CONVERSATION_ID, StringType, true, "conversation of the question")
              .add(TOPIC_ID, StringType, true, "nearest topic, or where people put it")
              .add(DISTANCE, DoubleType, true, "cosine distance to the nearest topic's place")
              .add(
                  IS_UNCLEAR,
                  BooleanType,
                  true,
                  "true when the nearest topic is too far away to count")
              .add(IS_CURATED, BooleanType, true, "true when people put the question there"),
          List.of(QUESTION_ID));

  private TopicAssignments() {}
}
