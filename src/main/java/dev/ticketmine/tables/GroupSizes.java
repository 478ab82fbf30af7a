package dev.ticketmine.tables;

import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import dev.ticketmine.pipeline.TableSchema;
import java.util.List;
import org.apache.spark.sql.types.StructType;

/** How many conversations and customers stand behind every figure that is published. */
public final class GroupSizes {
  /** Topic; empty for the whole archive. */
  public static final String TOPIC_ID = "topic_id";

  /** What the group has in common. */
  public static final String GROUP_KIND = "group_kind";

  /** The value that it has in common; empty for kinds without values. */
  public static final String GROUP_VALUE = "group_value";

  /** Conversations of the group. */
  public static final String CONVERSATION_COUNT = "conversation_count";

  /** Different customers of the group. */
  public static final String CUSTOMER_COUNT = "customer_count";

  /** Customers whose first conversation about the topic lies in the group: it adds up. */
  public static final String FIRST_CUSTOMER_COUNT = "first_customer_count";

  /** The table as a contract: names, types, meanings and key. */
  public static final TableSchema SCHEMA =
      new TableSchema(
          "group_sizes",
          "How many conversations and customers stand behind every figure that is published.",
          new StructType()
              .add(TOPIC_ID, StringType, true, "topic; empty for the whole archive")
              .add(
                  GROUP_KIND,
                  StringType,
                  true,
                  "all, week, negative_week, month, state, recovered, language, channel, tag,"
                      + " rating, rated, effort_scored or cause: what the group has in common")
              .add(GROUP_VALUE, StringType, true, "the value it has in common; may be empty")
              .add(CONVERSATION_COUNT, LongType, true, "conversations of the group")
              .add(CUSTOMER_COUNT, LongType, true, "different customers of the group")
              .add(
                  FIRST_CUSTOMER_COUNT,
                  LongType,
                  true,
                  "customers whose first conversation about the topic lies in the group: it adds"
                      + " up over values, and is never more than their customers"),
          List.of(TOPIC_ID, GROUP_KIND, GROUP_VALUE));

  private GroupSizes() {}
}
