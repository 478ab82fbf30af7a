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

  /** Angry, worried, confused, neutral, satisfied or grateful: the chief feeling. */
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

  /** State of the first customer message. */
  public static final String FIRST_STATE = "first_state";

  /** Gravest state of a customer message. */
  public static final String WORST_STATE = "worst_state";

  /** State of the last customer message. */
  public static final String LAST_STATE = "last_state";

  /** Impatient, disappointed, ironic, threatens_to_leave. */
  public static final String FLAGS = "flags";

  /** How the mood fell: while_waiting, after_reply or none. */
  public static final String SOURED = "soured";

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
                  "the chief feeling: the gravest of angry, worried and confused that was shown, or"
                      + " else grateful, satisfied or neutral")
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
              .add(FIRST_STATE, StringType, true, "state of the first customer message")
              .add(WORST_STATE, StringType, true, "gravest state of a customer message")
              .add(LAST_STATE, StringType, true, "state of the last customer message")
              .add(
                  FLAGS,
                  TableTypes.STRINGS,
                  true,
                  "those that a message has of impatient, disappointed, ironic, threatens_to_leave")
              .add(
                  SOURED,
                  StringType,
                  true,
                  "where the score first fell to negative: while_waiting (no reply since the"
                      + " customer's message before), after_reply, or none")
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
