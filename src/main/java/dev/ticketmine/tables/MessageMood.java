package dev.ticketmine.tables;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import dev.ticketmine.pipeline.TableSchema;
import java.util.List;
import org.apache.spark.sql.types.StructType;

/** Polarity and state of every public customer message. */
public final class MessageMood {
  /** Message. */
  public static final String MESSAGE_ID = "message_id";

  /** Conversation. */
  public static final String CONVERSATION_ID = "conversation_id";

  /** Negative, neutral or positive. */
  public static final String POLARITY = "polarity";

  /** -1 (negative) to 1 (positive). */
  public static final String SCORE = "score";

  /** How grave the problem is that the text reports, 0..1, apart from emotion. */
  public static final String SEVERITY = "severity";

  /** Words and rules that decided. */
  public static final String MARKERS = "markers";

  /** Angry, worried, confused, neutral, satisfied or grateful. */
  public static final String STATE = "state";

  /** Impatient, disappointed, ironic, threatens_to_leave. */
  public static final String FLAGS = "flags";

  /** First character of the words that show the state, from 0; null if none does. */
  public static final String EVIDENCE_START = "evidence_start";

  /** Behind the last of these characters; null if none shows the state. */
  public static final String EVIDENCE_END = "evidence_end";

  /** How sure the state is, 0..1. */
  public static final String CONFIDENCE = "confidence";

  /** What the text shows beside mood. */
  public static final String CUES = "cues";

  /** The table as a contract: names, types, meanings and key. */
  public static final TableSchema SCHEMA =
      new TableSchema(
          "message_mood",
          "Polarity and state of every public customer message.",
          new StructType()
              .add(MESSAGE_ID, StringType, true, "message")
              .add(CONVERSATION_ID, StringType, true, "conversation")
              .add(POLARITY, StringType, true, "negative, neutral or positive")
              .add(SCORE, DoubleType, true, "-1 (negative) to 1 (positive)")
              .add(
                  SEVERITY,
                  DoubleType,
                  true,
                  "how grave the problem is that the text reports, 0..1, apart from emotion")
              .add(MARKERS, TableTypes.STRINGS, true, "words and rules that decided")
              .add(
                  STATE,
                  StringType,
                  true,
                  "angry (or frustrated), worried, confused, neutral, satisfied or grateful")
              .add(
                  FLAGS,
                  TableTypes.STRINGS,
                  true,
                  "those that apply of impatient, disappointed, ironic, threatens_to_leave")
              .add(
                  EVIDENCE_START,
                  IntegerType,
                  true,
                  "first character in the text of the words that show the state, from 0")
              .add(EVIDENCE_END, IntegerType, true, "behind the last of these characters")
              .add(CONFIDENCE, DoubleType, true, "how sure the state is, 0..1")
              .add(
                  CUES,
                  TableTypes.STRINGS,
                  true,
                  "what it shows beside mood, such as misunderstood or tried_already; list in"
                      + " docs/methods/cues.md"),
          List.of(MESSAGE_ID));

  private MessageMood() {}
}
