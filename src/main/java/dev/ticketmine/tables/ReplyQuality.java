package dev.ticketmine.tables;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import dev.ticketmine.pipeline.TableSchema;
import java.util.List;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataTypes;
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

  /** Says what was done about it, or takes charge. */
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

  /** Version of the phrase book in which the phrases stand. */
  public static final String PHRASE_BOOK_VERSION = "phrase_book_version";

  /** Repeats what the customer wrote. */
  public static final String LISTENS = "listens";

  /** Says no to something. */
  public static final String HAS_REFUSAL = "has_refusal";

  /** Gives a reason beside the refusal. */
  public static final String GIVES_REASON_FOR_REFUSAL = "gives_reason_for_refusal";

  /** Names another way. */
  public static final String OFFERS_ALTERNATIVE = "offers_alternative";

  /** Apologises without saying what happens next. */
  public static final String APOLOGISES_WITHOUT_NEXT_STEP = "apologises_without_next_step";

  /** Says that the customer did wrong. */
  public static final String BLAMES_CUSTOMER = "blames_customer";

  /** Asks the customer for facts. */
  public static final String ASKS_FOR_DATA = "asks_for_data";

  /** Words that leave the time or the outcome open. */
  public static final String VAGUE_WORDS = "vague_words";

  /** Where the marks stand: the first place of each. */
  public static final String EVIDENCE = "evidence";

  /** What replies with the same words share; null if few conversations have such a reply. */
  public static final String TEMPLATE_ID = "template_id";

  /** What the text shows beside the marks. */
  public static final String CUES = "cues";

  /** The last words before the greeting. */
  public static final String CLOSING_LINE = "closing_line";

  /** A mark, named as its column, with its place in the message. */
  public static final ArrayType SPANS =
      DataTypes.createArrayType(
          new StructType()
              .add("mark", StringType)
              .add("start", DataTypes.IntegerType)
              .add("end", DataTypes.IntegerType),
          true);

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
              .add(
                  TAKES_OWNERSHIP,
                  BooleanType,
                  true,
                  "says what was done about it, or takes charge")
              .add(GIVES_NEXT_STEP, BooleanType, true, "names the next step")
              .add(SETS_EXPECTATION, BooleanType, true, "says by when")
              .add(THANKS, BooleanType, true, "thanks the customer")
              .add(EXPLAINS, BooleanType, true, "gives a reason")
              .add(IS_CURT, BooleanType, true, "too short to help")
              .add(AVOID_PHRASES, TableTypes.STRINGS, true, "phrases that better replies avoid")
              .add(
                  PHRASE_BOOK_VERSION,
                  StringType,
                  true,
                  "version of the phrase book in which the phrases stand")
              .add(LISTENS, BooleanType, true, "repeats what the customer wrote")
              .add(HAS_REFUSAL, BooleanType, true, "says no to something")
              .add(GIVES_REASON_FOR_REFUSAL, BooleanType, true, "gives a reason beside the refusal")
              .add(OFFERS_ALTERNATIVE, BooleanType, true, "names another way")
              .add(
                  APOLOGISES_WITHOUT_NEXT_STEP,
                  BooleanType,
                  true,
                  "apologises without saying what happens next")
              .add(BLAMES_CUSTOMER, BooleanType, true, "says that the customer did wrong")
              .add(ASKS_FOR_DATA, BooleanType, true, "asks the customer for facts")
              .add(
                  VAGUE_WORDS,
                  TableTypes.STRINGS,
                  true,
                  "words that leave the time or the outcome open")
              .add(EVIDENCE, SPANS, true, "where the marks stand: the first place of each")
              .add(
                  TEMPLATE_ID,
                  StringType,
                  true,
                  "what replies with the same words share; null if few conversations have such a"
                      + " reply")
              .add(
                  CUES,
                  TableTypes.STRINGS,
                  true,
                  "what it shows beside the marks, such as cheerful or formal_address; list in"
                      + " docs/methods/cues.md")
              .add(
                  CLOSING_LINE,
                  StringType,
                  true,
                  "its last words before the greeting, redacted; null if there are none"),
          List.of(MESSAGE_ID));

  private ReplyQuality() {}
}
