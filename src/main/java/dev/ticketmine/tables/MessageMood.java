package dev.ticketmine.tables;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import dev.ticketmine.pipeline.TableSchema;
import java.util.List;
import org.apache.spark.sql.types.StructType;

/** The polarity of every public customer message. */
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

  /** The table as a contract: names, types, meanings and key. */
  public static final TableSchema SCHEMA =
      new TableSchema(
          "message_mood",
          "The polarity of every public customer message.",
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
              .add(MARKERS, TableTypes.STRINGS, true, "words and rules that decided"),
          List.of(MESSAGE_ID));

  private MessageMood() {}
}
