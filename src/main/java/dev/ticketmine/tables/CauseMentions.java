package dev.ticketmine.tables;

import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import dev.ticketmine.pipeline.TableSchema;
import java.util.List;
import org.apache.spark.sql.types.StructType;

/** Where customers mention the causes that {@link RootCauses} has from their texts. */
public final class CauseMentions {
  /** Cause of kind phrase. */
  public static final String CAUSE_ID = "cause_id";

  /** Conversation in which it is mentioned, of any topic. */
  public static final String CONVERSATION_ID = "conversation_id";

  /** Message in which it is mentioned. */
  public static final String MESSAGE_ID = "message_id";

  /** First character of the sentence in the message text. */
  public static final String START = "start";

  /** End of the sentence, exclusive. */
  public static final String END = "end";

  /** The table as a contract: names, types, meanings and key. */
  public static final TableSchema SCHEMA =
      new TableSchema(
          "cause_mentions",
          "Where customers mention the causes that root_causes has from their texts.",
          new StructType()
              .add(CAUSE_ID, StringType, true, "cause of kind phrase")
              .add(
                  CONVERSATION_ID,
                  StringType,
                  true,
                  "conversation in which it is mentioned, of any topic")
              .add(MESSAGE_ID, StringType, true, "message in which it is mentioned")
              .add(START, IntegerType, true, "first character of the sentence in the text")
              .add(END, IntegerType, true, "end of the sentence, exclusive"),
          List.of(CAUSE_ID, MESSAGE_ID, START));

  private CauseMentions() {}
}
