package dev.ticketmine.stages.service;

import static org.apache.spark.sql.functions.bool_or;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.min_by;
import static org.apache.spark.sql.functions.unix_seconds;
import static org.apache.spark.sql.functions.when;

import dev.ticketmine.tables.Messages;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/**
 * What the messages of a conversation say about service: when the first answer came, how many there
 * were, how long the customer had to wait for one, and whether they wrote again after it was
 * solved. Internal notes, bots and system messages are no answers.
 */
final class MessageFacts {
  static final String FIRST_RESPONSE_SECONDS = "first_response_seconds";
  static final String FIRST_RESPONSE_START = "asked";
  static final String FIRST_RESPONSE_END = "answered";
  static final String LONGEST_WAIT_SECONDS = "longest_wait_seconds";
  static final String HANDLE_SECONDS = "handle_seconds";
  static final String REPLIES = "replies";
  static final String IS_REOPENED = "is_reopened";

  private static final String SOLVED =
      "(?iu)\\b(gelöst|geloest|geschlossen|abgeschlossen|erledigt|solved|resolved|closed)\\b";

  private static final String NOT_SOLVED =
      "(?iu)wieder|reopen|nicht|\\bnot\\b|unsolved|unresolved"
          + "|\\b(von|from) (gelöst|geschlossen|solved|resolved|closed)\\b";

  private MessageFacts() {}

  /** One row per conversation that has messages. */
  static Dataset<Row> of(Dataset<Row> messages) {
    WindowSpec conversation = Window.partitionBy(col(Messages.CONVERSATION_ID));
    Column index = col(Messages.MESSAGE_INDEX);
    WindowSpec before = conversation.orderBy(index).rowsBetween(Window.unboundedPreceding(), -1);
    WindowSpec betweenReplies = Window.partitionBy(col(Messages.CONVERSATION_ID), col("replied"));
    Column isLaterReply = isPublicBy("agent").and(index.gt(col("first_customer")));
    Column isSolved =
        col(Messages.AUTHOR_ROLE)
            .equalTo("system")
            .and(col(Messages.TEXT).rlike(SOLVED))
            .and(col(Messages.TEXT).rlike(NOT_SOLVED).unary_$bang());
    return messages
        .withColumn("first_customer", min(when(isPublicBy("customer"), index)).over(conversation))
        .withColumn("replied", count(when(isPublicBy("agent"), 1)).over(before))
        .withColumn("waiting", min(when(isPublicBy("customer"), sentAt())).over(betweenReplies))
        .withColumn("solved", min(when(isSolved, index)).over(conversation))
        .groupBy(col(Messages.CONVERSATION_ID))
        .agg(
            min_by(sentAt(), when(isPublicBy("customer"), index)).as(FIRST_RESPONSE_START),
            min_by(sentAt(), when(isLaterReply, index)).as(FIRST_RESPONSE_END),
            max(when(isPublicBy("agent"), between(col("waiting"), sentAt())))
                .as(LONGEST_WAIT_SECONDS),
            max_by(sentAt(), when(isLaterReply, index)).as("last_answered"),
            count(when(isLaterReply, 1)).as(REPLIES),
            bool_or(coalesce(isPublicBy("customer").and(index.gt(col("solved"))), lit(false)))
                .as(IS_REOPENED))
        .select(
            col(Messages.CONVERSATION_ID),
            col(FIRST_RESPONSE_START),
            col(FIRST_RESPONSE_END),
            between(col(FIRST_RESPONSE_START), col(FIRST_RESPONSE_END)).as(FIRST_RESPONSE_SECONDS),
            col(LONGEST_WAIT_SECONDS),
            between(col(FIRST_RESPONSE_END), col("last_answered")).as(HANDLE_SECONDS),
            col(REPLIES),
            col(IS_REOPENED));
  }

  private static Column sentAt() {
    return unix_seconds(col(Messages.SENT_AT));
  }

  private static Column between(Column start, Column end) {
    Column seconds = end.minus(start);
    return when(seconds.isNotNull(), greatest(lit(0L), seconds));
  }

  private static Column isPublicBy(String role) {
    return col(Messages.AUTHOR_ROLE)
        .equalTo(role)
        .and(coalesce(col(Messages.IS_PUBLIC), lit(true)));
  }
}
