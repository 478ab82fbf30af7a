package dev.ticketmine.stages.mood;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.when;

import dev.ticketmine.tables.Messages;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.expressions.Window;

/** Which messages count: those by a customer, or by an agent, that are public. */
final class Authors {
  private Authors() {}

  static Column byCustomer() {
    return isPublicBy("customer");
  }

  static Column byAgent() {
    return isPublicBy("agent");
  }

  /** Whether an agent has written before in the conversation; needs all of its messages. */
  static Column isAnswer() {
    Column firstReply =
        min(when(byAgent(), col(Messages.MESSAGE_INDEX)))
            .over(Window.partitionBy(col(Messages.CONVERSATION_ID)));
    return coalesce(col(Messages.MESSAGE_INDEX).gt(firstReply), lit(false));
  }

  private static Column isPublicBy(String role) {
    return col(Messages.AUTHOR_ROLE)
        .equalTo(role)
        .and(coalesce(col(Messages.IS_PUBLIC), lit(true)));
  }
}
