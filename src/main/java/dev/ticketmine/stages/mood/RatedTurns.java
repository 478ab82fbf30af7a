package dev.ticketmine.stages.mood;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.when;

import dev.ticketmine.tables.Conversations;
import dev.ticketmine.tables.Messages;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/**
 * Customers' turns behind an agent's first reply. A model learns from the last one of each
 * conversation: all stand at the same place, so that it learns moods and not places. Ratings belong
 * to last turns; a last turn with a rating of 3 says neither and is left out, as are turns of an
 * unknown customer.
 */
final class RatedTurns {
  /** Whether no turn of the customer follows. */
  static final String IS_LAST = "is_last";

  private RatedTurns() {}

  /**
   * Returns the turns: message_id, text, language and sent_at of {@link Messages}, customer_key of
   * {@link Conversations}, {@link #IS_LAST}, and csat, null without a rating and for turns that are
   * not the last.
   */
  static Dataset<Row> of(Dataset<Row> messages, Dataset<Row> conversations) {
    WindowSpec conversation = Window.partitionBy(col(Messages.CONVERSATION_ID));
    return messages
        .withColumn("is_answer", Authors.isAnswer())
        .filter(Authors.byCustomer())
        .withColumn("last_turn", max(col(Messages.MESSAGE_INDEX)).over(conversation))
        .filter(col("is_answer"))
        .withColumn(IS_LAST, col(Messages.MESSAGE_INDEX).equalTo(col("last_turn")))
        .filter(col(Messages.TEXT).isNotNull().and(col(Messages.SENT_AT).isNotNull()))
        .join(
            conversations.select(
                col(Conversations.CONVERSATION_ID),
                col(Conversations.CUSTOMER_KEY),
                col(Conversations.CSAT)),
            Messages.CONVERSATION_ID)
        .filter(col(Conversations.CUSTOMER_KEY).isNotNull())
        .withColumn(Conversations.CSAT, when(col(IS_LAST), col(Conversations.CSAT)))
        .filter(col(Conversations.CSAT).isNull().or(col(Conversations.CSAT).notEqual(3)))
        .select(
            col(Messages.MESSAGE_ID),
            col(Messages.TEXT),
            col(Messages.LANGUAGE),
            col(Messages.SENT_AT),
            col(Conversations.CUSTOMER_KEY),
            col(IS_LAST),
            col(Conversations.CSAT));
  }
}
