package dev.ticketmine.stages.mood;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_union;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.exists;
import static org.apache.spark.sql.functions.last;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import dev.ticketmine.tables.MessageMood;
import dev.ticketmine.tables.Messages;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/**
 * Carries a problem on: who complained, got an answer and writes again without thanks ("and when
 * will that be?") still complains, though no word of the message says so.
 *
 * <p>Not carried are messages that the rules do not find neutral, that give what the agent asked
 * for, or that begin another matter.
 */
final class OpenProblems {
  /** Whether the agent's message before asks something; null before the first. */
  static final String WAS_ASKED = "was_asked";

  private static final String IS_OPEN = "is_open";
  private static final double COMPLAINING = -0.12;
  private static final Column MARKER = lit("carried:open problem");

  private OpenProblems() {}

  /** Adds {@link #WAS_ASKED}; needs all messages of the conversations. */
  static Dataset<Row> withAsked(Dataset<Row> messages) {
    Column asks = when(Authors.byAgent(), coalesce(col(Messages.TEXT).contains("?"), lit(false)));
    return messages.withColumn(WAS_ASKED, last(asks, true).over(before()));
  }

  /**
   * Turns the neutral messages that carry a problem on into negative ones.
   *
   * @param moods customers' messages with polarity, score, markers, {@link #WAS_ASKED} and {@code
   *     is_carrier}, whether the message may carry a problem
   */
  static Dataset<Row> carry(Dataset<Row> moods) {
    Column polarity = col(MessageMood.POLARITY);
    Column isNegative = when(polarity.notEqual("neutral"), polarity.equalTo("negative"));
    Column beginsAnother =
        exists(col(MessageMood.MARKERS), marker -> marker.startsWith(lit("another:")));
    Column carries =
        col("is_carrier")
            .and(polarity.equalTo("neutral"))
            .and(coalesce(col(IS_OPEN), lit(false)))
            .and(col(WAS_ASKED).equalTo(false))
            .and(coalesce(beginsAnother, lit(false)).equalTo(false));
    return moods
        .withColumn(IS_OPEN, last(isNegative, true).over(before()))
        .withColumn("carries", coalesce(carries, lit(false)))
        .withColumn(MessageMood.POLARITY, when(col("carries"), "negative").otherwise(polarity))
        .withColumn(
            MessageMood.SCORE,
            when(col("carries"), least(col(MessageMood.SCORE), lit(COMPLAINING)))
                .otherwise(col(MessageMood.SCORE)))
        .withColumn(
            MessageMood.MARKERS,
            when(col("carries"), array_union(col(MessageMood.MARKERS), array(MARKER)))
                .otherwise(col(MessageMood.MARKERS)));
  }

  private static WindowSpec before() {
    return Window.partitionBy(col(Messages.CONVERSATION_ID))
        .orderBy(col(Messages.MESSAGE_INDEX))
        .rowsBetween(Window.unboundedPreceding(), -1);
  }
}
