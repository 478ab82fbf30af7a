package dev.ticketmine.stages.mood;

import static org.apache.spark.sql.functions.array_append;
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
 * Reads a message by what went before it. Who complained, got an answer and writes again without
 * thanks ("and when will that be?") still complains, though no word of the message says so. Who was
 * asked and answers without feeling ("bag 3 is missing") gives facts and does not complain.
 *
 * <p>No problem is carried on by messages that the rules do not find neutral, that give what the
 * agent asked for, or that begin another matter.
 */
final class OpenProblems {
  /** Whether the agent's message before asks something; null before the first. */
  static final String WAS_ASKED = "was_asked";

  private static final String IS_OPEN = "is_open";
  private static final double COMPLAINING = -0.12;
  private static final double PLAIN = -0.09;
  private static final double BITTER = -0.3;

  private OpenProblems() {}

  /** Adds {@link #WAS_ASKED}; needs all messages of the conversations. */
  static Dataset<Row> withAsked(Dataset<Row> messages) {
    Column asks = when(Authors.byAgent(), coalesce(col(Messages.TEXT).contains("?"), lit(false)));
    return messages.withColumn(WAS_ASKED, last(asks, true).over(before()));
  }

  /**
   * Turns neutral messages that carry a problem on into negative ones, and negative ones that only
   * answer a question into neutral ones.
   *
   * @param moods customers' messages with the columns of {@link MessageMood}, {@link #WAS_ASKED}
   *     and {@code is_ruled}, whether it is an answer whose polarity comes from the rules
   */
  static Dataset<Row> settle(Dataset<Row> moods) {
    Column polarity = col(MessageMood.POLARITY);
    Column score = col(MessageMood.SCORE);
    Column isNegative = when(polarity.notEqual("neutral"), polarity.equalTo("negative"));
    Column beginsAnother =
        exists(col(MessageMood.MARKERS), marker -> marker.startsWith(lit("another:")));
    Column carries =
        col("is_ruled")
            .and(polarity.equalTo("neutral"))
            .and(coalesce(col(IS_OPEN), lit(false)))
            .and(col(WAS_ASKED).equalTo(false))
            .and(coalesce(beginsAnother, lit(false)).equalTo(false));
    Column answers =
        col("is_ruled")
            .and(polarity.equalTo("negative"))
            .and(col(WAS_ASKED))
            .and(col(MessageMood.STATE).equalTo("neutral"))
            .and(score.gt(BITTER));
    return moods
        .withColumn(IS_OPEN, last(isNegative, true).over(before()))
        .withColumn("reading", when(carries, "carried:open problem").when(answers, "asked:facts"))
        .withColumn(
            MessageMood.POLARITY,
            when(col("reading").startsWith("carried"), "negative")
                .when(col("reading").startsWith("asked"), "neutral")
                .otherwise(polarity))
        .withColumn(
            MessageMood.SCORE,
            when(col("reading").startsWith("carried"), least(score, lit(COMPLAINING)))
                .when(col("reading").startsWith("asked"), lit(PLAIN))
                .otherwise(score))
        .withColumn(
            MessageMood.MARKERS,
            when(col("reading").isNotNull(), array_append(col(MessageMood.MARKERS), col("reading")))
                .otherwise(col(MessageMood.MARKERS)));
  }

  private static WindowSpec before() {
    return Window.partitionBy(col(Messages.CONVERSATION_ID))
        .orderBy(col(Messages.MESSAGE_INDEX))
        .rowsBetween(Window.unboundedPreceding(), -1);
  }
}
