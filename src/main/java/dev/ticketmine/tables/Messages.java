package dev.ticketmine.tables;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.TimestampType;

import dev.ticketmine.pipeline.TableSchema;
import java.util.List;
import org.apache.spark.sql.types.StructType;

/** One row per message of a conversation: redacted, with quoted replies and signature cut. */
public final class Messages {
  /** Id of the message: conversation id, a hyphen and the index. */
  public static final String MESSAGE_ID = "message_id";

  /** Conversation the message belongs to. */
  public static final String CONVERSATION_ID = "conversation_id";

  /** Position in the conversation, from 0. */
  public static final String MESSAGE_INDEX = "message_index";

  /** Customer, agent, bot or system. */
  public static final String AUTHOR_ROLE = "author_role";

  /** Keyed pseudonym of the author. */
  public static final String AUTHOR_KEY = "author_key";

  /** False for an internal note, which never counts as customer text and is never published. */
  public static final String IS_PUBLIC = "is_public";

  /** Time the message was sent. */
  public static final String SENT_AT = "sent_at";

  /**
   * Redacted text without quoted replies and signature; placeholders are numbered within the
   * conversation.
   */
  public static final String TEXT = "text";

  /** Language of the text: de or en, und if unknown. */
  public static final String LANGUAGE = "language";

  /** Addresses of web pages named in the text, without query and fragment. */
  public static final String LINKS = "links";

  /** The table as a contract: names, types, meanings and key. */
  public static final TableSchema SCHEMA =
      new TableSchema(
          "messages",
          "One row per message of a conversation: redacted, with quoted replies and signature cut.",
          new StructType()
              .add(
                  MESSAGE_ID,
                  StringType,
                  true,
                  "id of the message: conversation id, a hyphen and the index")
              .add(CONVERSATION_ID, StringType, true, "conversation the message belongs to")
              .add(MESSAGE_INDEX, IntegerType, true, "position in the conversation, from 0")
              .add(AUTHOR_ROLE, StringType, true, "customer, agent, bot or system")
              .add(AUTHOR_KEY, StringType, true, "keyed pseudonym of the author")
              .add(
                  IS_PUBLIC,
                  BooleanType,
                  true,
                  "false for an internal note, which never counts as customer text and is never published")
              .add(SENT_AT, TimestampType, true, "time the message was sent")
              .add(
                  TEXT,
                  StringType,
                  true,
                  "redacted text without quoted replies and signature; placeholders are numbered within the conversation")
              .add(LANGUAGE, StringType, true, "language of the text: de or en, und if unknown")
              .add(
                  LINKS,
                  TableTypes.STRINGS,
                  true,
                  "addresses of web pages named in the text, without query and fragment"),
          List.of(MESSAGE_ID));

  private Messages() {}
}
