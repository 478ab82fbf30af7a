package dev.ticketmine.stages.mood;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lag;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import dev.ticketmine.tables.MessageMood;
import dev.ticketmine.tables.Messages;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/** How the score changes from one message of a customer to the next. */
final class Turns {
  /** Change of score from one customer message to the next that counts as a turn. */
  private static final double TURN = 0.3;

  private static final String CHANGE = "change";
  private static final String LAST_REPLY = "last_reply";
  private static final String INDEX_BEFORE = "index_before";

  private Turns() {}

  /**
   * Returns the customers' messages with their mood, the change of score since the one before, its
   * index, and the index of the last reply before.
   */
  static Dataset<Row> of(Dataset<Row> messages, Dataset<Row> messageMood) {
    WindowSpec inOrder =
        Window.partitionBy(col(Messages.CONVERSATION_ID)).orderBy(col(Messages.MESSAGE_INDEX));
    Column reply = when(Authors.byAgent(), col(Messages.MESSAGE_INDEX));
    return messages
        .withColumn(
            LAST_REPLY,
            max(reply).over(inOrder.rowsBetween(Window.unboundedPreceding(), Window.currentRow())))
        .filter(Authors.byCustomer())
        .select(
            col(Messages.CONVERSATION_ID),
            col(Messages.MESSAGE_ID),
            col(Messages.MESSAGE_INDEX),
            col(LAST_REPLY))
        .join(messageMood.drop(MessageMood.CONVERSATION_ID), Messages.MESSAGE_ID)
        .withColumn(CHANGE, col(MessageMood.SCORE).minus(lag(MessageMood.SCORE, 1).over(inOrder)))
        .withColumn(INDEX_BEFORE, lag(Messages.MESSAGE_INDEX, 1).over(inOrder));
  }

  /** The greatest change; of equal ones the first. */
  static Column turn() {
    return when(
        abs(col(CHANGE)).geq(TURN),
        struct(
            abs(col(CHANGE)),
            col(Messages.MESSAGE_INDEX).multiply(-1).as("order"),
            col(Messages.MESSAGE_ID)));
  }

  /** A fall to negative, and whether the customer had got a reply since the message before. */
  static Column souring() {
    Column fell = col(CHANGE).leq(-TURN).and(col(MessageMood.POLARITY).equalTo("negative"));
    Column how =
        when(col(LAST_REPLY).gt(col(INDEX_BEFORE)), "after_reply").otherwise("while_waiting");
    return when(fell, struct(col(Messages.MESSAGE_INDEX), how.as("how")));
  }
}
