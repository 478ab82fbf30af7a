package dev.ticketmine.stages.mood;

import static org.apache.spark.sql.functions.bool_or;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.exists;
import static org.apache.spark.sql.functions.floor;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lag;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.unix_seconds;
import static org.apache.spark.sql.functions.when;

import dev.ticketmine.tables.Conversations;
import dev.ticketmine.tables.MessageMood;
import dev.ticketmine.tables.Messages;
import dev.ticketmine.tables.ReplyQuality;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/** Signs of customer effort by conversation, each a whole number from 0 (none) to 100 (much). */
final class Effort {
  /** Names of the signs, in the order of {@link #USUAL_WEIGHTS}. */
  static final List<String> PARTS =
      List.of(
          "messages", "repetition", "requests", "transfers", "recontact", "channel_hop", "silence");

  /** How much each sign counts where customers have not said; percent. */
  static final List<Integer> USUAL_WEIGHTS = List.of(30, 20, 15, 10, 10, 5, 10);

  private static final int FULL = 100;
  private static final int MOST_FURTHER_MESSAGES = 5;
  private static final int MOST_FURTHER_REQUESTS = 2;
  private static final int MOST_TRANSFERS = 2;
  private static final int LONGEST_SILENCE_SECONDS = 72 * 3600;
  private static final int RECONTACT_SECONDS = 7 * 24 * 3600;

  /** One row per conversation with the signs, and {@code ces}. */
  static Dataset<Row> parts(
      Dataset<Row> messages,
      Dataset<Row> messageMood,
      Dataset<Row> replyQuality,
      Dataset<Row> conversations) {
    return signs(messages, messageMood, replyQuality)
        .join(contacts(conversations), Conversations.CONVERSATION_ID)
        .select(
            col(Conversations.CONVERSATION_ID),
            col(Conversations.CES),
            share(col("customer_messages").minus(1), MOST_FURTHER_MESSAGES).as(PARTS.get(0)),
            when(col("repeats"), FULL).otherwise(0).as(PARTS.get(1)),
            share(col("asked").minus(1), MOST_FURTHER_REQUESTS).as(PARTS.get(2)),
            share(col("agents").minus(1), MOST_TRANSFERS).as(PARTS.get(3)),
            when(col("is_recontact"), FULL).otherwise(0).as(PARTS.get(4)),
            when(col("is_hop"), FULL).otherwise(0).as(PARTS.get(5)),
            share(coalesce(col("waited"), lit(0)), LONGEST_SILENCE_SECONDS).as(PARTS.get(6)));
  }

  private static Dataset<Row> signs(
      Dataset<Row> messages, Dataset<Row> messageMood, Dataset<Row> replyQuality) {
    WindowSpec inOrder =
        Window.partitionBy(col(Messages.CONVERSATION_ID)).orderBy(col(Messages.MESSAGE_INDEX));
    Column sent = unix_seconds(col(Messages.SENT_AT));
    Column repeats =
        coalesce(
            exists(col(MessageMood.MARKERS), marker -> marker.startsWith(lit("effort:"))),
            lit(false));
    return messages
        .filter(Authors.byCustomer().or(Authors.byAgent()))
        .withColumn("pause", sent.minus(lag(sent, 1).over(inOrder)))
        .join(
            messageMood.select(col(MessageMood.MESSAGE_ID), col(MessageMood.MARKERS)),
            new String[] {Messages.MESSAGE_ID},
            "left")
        .join(
            replyQuality.select(col(ReplyQuality.MESSAGE_ID), col(ReplyQuality.ASKS_FOR_DATA)),
            new String[] {Messages.MESSAGE_ID},
            "left")
        .groupBy(col(Messages.CONVERSATION_ID))
        .agg(
            count(when(Authors.byCustomer(), 1)).as("customer_messages"),
            bool_or(repeats).as("repeats"),
            count(when(col(ReplyQuality.ASKS_FOR_DATA), 1)).as("asked"),
            countDistinct(when(Authors.byAgent(), col(Messages.AUTHOR_KEY))).as("agents"),
            max(col("pause")).as("waited"));
  }

  /** Whether the customer had written a week or less before, and whether elsewhere. */
  private static Dataset<Row> contacts(Dataset<Row> conversations) {
    // Conversations without a customer are alone each, or all of them would be one partition.
    WindowSpec ofCustomer =
        Window.partitionBy(
                coalesce(col(Conversations.CUSTOMER_KEY), col(Conversations.CONVERSATION_ID)))
            .orderBy(col(Conversations.CREATED_AT), col(Conversations.CONVERSATION_ID));
    Column created = unix_seconds(col(Conversations.CREATED_AT));
    Column isSoon = created.minus(lag(created, 1).over(ofCustomer)).leq(RECONTACT_SECONDS);
    Column isRecontact =
        coalesce(isSoon.and(col(Conversations.CUSTOMER_KEY).isNotNull()), lit(false));
    Column isElsewhere =
        coalesce(
            col(Conversations.CHANNEL)
                .notEqual(lag(col(Conversations.CHANNEL), 1).over(ofCustomer)),
            lit(false));
    return conversations
        .withColumn("is_recontact", isRecontact)
        .withColumn("is_hop", isRecontact.and(isElsewhere))
        .select(
            col(Conversations.CONVERSATION_ID),
            col(Conversations.CES),
            col("is_recontact"),
            col("is_hop"));
  }

  private static Column share(Column value, int most) {
    Column percent = floor(value.multiply(FULL).divide(lit(most)));
    return greatest(lit(0), least(lit(FULL), percent)).cast("int");
  }

  private Effort() {}
}
