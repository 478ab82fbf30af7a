package dev.ticketmine.tables;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.TimestampType;

import dev.ticketmine.pipeline.TableSchema;
import java.util.List;
import org.apache.spark.sql.types.StructType;

/** What agents said they would do by when, and whether it came so. */
public final class Promises {
  /** SHA-256 of message_id and start; stable across runs. */
  public static final String PROMISE_ID = "promise_id";

  /** Message that promises. */
  public static final String MESSAGE_ID = "message_id";

  /** Conversation. */
  public static final String CONVERSATION_ID = "conversation_id";

  /** Reply (the shop writes again) or action (anything else). */
  public static final String KIND = "kind";

  /** First character of the clause that promises. */
  public static final String START = "start";

  /** End of that clause, exclusive. */
  public static final String END = "end";

  /** When it was promised. */
  public static final String PROMISED_AT = "promised_at";

  /** Until when, exclusive; null for "soon" and its like. */
  public static final String DUE_AT = "due_at";

  /** Whether it was kept; null if that cannot be told (yet). */
  public static final String IS_KEPT = "is_kept";

  /** When a promised reply came in time; null for actions. */
  public static final String KEPT_AT = "kept_at";

  /** The table as a contract: names, types, meanings and key. */
  public static final TableSchema SCHEMA =
      new TableSchema(
          "promises",
          "What agents said they would do by when, and whether it came so.",
          new StructType()
              .add(
                  PROMISE_ID,
                  StringType,
                  true,
                  "SHA-256 of message_id and start; stable across runs")
              .add(MESSAGE_ID, StringType, true, "message that promises")
              .add(CONVERSATION_ID, StringType, true, "conversation")
              .add(
                  KIND, StringType, true, "reply (the shop writes again) or action (anything else)")
              .add(START, IntegerType, true, "first character of the clause that promises")
              .add(END, IntegerType, true, "end of that clause, exclusive")
              .add(PROMISED_AT, TimestampType, true, "when it was promised")
              .add(
                  DUE_AT,
                  TimestampType,
                  true,
                  "until when, exclusive; null for 'soon' and its like")
              .add(
                  IS_KEPT,
                  BooleanType,
                  true,
                  "whether it was kept; null if that cannot be told (yet)")
              .add(
                  KEPT_AT,
                  TimestampType,
                  true,
                  "when a promised reply came in time; null for actions"),
          List.of(PROMISE_ID));

  private Promises() {}
}
