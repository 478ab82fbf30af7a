package dev.ticketmine.tables;

import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.TimestampType;

import dev.ticketmine.pipeline.TableSchema;
import java.util.List;
import org.apache.spark.sql.types.StructType;

/** One row per archived conversation, in its latest known state. */
public final class Conversations {
  /** Id of the conversation in its source. */
  public static final String CONVERSATION_ID = "conversation_id";

  /** Export format it was read from. */
  public static final String SOURCE = "source";

  /** Email, chat, social, phone, form or messaging. */
  public static final String CHANNEL = "channel";

  /** Language of the customer: de or en, und if unknown. */
  public static final String LANGUAGE = "language";

  /** Redacted subject line; null if there is none. */
  public static final String SUBJECT = "subject";

  /** Keyed pseudonym of the customer. */
  public static final String CUSTOMER_KEY = "customer_key";

  /** Open, pending, solved or closed. */
  public static final String STATUS = "status";

  /** Start of the conversation. */
  public static final String CREATED_AT = "created_at";

  /** End of the conversation; null while it is open. */
  public static final String CLOSED_AT = "closed_at";

  /** Last change of the conversation; the latest one wins. */
  public static final String UPDATED_AT = "updated_at";

  /** Tags as the team set them, in order. */
  public static final String TAGS = "tags";

  /** Satisfaction rating 1..5; null if not rated. */
  public static final String CSAT = "csat";

  /** Redacted comment given with the rating. */
  public static final String CSAT_COMMENT = "csat_comment";

  /** Customer effort score 1..7; null if not given. */
  public static final String CES = "ces";

  /** Further fields of the conversation, such as product or carrier. */
  public static final String ATTRIBUTES = "attributes";

  /** Number of messages. */
  public static final String MESSAGE_COUNT = "message_count";

  /** The table as a contract: names, types, meanings and key. */
  public static final TableSchema SCHEMA =
      new TableSchema(
          "conversations",
          "One row per archived conversation, in its latest known state.",
          new StructType()
              .add(CONVERSATION_ID, StringType, true, "id of the conversation in its source")
              .add(SOURCE, StringType, true, "export format it was read from")
              .add(CHANNEL, StringType, true, "email, chat, social, phone, form or messaging")
              .add(LANGUAGE, StringType, true, "language of the customer: de or en, und if unknown")
              .add(SUBJECT, StringType, true, "redacted subject line; null if there is none")
              .add(CUSTOMER_KEY, StringType, true, "keyed pseudonym of the customer")
              .add(STATUS, StringType, true, "open, pending, solved or closed")
              .add(CREATED_AT, TimestampType, true, "start of the conversation")
              .add(CLOSED_AT, TimestampType, true, "end of the conversation; null while it is open")
              .add(
                  UPDATED_AT,
                  TimestampType,
                  true,
                  "last change of the conversation; the latest one wins")
              .add(TAGS, TableTypes.STRINGS, true, "tags as the team set them, in order")
              .add(CSAT, IntegerType, true, "satisfaction rating 1..5; null if not rated")
              .add(CSAT_COMMENT, StringType, true, "redacted comment given with the rating")
              .add(CES, IntegerType, true, "customer effort score 1..7; null if not given")
              .add(
                  ATTRIBUTES,
                  TableTypes.STRING_MAP,
                  true,
                  "further fields of the conversation, such as product or carrier")
              .add(MESSAGE_COUNT, IntegerType, true, "number of messages"),
          List.of(CONVERSATION_ID));

  private Conversations() {}
}
