package dev.ticketmine.tables;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import dev.ticketmine.pipeline.TableSchema;
import java.util.List;
import org.apache.spark.sql.types.StructType;

/** What agents have to ask customers for, by topic. */
public final class MissingInformation {
  /** Topic. */
  public static final String TOPIC_ID = "topic_id";

  /** What is asked for: order_number, photo, address and so on. */
  public static final String KIND = "kind";

  /** Conversations in which an agent asks for it. */
  public static final String CONVERSATION_COUNT = "conversation_count";

  /** Customers of these conversations. */
  public static final String CUSTOMER_COUNT = "customer_count";

  /** Conversations of the topic with a reply. */
  public static final String REPLIED_COUNT = "replied_count";

  /** Share of the conversations with a reply. */
  public static final String SHARE = "share";

  /** Lower end of the share's 95 % interval. */
  public static final String SHARE_LOW = "share_low";

  /** Upper end of the share's 95 % interval. */
  public static final String SHARE_HIGH = "share_high";

  /** Up to three redacted sentences that ask. */
  public static final String EXAMPLES = "examples";

  /** The table as a contract: names, types, meanings and key. */
  public static final TableSchema SCHEMA =
      new TableSchema(
          "missing_information",
          "What agents have to ask customers for, by topic.",
          new StructType()
              .add(TOPIC_ID, StringType, true, "topic")
              .add(
                  KIND,
                  StringType,
                  true,
                  "what is asked for: order_number, photo, address and so on")
              .add(
                  CONVERSATION_COUNT, LongType, true, "conversations in which an agent asks for it")
              .add(CUSTOMER_COUNT, LongType, true, "customers of these conversations")
              .add(REPLIED_COUNT, LongType, true, "conversations of the topic with a reply")
              .add(SHARE, DoubleType, true, "share of the conversations with a reply")
              .add(SHARE_LOW, DoubleType, true, "lower end of the share's 95 % interval")
              .add(SHARE_HIGH, DoubleType, true, "upper end of the share's 95 % interval")
              .add(EXAMPLES, TableTypes.STRINGS, true, "up to three redacted sentences that ask"),
          List.of(TOPIC_ID, KIND));

  private MissingInformation() {}
}
