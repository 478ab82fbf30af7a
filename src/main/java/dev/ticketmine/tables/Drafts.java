package dev.ticketmine.tables;

import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import dev.ticketmine.pipeline.TableSchema;
import java.util.List;
import org.apache.spark.sql.types.StructType;

/** Drafts of help articles, made of sentences from agents' replies. */
public final class Drafts {
  /** Id: topic id and language. */
  public static final String DRAFT_ID = "draft_id";

  /** Recommendation it serves. */
  public static final String RECOMMENDATION_ID = "recommendation_id";

  /** Topic. */
  public static final String TOPIC_ID = "topic_id";

  /** De or en. */
  public static final String LANGUAGE = "language";

  /** Title as customers ask it. */
  public static final String TITLE = "title";

  /** Sentences of the answer in order, redacted. */
  public static final String ANSWER_SENTENCES = "answer_sentences";

  /** Message each sentence was taken from, in the same order. */
  public static final String ANSWER_MESSAGE_IDS = "answer_message_ids";

  /** Agents' replies the answer was chosen from. */
  public static final String REPLY_COUNT = "reply_count";

  /** How customers ask it. */
  public static final String CUSTOMER_PHRASINGS = "customer_phrasings";

  /** Customers' vocabulary. */
  public static final String LABELS = "labels";

  /** Topics nearest to this one. */
  public static final String RELATED_TOPIC_IDS = "related_topic_ids";

  /** The table as a contract: names, types, meanings and key. */
  public static final TableSchema SCHEMA =
      new TableSchema(
          "drafts",
          "Drafts of help articles, made of sentences from agents' replies.",
          new StructType()
              .add(DRAFT_ID, StringType, true, "id: topic id and language")
              .add(RECOMMENDATION_ID, StringType, true, "recommendation it serves")
              .add(TOPIC_ID, StringType, true, "topic")
              .add(LANGUAGE, StringType, true, "de or en")
              .add(TITLE, StringType, true, "title as customers ask it")
              .add(
                  ANSWER_SENTENCES,
                  TableTypes.STRINGS,
                  true,
                  "sentences of the answer in order, redacted")
              .add(
                  ANSWER_MESSAGE_IDS,
                  TableTypes.STRINGS,
                  true,
                  "message each sentence was taken from, in the same order")
              .add(REPLY_COUNT, LongType, true, "agents' replies the answer was chosen from")
              .add(CUSTOMER_PHRASINGS, TableTypes.STRINGS, true, "how customers ask it")
              .add(LABELS, TableTypes.STRINGS, true, "customers' vocabulary")
              .add(RELATED_TOPIC_IDS, TableTypes.STRINGS, true, "topics nearest to this one"),
          List.of(DRAFT_ID));

  private Drafts() {}
}
