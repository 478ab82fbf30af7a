package dev.ticketmine.tables;

import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import dev.ticketmine.pipeline.TableSchema;
import java.util.List;
import org.apache.spark.sql.types.StructType;

/** Canned replies: which are in use, what they lack, and drafts made of agents' sentences. */
public final class ReplyDrafts {
  /** Id: topic id, or name of the classic without a topic, and language. */
  public static final String REPLY_DRAFT_ID = "reply_draft_id";

  /** Topic; null for a classic that no topic is about. */
  public static final String TOPIC_ID = "topic_id";

  /** De or en. */
  public static final String LANGUAGE = "language";

  /** Lost_order, unhappy_with_product, damaged_parcel; null for none of them. */
  public static final String CLASSIC = "classic";

  /** In_use, lacks_steps, missing or not_enough_data. */
  public static final String STATUS = "status";

  /** Template in use; null if none. */
  public static final String TEMPLATE_ID = "template_id";

  /** Conversations in which the template was used. */
  public static final String TEMPLATE_COUNT = "template_count";

  /** Steps that the template lacks. */
  public static final String TEMPLATE_LACKS = "template_lacks";

  /** Lines of the draft in order, redacted. */
  public static final String SENTENCES = "sentences";

  /** Message each line was taken from, in the same order; empty for set forms. */
  public static final String MESSAGE_IDS = "message_ids";

  /** What each line does, in the same order. */
  public static final String STEPS = "steps";

  /** Steps that the draft lacks. */
  public static final String LACKS = "lacks";

  /** Agents' replies the draft was chosen from. */
  public static final String REPLY_COUNT = "reply_count";

  /** Conversations about the topic in the language. */
  public static final String CONVERSATION_COUNT = "conversation_count";

  /** The table as a contract: names, types, meanings and key. */
  public static final TableSchema SCHEMA =
      new TableSchema(
          "reply_drafts",
          "Canned replies: which are in use, what they lack, and drafts made of agents' sentences;"
              + " method in docs/methods/replies.md.",
          new StructType()
              .add(
                  REPLY_DRAFT_ID,
                  StringType,
                  true,
                  "id: topic id, or name of the classic without a topic, and language")
              .add(TOPIC_ID, StringType, true, "topic; null for a classic that no topic is about")
              .add(LANGUAGE, StringType, true, "de or en")
              .add(
                  CLASSIC,
                  StringType,
                  true,
                  "lost_order, unhappy_with_product, damaged_parcel; null for none of them")
              .add(STATUS, StringType, true, "in_use, lacks_steps, missing or not_enough_data")
              .add(TEMPLATE_ID, StringType, true, "template in use; null if none")
              .add(TEMPLATE_COUNT, LongType, true, "conversations in which the template was used")
              .add(TEMPLATE_LACKS, TableTypes.STRINGS, true, "steps that the template lacks")
              .add(SENTENCES, TableTypes.STRINGS, true, "lines of the draft in order, redacted")
              .add(
                  MESSAGE_IDS,
                  TableTypes.STRINGS,
                  true,
                  "message each line was taken from, in the same order; empty for set forms")
              .add(STEPS, TableTypes.STRINGS, true, "what each line does, in the same order")
              .add(LACKS, TableTypes.STRINGS, true, "steps that the draft lacks")
              .add(REPLY_COUNT, LongType, true, "agents' replies the draft was chosen from")
              .add(
                  CONVERSATION_COUNT,
                  LongType,
                  true,
                  "conversations about the topic in the language"),
          List.of(REPLY_DRAFT_ID));

  private ReplyDrafts() {}
}
