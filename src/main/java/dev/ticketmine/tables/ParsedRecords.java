package dev.ticketmine.tables;

import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.TimestampType;

import dev.ticketmine.pipeline.TableSchema;
import java.util.List;
import org.apache.spark.sql.types.StructType;

/**
 * Records as an archive reader found them, before redaction: never stored, only passed on inside
 * one task. A record with a reason was rejected.
 */
public final class ParsedRecords {
  /** Id of a record that was rejected, also when it was read again; null for any other. */
  public static final String RECORD_ID = "record_id";

  /** Name of the file the record was read from, without its folder. */
  public static final String SOURCE_FILE = "source_file";

  /** First byte of the record in its file. */
  public static final String BYTE_OFFSET = "byte_offset";

  /** Number of bytes of the record. */
  public static final String BYTE_LENGTH = "byte_length";

  /** Line the record starts on, counted from 1. */
  public static final String LINE = "line";

  /** Kind of reason, a {@link dev.ticketmine.pipeline.ReasonCode}; null for an accepted one. */
  public static final String REASON_CODE = "reason_code";

  /** Why the record was rejected; null for an accepted one. */
  public static final String REASON = "reason";

  /** Field at fault of a rejected record; null if none alone is. */
  public static final String FIELD = "field";

  /** Export format the record came in. */
  public static final String SOURCE = "source";

  /** Id of the conversation in its source. */
  public static final String CONVERSATION_ID = "conversation_id";

  /** Email, chat, social, phone, form or messaging. */
  public static final String CHANNEL = "channel";

  /** Language as stated by the source; null if it says none. */
  public static final String LANGUAGE = "language";

  /** Subject line; null if there is none. */
  public static final String SUBJECT = "subject";

  /** Id of the customer in the source, raw. */
  public static final String CUSTOMER_ID = "customer_id";

  /** Open, pending, solved or closed. */
  public static final String STATUS = "status";

  /** Start of the conversation. */
  public static final String CREATED_AT = "created_at";

  /** End of the conversation; null while it is open. */
  public static final String CLOSED_AT = "closed_at";

  /** Last change of the conversation. */
  public static final String UPDATED_AT = "updated_at";

  /** Tags as the team set them. */
  public static final String TAGS = "tags";

  /** Satisfaction rating 1..5; null if not rated. */
  public static final String CSAT = "csat";

  /** Comment given with the rating. */
  public static final String CSAT_COMMENT = "csat_comment";

  /** Customer effort score 1..7; null if not given. */
  public static final String CES = "ces";

  /** Further fields of the conversation, such as product or carrier. */
  public static final String ATTRIBUTES = "attributes";

  /** The messages in order. */
  public static final String MESSAGES = "messages";

  /** Ticket, message, rating, metrics or user; null for a record that is a whole conversation. */
  public static final String PART = "part";

  /** Id of the part in the source; null for a whole conversation. */
  public static final String PART_ID = "part_id";

  /** What the part says about people: id of an author to author role. */
  public static final String ROLES = "roles";

  /** Names of people that the record states in fields of their own; not kept. */
  public static final String NAMES = "names";

  /** The table as a contract: names, types, meanings and key. */
  public static final TableSchema SCHEMA =
      new TableSchema(
          "parsed_records",
          "Records as an archive reader found them, before redaction: never stored, only passed on inside one task. A record with a reason was rejected.",
          new StructType()
              .add(
                  RECORD_ID,
                  StringType,
                  true,
                  "id of a record that was rejected, also when it was read again; null for any other")
              .add(
                  SOURCE_FILE,
                  StringType,
                  true,
                  "name of the file the record was read from, without its folder")
              .add(BYTE_OFFSET, LongType, true, "first byte of the record in its file")
              .add(BYTE_LENGTH, LongType, true, "number of bytes of the record")
              .add(LINE, LongType, true, "line the record starts on, counted from 1")
              .add(REASON_CODE, StringType, true, "kind of reason; null for an accepted one")
              .add(
                  REASON, StringType, true, "why the record was rejected; null for an accepted one")
              .add(
                  FIELD,
                  StringType,
                  true,
                  "field at fault of a rejected record; null if none alone is")
              .add(SOURCE, StringType, true, "export format the record came in")
              .add(CONVERSATION_ID, StringType, true, "id of the conversation in its source")
              .add(CHANNEL, StringType, true, "email, chat, social, phone, form or messaging")
              .add(
                  LANGUAGE,
                  StringType,
                  true,
                  "language as stated by the source; null if it says none")
              .add(SUBJECT, StringType, true, "subject line; null if there is none")
              .add(CUSTOMER_ID, StringType, true, "id of the customer in the source, raw")
              .add(STATUS, StringType, true, "open, pending, solved or closed")
              .add(CREATED_AT, TimestampType, true, "start of the conversation")
              .add(CLOSED_AT, TimestampType, true, "end of the conversation; null while it is open")
              .add(UPDATED_AT, TimestampType, true, "last change of the conversation")
              .add(TAGS, TableTypes.STRINGS, true, "tags as the team set them")
              .add(CSAT, IntegerType, true, "satisfaction rating 1..5; null if not rated")
              .add(CSAT_COMMENT, StringType, true, "comment given with the rating")
              .add(CES, IntegerType, true, "customer effort score 1..7; null if not given")
              .add(
                  ATTRIBUTES,
                  TableTypes.STRING_MAP,
                  true,
                  "further fields of the conversation, such as product or carrier")
              .add(MESSAGES, TableTypes.RECORD_MESSAGES, true, "the messages in order")
              .add(
                  PART,
                  StringType,
                  true,
                  "ticket, message, rating, metrics or user; null for a record that is a whole conversation")
              .add(
                  PART_ID,
                  StringType,
                  true,
                  "id of the part in the source; null for a whole conversation")
              .add(
                  ROLES,
                  TableTypes.STRING_MAP,
                  true,
                  "what the part says about people: id of an author to author role")
              .add(
                  NAMES,
                  TableTypes.STRINGS,
                  true,
                  "names of people that the record states in fields of their own; not kept"),
          List.of(SOURCE_FILE, BYTE_OFFSET));

  private ParsedRecords() {}
}
