package dev.ticketmine.tables;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import dev.ticketmine.pipeline.TableSchema;
import java.util.List;
import org.apache.spark.sql.types.StructType;

/**
 * Signs of the value of each contact: one row per conversation with a primary topic. Lives within
 * one step and is never stored.
 */
public final class ContactSignals {
  /** Conversation. */
  public static final String CONVERSATION_ID = "conversation_id";

  /** Its primary topic. */
  public static final String TOPIC_ID = "topic_id";

  /** Its customer; the conversation itself if nobody is known. */
  public static final String CUSTOMER = "customer";

  /** Whether a problem is reported, rather than asked about or something requested: 0 or 1. */
  public static final String COMPLAINT = "complaint";

  /** Whether the customer is angry or worried: 0 or 1. */
  public static final String NEGATIVE_MOOD = "negative_mood";

  /** Gravest problem of the conversation, 0..1. */
  public static final String PROBLEM_SEVERITY = "problem_severity";

  /** Whether something that should have happened did not, or was wrong: 0 or 1. */
  public static final String FAILURE = "failure";

  /** Customer effort, 0..1. */
  public static final String EFFORT = "effort";

  /** Whether the customer writes again within seven days: 0 or 1. */
  public static final String REPEAT_CONTACT = "repeat_contact";

  /** Whether the customer begins satisfied or grateful: 0 or 1. */
  public static final String PRAISE = "praise";

  /** Whether the customer asks before buying: 0 or 1. */
  public static final String BEFORE_BUYING = "before_buying";

  /** Whether an order or payment fails: 0 or 1. */
  public static final String PURCHASE_STUCK = "purchase_stuck";

  /** Whether the customer ends the relation: 0 or 1. */
  public static final String LEAVING = "leaving";

  /** One of before_buying, purchase_stuck, leaving and praise: 0 or 1. */
  public static final String OPPORTUNITY = "opportunity";

  /** What the order is worth, as an attribute says it. */
  public static final String ORDER_VALUE = "order_value";

  /** Whether money goes back: 0 or 1. */
  public static final String REFUND = "refund";

  /** Public messages of agents. */
  public static final String REPLIES = "replies";

  /** Logarithm of 1 + minutes from the first to the last of them. */
  public static final String HANDLE_TIME = "handle_time";

  /** The table as a contract: names, types, meanings and key. */
  public static final TableSchema SCHEMA =
      new TableSchema(
          "contact_signals",
          "Signs of the value of each contact.",
          new StructType()
              .add(CONVERSATION_ID, StringType, true, "conversation")
              .add(TOPIC_ID, StringType, true, "its primary topic")
              .add(CUSTOMER, StringType, true, "its customer, or the conversation itself")
              .add(
                  COMPLAINT,
                  DoubleType,
                  true,
                  "whether a problem is reported, rather than asked about or something requested: 0 or 1")
              .add(
                  NEGATIVE_MOOD,
                  DoubleType,
                  true,
                  "whether the customer is angry or worried: 0 or 1")
              .add(PROBLEM_SEVERITY, DoubleType, true, "gravest problem of the conversation, 0..1")
              .add(
                  FAILURE,
                  DoubleType,
                  true,
                  "whether something that should have happened did not, or was wrong: 0 or 1")
              .add(EFFORT, DoubleType, true, "customer effort, 0..1")
              .add(
                  REPEAT_CONTACT,
                  DoubleType,
                  true,
                  "whether the customer writes again within seven days: 0 or 1")
              .add(
                  PRAISE,
                  DoubleType,
                  true,
                  "whether the customer begins satisfied or grateful: 0 or 1")
              .add(
                  BEFORE_BUYING,
                  DoubleType,
                  true,
                  "whether the customer asks before buying: 0 or 1")
              .add(PURCHASE_STUCK, DoubleType, true, "whether an order or payment fails: 0 or 1")
              .add(LEAVING, DoubleType, true, "whether the customer ends the relation: 0 or 1")
              .add(
                  OPPORTUNITY,
                  DoubleType,
                  true,
                  "one of before_buying, purchase_stuck, leaving and praise: 0 or 1")
              .add(
                  ORDER_VALUE, DoubleType, true, "what the order is worth, as an attribute says it")
              .add(REFUND, DoubleType, true, "whether money goes back: 0 or 1")
              .add(REPLIES, DoubleType, true, "public messages of agents")
              .add(
                  HANDLE_TIME,
                  DoubleType,
                  true,
                  "logarithm of 1 + minutes from the first to the last of them"),
          List.of(CONVERSATION_ID));

  private ContactSignals() {}
}
