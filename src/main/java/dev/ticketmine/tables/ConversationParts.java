package dev.ticketmine.tables;

import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.TimestampType;

import dev.ticketmine.pipeline.TableSchema;
import java.util.List;
import org.apache.spark.sql.types.StructType;

/**
 * Parts of conversations from exports that spread a conversation over several files, redacted, each
 * in its latest version. {@link Conversations} and {@link Messages} are put together from them.
 * What a part does not say is null or empty. Column names and meanings are those of {@link
 * RedactedRecords}.
 */
public final class ConversationParts {
  /** Export format the part was read from. */
  public static final String SOURCE = RedactedRecords.SOURCE;

  /** Ticket, message, rating, metrics or user. */
  public static final String PART = RedactedRecords.PART;

  /** Id of the part in its source; a pseudonym for a user. */
  public static final String PART_ID = RedactedRecords.PART_ID;

  /** Conversation the part belongs to; null for a user. */
  public static final String CONVERSATION_ID = RedactedRecords.CONVERSATION_ID;

  /** Status of the conversation; deleted for one that was taken away in the source. */
  public static final String STATUS = RedactedRecords.STATUS;

  /** Last change of the part. */
  public static final String UPDATED_AT = RedactedRecords.UPDATED_AT;

  /** Pseudonyms of authors with the roles that the part states. */
  public static final String ROLES = RedactedRecords.ROLES;

  /**
   * The messages of the part; {@code message_id} is the id in the source, placeholders are marked
   * until the conversation is put together.
   */
  public static final String MESSAGES = RedactedRecords.MESSAGES;

  /** The table as a contract: names, types, meanings and key. */
  public static final TableSchema SCHEMA =
      new TableSchema(
          "conversation_parts",
          "One row per part of a conversation, for exports that spread conversations over several files; conversations and messages are put together from it.",
          new StructType()
              .add(SOURCE, StringType, true, "export format the part was read from")
              .add(PART, StringType, true, "ticket, message, rating, metrics or user")
              .add(
                  PART_ID, StringType, true, "id of the part in its source; a pseudonym for a user")
              .add(
                  CONVERSATION_ID,
                  StringType,
                  true,
                  "conversation the part belongs to; null for a user")
              .add(RedactedRecords.CHANNEL, StringType, true, "as in conversations")
              .add(
                  RedactedRecords.LANGUAGE,
                  StringType,
                  true,
                  "language as the source states it; und if it does not")
              .add(RedactedRecords.SUBJECT, StringType, true, "as in conversations")
              .add(RedactedRecords.CUSTOMER_KEY, StringType, true, "as in conversations")
              .add(
                  STATUS,
                  StringType,
                  true,
                  "as in conversations; deleted for one that was taken away in the source")
              .add(RedactedRecords.CREATED_AT, TimestampType, true, "as in conversations")
              .add(RedactedRecords.CLOSED_AT, TimestampType, true, "as in conversations")
              .add(UPDATED_AT, TimestampType, true, "last change of the part; the latest one wins")
              .add(RedactedRecords.TAGS, TableTypes.STRINGS, true, "as in conversations")
              .add(RedactedRecords.CSAT, IntegerType, true, "as in conversations")
              .add(RedactedRecords.CSAT_COMMENT, StringType, true, "as in conversations")
              .add(RedactedRecords.CES, IntegerType, true, "as in conversations")
              .add(RedactedRecords.ATTRIBUTES, TableTypes.STRING_MAP, true, "as in conversations")
              .add(
                  ROLES,
                  TableTypes.STRING_MAP,
                  true,
                  "pseudonyms of authors with the roles that the part states")
              .add(
                  MESSAGES,
                  TableTypes.REDACTED_MESSAGES,
                  true,
                  "redacted messages of the part; message_id is the id in the source, placeholders are marked until the conversation is put together"),
          List.of(SOURCE, PART, PART_ID));

  private ConversationParts() {}
}
