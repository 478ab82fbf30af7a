package dev.ticketmine.stages.mood;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lag;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.unix_seconds;
import static org.apache.spark.sql.functions.when;

import dev.ticketmine.tables.Messages;
import dev.ticketmine.text.mood.ReplyMarkers;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.DataTypes;

/** Customer effort from observable signs: messages, repetition, requests for data, silence. */
final class Effort {
  private static final double MESSAGES_WEIGHT = 0.35;
  private static final double REPETITION_WEIGHT = 0.25;
  private static final double REQUESTS_WEIGHT = 0.2;
  private static final double SILENCE_WEIGHT = 0.2;
  private static final int MOST_FURTHER_MESSAGES = 5;
  private static final int MOST_FURTHER_REQUESTS = 2;
  private static final int LONGEST_SILENCE_SECONDS = 72 * 3600;

  private static final UserDefinedFunction ASKS =
      udf(
          (UDF2<String, String, Boolean>)
              (text, language) -> ReplyMarkers.find(text, language).asksForData(),
          DataTypes.BooleanType);

  private Effort() {}

  /** One row per conversation with the counts that {@link #score} needs. */
  static Dataset<Row> parts(Dataset<Row> messages) {
    Column waited =
        unix_seconds(col(Messages.SENT_AT))
            .minus(
                lag(unix_seconds(col(Messages.SENT_AT)), 1)
                    .over(
                        Window.partitionBy(col(Messages.CONVERSATION_ID))
                            .orderBy(col(Messages.MESSAGE_INDEX))));
    return messages
        .filter(Authors.byCustomer().or(Authors.byAgent()))
        .withColumn("waited", waited)
        .groupBy(col(Messages.CONVERSATION_ID))
        .agg(
            count(when(Authors.byCustomer(), 1)).as("customer_messages"),
            sum(when(
                        Authors.byAgent()
                            .and(ASKS.apply(col(Messages.TEXT), col(Messages.LANGUAGE))),
                        1)
                    .otherwise(0))
                .as("requests"),
            max(col("waited")).as("silence"));
  }

  /** The score 0..1 of a conversation's parts. */
  static Column score(Column repeats) {
    Column messages = share(col("customer_messages").minus(1), MOST_FURTHER_MESSAGES);
    Column requests = share(col("requests").minus(1), MOST_FURTHER_REQUESTS);
    Column silence = share(coalesce(col("silence"), lit(0)), LONGEST_SILENCE_SECONDS);
    return round(
        messages
            .multiply(MESSAGES_WEIGHT)
            .plus(when(repeats, REPETITION_WEIGHT).otherwise(0.0))
            .plus(requests.multiply(REQUESTS_WEIGHT))
            .plus(silence.multiply(SILENCE_WEIGHT)),
        4);
  }

  private static Column share(Column value, int most) {
    return greatest(lit(0.0), least(lit(1.0), value.divide(lit((double) most))));
  }
}
