package dev.ticketmine.tables;

import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import dev.ticketmine.pipeline.TableSchema;
import java.util.List;
import org.apache.spark.sql.types.StructType;

/** What customers ask for that may not exist, with the purpose that they state. */
public final class UnmetDemands {
  /** Topic. */
  public static final String TOPIC_ID = "topic_id";

  /** Product (not on offer) or feature (a function or service that is not there). */
  public static final String KIND = "kind";

  /** Conversations with such a wish. */
  public static final String CONVERSATION_COUNT = "conversation_count";

  /** Customers of these conversations. */
  public static final String CUSTOMER_COUNT = "customer_count";

  /** Of these conversations, those that say what for. */
  public static final String PURPOSE_COUNT = "purpose_count";

  /** Up to five redacted sentences that wish, each of another customer. */
  public static final String EXAMPLES = "examples";

  /** Up to five redacted clauses that say what for or why, each of another customer. */
  public static final String PURPOSES = "purposes";

  /** The table as a contract: names, types, meanings and key. */
  public static final TableSchema SCHEMA =
      new TableSchema(
          "unmet_demands",
          "What customers ask for that may not exist, with the purpose that they state.",
          new StructType()
              .add(TOPIC_ID, StringType, true, "topic")
              .add(
                  KIND,
                  StringType,
                  true,
                  "product (not on offer) or feature (a function or service that is not there)")
              .add(CONVERSATION_COUNT, LongType, true, "conversations with such a wish")
              .add(CUSTOMER_COUNT, LongType, true, "customers of these conversations")
              .add(PURPOSE_COUNT, LongType, true, "of these conversations, those that say what for")
              .add(
                  EXAMPLES,
                  TableTypes.STRINGS,
                  true,
                  "up to five redacted sentences that wish, each of another customer")
              .add(
                  PURPOSES,
                  TableTypes.STRINGS,
                  true,
                  "up to five redacted clauses that say what for or why, each of another customer"),
          List.of(TOPIC_ID, KIND));

  private UnmetDemands() {}
}
