package dev.ticketmine.stages.service;

import static org.apache.spark.sql.functions.bool_or;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lag;
import static org.apache.spark.sql.functions.lead;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.unix_seconds;

import dev.ticketmine.tables.ConversationTopics;
import dev.ticketmine.tables.Conversations;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/** Which conversations repeat one of the same customer at most seven days before. */
final class RepeatContacts {
  static final String IS_REPEAT = "is_repeat";
  static final String COMES_BACK = "comes_back";

  private static final long SEVEN_DAYS = 7L * 24 * 3600;

  private RepeatContacts() {}

  /** Adds whether the same customer had an earlier conversation, on whatever topic. */
  static Dataset<Row> markRepeats(Dataset<Row> conversations) {
    WindowSpec ofCustomer = inOrder(col(Conversations.CUSTOMER_KEY));
    Column sinceLast = created().minus(lag(created(), 1).over(ofCustomer));
    return conversations.withColumn(IS_REPEAT, isSoon(sinceLast));
  }

  /** One row per conversation with a topic: whether the customer came back with the same topic. */
  static Dataset<Row> returns(Dataset<Row> conversations, Dataset<Row> topics) {
    WindowSpec ofCustomerAndTopic =
        inOrder(col(Conversations.CUSTOMER_KEY), col(ConversationTopics.TOPIC_ID));
    Column untilNext = lead(created(), 1).over(ofCustomerAndTopic).minus(created());
    return conversations
        .select(
            col(Conversations.CONVERSATION_ID),
            col(Conversations.CUSTOMER_KEY),
            col(Conversations.CREATED_AT))
        .join(
            topics.select(ConversationTopics.CONVERSATION_ID, ConversationTopics.TOPIC_ID),
            Conversations.CONVERSATION_ID)
        .withColumn("soon", isSoon(untilNext))
        .groupBy(col(Conversations.CONVERSATION_ID))
        .agg(bool_or(col("soon")).as(COMES_BACK));
  }

  private static WindowSpec inOrder(Column... group) {
    return Window.partitionBy(group)
        .orderBy(col(Conversations.CREATED_AT), col(Conversations.CONVERSATION_ID));
  }

  private static Column isSoon(Column seconds) {
    return coalesce(
        seconds.leq(SEVEN_DAYS).and(col(Conversations.CUSTOMER_KEY).isNotNull()), lit(false));
  }

  private static Column created() {
    return unix_seconds(col(Conversations.CREATED_AT));
  }
}
