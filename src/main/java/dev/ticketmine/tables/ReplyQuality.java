package dev.ticketmine.tables;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import dev.ticketmine.pipeline.TableSchema;
import java.util.List;
import org.apache.spark.sql.types.StructType;

/** What every public agent message does for the customer. */
public final class ReplyQuality {
  /** Message. */
  public static final String MESSAGE_ID = "message_id";

  /** Conversation. */
  public static final String CONVERSATION_ID = "conversation_id";

  /** Restates or recognises the problem. */
  public static final String ACKNOWLEDGES = "acknowledges";

  /** Apologises. */
  public static final String APOLOGISES = "apologises";

  /** Says who does something about it. */
  public static final String TAKES_OWNERSHIP = "takes_ownership";

  /** Names the next step. */
  public static final String GIVES_NEXT_STEP = "gives_next_step";

  /** Says by when. */
  public static final String SETS_EXPECTATION = "sets_expectation";

  /** Thanks the customer. */
  public static final String THANKS = "thanks";

  /** Gives a reason. */
  public static final String EXPLAINS = "explains";

  /** Too short to help. */
  public static final String IS_CURT = "is_curt";

  /** Phrases that better replies avoid. */
  public static final String AVOID_PHRASES = "avoid_phrases";

  /** The table as a contract: names, types, meanings and key. */
  public static final TableSchema SCHEMA =
      new TableSchema(
          "reply_quality",
          "What every public agent message does for the customer.",
          new StructType()
              .add(MESSAGE_ID, StringType, true, "message")
              .add(CONVERSATION_ID, StringType, true, "conversation")
              .add(ACKNOWLEDGES, BooleanType, true, "restates or recognises the problem")
              .add(APOLOGISES, BooleanType, true, "apologises")
              .add(TAKES_OWNERSHIP, BooleanType, true, "says who does something about it")
              .add(GIVES_NEXT_STEP, BooleanType, true, "names the next step")
              .add(SETS_EXPECTATION, BooleanType, true, "says by when")
              .add(THANKS, BooleanType, true, "thanks the customer")
              .add(EXPLAINS, BooleanType, true, "gives a reason")
              .add(IS_CURT, BooleanType, true, "too short to help")
              .add(AVOID_PHRASES, TableTypes.STRINGS, true, "phrases that better replies avoid"),
          List.of(MESSAGE_ID));

  private ReplyQuality() {}
}
