package dev.ticketmine.tables;

import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.TimestampType;

import dev.ticketmine.pipeline.TableSchema;
import java.util.List;
import org.apache.spark.sql.types.StructType;

/** One row per question, problem or request that a customer brought. */
public final class Questions {
  /** SHA-256 of message id and start; stable across runs. */
  public static final String QUESTION_ID = "question_id";

  /** Conversation it was asked in. */
  public static final String CONVERSATION_ID = "conversation_id";

  /** Message it was asked in. */
  public static final String MESSAGE_ID = "message_id";

  /** Keyed pseudonym of the customer. */
  public static final String CUSTOMER_KEY = "customer_key";

  /** Time of the message. */
  public static final String ASKED_AT = "asked_at";

  /** First character of the span in the message text. */
  public static final String START = "start";

  /** End of the span, exclusive. */
  public static final String END = "end";

  /** Redacted text of the span, placeholders without numbers. */
  public static final String QUESTION = "question";

  /** What is asked for; null if not said apart. */
  public static final String WANTED = "wanted";

  /** What occurred; null if not said apart. */
  public static final String HAPPENED = "happened";

  /** Question, problem or request. */
  public static final String KIND = "kind";

  /** De or en, und if unknown. */
  public static final String LANGUAGE = "language";

  /** Text that the vector is made from: without greetings, names and placeholders. */
  public static final String SEARCH_TEXT = "search_text";

  /** SHA-256 of language and search text: the key of the vector. */
  public static final String TEXT_HASH = "text_hash";

  /** The table as a contract: names, types, meanings and key. */
  public static final TableSchema SCHEMA =
      new TableSchema(
          "questions",
          "One row per question, problem or request that a customer brought.",
          new StructType()
              .add(
                  QUESTION_ID,
                  StringType,
                  true,
                  "SHA-256 of message id and start; stable across runs")
              .add(CONVERSATION_ID, StringType, true, "conversation it was asked in")
              .add(MESSAGE_ID, StringType, true, "message it was asked in")
              .add(CUSTOMER_KEY, StringType, true, "keyed pseudonym of the customer")
              .add(ASKED_AT, TimestampType, true, "time of the message")
              .add(START, IntegerType, true, "first character of the span in the message text")
              .add(END, IntegerType, true, "end of the span, exclusive")
              .add(
                  QUESTION,
                  StringType,
                  true,
                  "redacted text of the span, placeholders without numbers")
              .add(WANTED, StringType, true, "what is asked for; null if not said apart")
              .add(HAPPENED, StringType, true, "what occurred; null if not said apart")
              .add(KIND, StringType, true, "question, problem or request")
              .add(LANGUAGE, StringType, true, "de or en, und if unknown")
              .add(
                  SEARCH_TEXT,
                  StringType,
                  true,
                  "text that the vector is made from: without greetings, names and placeholders")
              .add(
                  TEXT_HASH,
                  StringType,
                  true,
                  "SHA-256 of language and search text: the key of the vector"),
          List.of(QUESTION_ID));

  private Questions() {}
}
