package dev.ticketmine.stages.causes;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import dev.ticketmine.ml.statistics.HypergeometricTail;
import dev.ticketmine.tables.Conversations;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.types.DataTypes;

/**
 * Which words stand for which value of an attribute, as the archive itself shows: conversations
 * that use them have the value more often than others, everywhere or within the topic. "New" does
 * not stand for new customers, although a dictionary may make no more of "Neukunde"; and "invoice"
 * in a question about an invoice does not stand for the way of payment.
 */
final class MeantNames {
  /** The value is so many times as frequent where the words are used. */
  private static final double MEANT = 1.5;

  /** In a topic the words may have come with the value by chance; no more often than so. */
  private static final double CHANCE = 0.01;

  private static final UserDefinedFunction UPPER_TAIL =
      udf(new HypergeometricTail(), DataTypes.DoubleType);
  private static final String[] WORDS = {"topic_id", "attribute", "value", "words"};

  /**
   * Returns the mentions without names that are not meant.
   *
   * @param mentions what {@link Mentions#of} returns, with topic_id
   * @param conversations rows of {@link Conversations}
   * @param topics conversation_id and topic_id
   */
  static Dataset<Row> only(Dataset<Row> mentions, Dataset<Row> conversations, Dataset<Row> topics) {
    Dataset<Row> values =
        conversations
            .select(
                col(Conversations.CONVERSATION_ID),
                explode(col(Conversations.ATTRIBUTES)).as(new String[] {"attribute", "known"}))
            .join(topics, Conversations.CONVERSATION_ID);
    Column isReason = col("attribute").equalTo(Mentions.REASON);
    Dataset<Row> names = mentions.filter(isReason.equalTo(false));
    Dataset<Row> meant = meant(users(names, values), values);
    return mentions.filter(isReason).unionByName(names.join(meant, WORDS, "left_semi"), true);
  }

  /** How many conversations of a topic use the words, and how many of them have the value. */
  private static Dataset<Row> users(Dataset<Row> names, Dataset<Row> values) {
    return names
        .select(Conversations.CONVERSATION_ID, "topic_id", "attribute", "value", "words")
        .distinct()
        .join(values, new String[] {Conversations.CONVERSATION_ID, "topic_id", "attribute"})
        .groupBy("topic_id", "attribute", "value", "words")
        .agg(
            count(lit(1)).as("users"),
            count(when(col("known").equalTo(col("value")), 1)).as("owners"));
  }

  private static Dataset<Row> meant(Dataset<Row> users, Dataset<Row> values) {
    Dataset<Row> ofTopic = values.groupBy("topic_id", "attribute").agg(count(lit(1)).as("total"));
    Dataset<Row> haveValue =
        values
            .groupBy(col("topic_id"), col("attribute"), col("known").as("value"))
            .agg(count(lit(1)).as("with_value"));
    WindowSpec ofWords = Window.partitionBy("attribute", "value", "words");
    Dataset<Row> usual =
        haveValue
            .groupBy("attribute", "value")
            .agg(sum("with_value").as("all_with_value"))
            .withColumn(
                "usual",
                col("all_with_value")
                    .divide(sum("all_with_value").over(Window.partitionBy("attribute"))));
    Column isMeantEverywhere =
        sum("owners")
            .over(ofWords)
            .geq(sum("users").over(ofWords).multiply(col("usual")).multiply(MEANT));
    return users
        .join(usual, new String[] {"attribute", "value"})
        .withColumn("everywhere", isMeantEverywhere)
        .join(ofTopic, new String[] {"topic_id", "attribute"})
        .join(haveValue, new String[] {"topic_id", "attribute", "value"}, "left")
        .filter(
            col("everywhere")
                .or(
                    UPPER_TAIL
                        .apply(
                            col("owners"),
                            col("users"),
                            coalesce(col("with_value"), lit(0L)),
                            col("total"))
                        .leq(CHANCE)))
        .select("topic_id", "attribute", "value", "words");
  }

  private MeantNames() {}
}
