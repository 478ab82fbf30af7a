package dev.ticketmine.tables;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import dev.ticketmine.pipeline.TableSchema;
import java.util.List;
import org.apache.spark.sql.types.StructType;

/** How the customer of a conversation felt, and how that changed. */
public final class ConversationMood {
  /** Conversation. */
  public static final String CONVERSATION_ID = "conversation_id";

  /** Angry, confused, worried, neutral, satisfied or grateful: the chief state. */
  public static final String STATE = "state";

  /** States in which a customer counts as negative; a calm report of a fault does not. */
  public static final List<String> NEGATIVE_STATES = List.of("angry", "worried");

  /** Score of the first customer message. */
  public static final String START_SCORE = "start_score";

  /** Score of the last customer message. */
  public static final String END_SCORE = "end_score";

  /** Message at which the score changed most; null if it stayed. */
  public static final String TURNING_MESSAGE_ID = "turning_message_id";

  /** True when a negative start ended without negative polarity. */
  public static final String IS_RECOVERED = "is_recovered";

  /** Customer effort 0..1 from observable signs. */
  public static final String EFFORT_SCORE = "effort_score";

  /** How the effort score was found: rank (in this archive) or fitted (to stated effort). */
  public static final String EFFORT_METHOD = "effort_method";

  /** Signs of effort, 0 (none) to 100 (much) each. */
  public static final String EFFORT_PARTS = "effort_parts";

  /** The table as a contract: names, types, meanings and key. */
  public static final TableSchema SCHEMA =
      new TableSchema(
          "conversation_mood",
          "How the customer of a conversation felt, and how that changed.",
          new StructType()
              .add(CONVERSATION_ID, StringType, true, "conversation")
              .add(
                  STATE,
                  StringType,
                  true,
                  "angry, confused, worried, neutral, satisfied or grateful: the chief state")
              .add(START_SCORE, DoubleType, true, "score of the first customer message")
              .add(END_SCORE, DoubleType, true, "score of the last customer message")
              .add(
                  TURNING_MESSAGE_ID,
                  StringType,
                  true,
                  "message at which the score changed most; null if it stayed")
              .add(
                  IS_RECOVERED,
                  BooleanType,
                  true,
                  "true when a negative start ended without negative polarity")
              .add(EFFORT_SCORE, DoubleType, true, "customer effort 0..1 from observable signs")
              .add(
                  EFFORT_METHOD,
                  StringType,
                  true,
                  "how the effort score was found: rank (in this archive) or fitted (to stated"
                      + " effort)")
              .add(
                  EFFORT_PARTS,
                  TableTypes.COUNT_MAP,
                  true,
                  "signs of effort, 0 (none) to 100 (much) each"),
          List.of(CONVERSATION_ID));

  private ConversationMood() {}
}
