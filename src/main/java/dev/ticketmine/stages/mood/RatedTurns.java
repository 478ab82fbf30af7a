package dev.ticketmine.stages.mood;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.when;

import dev.ticketmine.tables.Conversations;
import dev.ticketmine.tables.Messages;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/**
 * Customers' turns to learn from: of a conversation with a rating the last one, of one without the
 * first one. A rating of 3 says neither and is left out, as are turns of an unknown customer.
 */
final class RatedTurns {
  static final String IS_ANSWER = "is_answer";

  private RatedTurns() {}

  /**
   * Returns the turns: message_id, text, language and sent_at of {@link Messages}, customer_key and
   * csat of {@link Conversations} (null without a rating), and {@link #IS_ANSWER}.
   */
  static Dataset<Row> of(Dataset<Row> messages, Dataset<Row> conversations) {
    WindowSpec conversation = Window.partitionBy(col(Messages.CONVERSATION_ID));
    Column index = col(Messages.MESSAGE_INDEX);
    Column isTurn =
        when(col(Conversations.CSAT).isNull(), index.equalTo(col("first_turn")))
            .otherwise(index.equalTo(col("last_turn")));
    return messages
        .withColumn(IS_ANSWER, Authors.isAnswer())
        .filter(Authors.byCustomer())
        .filter(col(Messages.TEXT).isNotNull().and(col(Messages.SENT_AT).isNotNull()))
        .withColumn("first_turn", min(index).over(conversation))
        .withColumn("last_turn", max(index).over(conversation))
        .join(
            conversations.select(
                col(Conversations.CONVERSATION_ID),
                col(Conversations.CUSTOMER_KEY),
                col(Conversations.CSAT)),
            Messages.CONVERSATION_ID)
        .filter(col(Conversations.CUSTOMER_KEY).isNotNull())
        .filter(col(Conversations.CSAT).isNull().or(col(Conversations.CSAT).notEqual(3)))
        .filter(isTurn)
        .select(
            col(Messages.MESSAGE_ID),
            col(Messages.TEXT),
            col(Messages.LANGUAGE),
            col(Messages.SENT_AT),
            col(Conversations.CUSTOMER_KEY),
            col(Conversations.CSAT),
            col(IS_ANSWER));
  }
}
