package dev.ticketmine.stages.causes;

import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.sqrt;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;

import dev.ticketmine.privacy.PlainText;
import dev.ticketmine.tables.Questions;
import dev.ticketmine.tables.RootCauses;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.functions;

/**
 * Sentences that show a stated cause: those whose words most of the cause's sentences share, each
 * from another customer.
 */
final class StatedQuotes {
  private static final int QUOTES = 3;
  private static final int SHORTEST_QUOTE = 15;
  private static final int LONGEST_QUOTE = 240;
  private static final String[] KEY = {"topic_id", "attribute", "value"};

  private final Dataset<Row> mentions;
  private final Dataset<Row> questions;

  /**
   * Takes side inputs.
   *
   * @param mentions what {@link Mentions#of} returns, with topic_id
   * @param questions what {@link CauseEvidence#of} returns
   */
  StatedQuotes(Dataset<Row> mentions, Dataset<Row> questions) {
    this.mentions = mentions;
    this.questions = questions;
  }

  /**
   * Adds quotes and questions to causes.
   *
   * @param causes rows with topic_id, attribute, value and support
   */
  Dataset<Row> attach(Dataset<Row> causes) {
    Dataset<Row> sentences =
        mentions
            .join(causes.select("topic_id", "attribute", "value", "support"), KEY, "inner")
            .withColumn("sentence", regexp_replace(col("sentence"), PlainText.NUMBERED, "[$1]"))
            .filter(length(col("sentence")).between(SHORTEST_QUOTE, LONGEST_QUOTE));
    Dataset<Row> frequency =
        sentences
            .select(
                col("topic_id"),
                col("attribute"),
                col("value"),
                col("conversation_id"),
                col("support"),
                explode(col("terms")).as("term"))
            .groupBy("topic_id", "attribute", "value", "term")
            .agg(count_distinct(col("conversation_id")).divide(max("support")).as("weight"));
    String[] sentence = {"topic_id", "attribute", "value", "message_id", "start"};
    Dataset<Row> typical =
        sentences
            .select(
                col("topic_id"),
                col("attribute"),
                col("value"),
                col("message_id"),
                col("start"),
                size(col("terms")).as("length"),
                explode(col("terms")).as("term"))
            .distinct()
            .join(frequency, new String[] {"topic_id", "attribute", "value", "term"}, "inner")
            .groupBy("topic_id", sentence[1], sentence[2], sentence[3], sentence[4])
            .agg(sum("weight").divide(sqrt(max("length"))).as("weight"));
    Column[] order = {
      col("weight").desc(), length(col("sentence")), col("message_id"), col("start")
    };
    WindowSpec perCustomer =
        Window.partitionBy("topic_id", "attribute", "value", "customer").orderBy(order);
    WindowSpec perCause = Window.partitionBy("topic_id", "attribute", "value").orderBy(order);
    Dataset<Row> firstQuestions =
        questions
            .groupBy("conversation_id", "topic_id")
            .agg(min(Questions.QUESTION_ID).as(Questions.QUESTION_ID));
    Dataset<Row> chosen =
        sentences
            .join(typical, sentence, "inner")
            .withColumn("of_customer", row_number().over(perCustomer))
            .filter(col("of_customer").equalTo(1))
            .withColumn("position", row_number().over(perCause))
            .filter(col("position").leq(QUOTES))
            .join(firstQuestions, new String[] {"conversation_id", "topic_id"}, "left")
            .groupBy("topic_id", "attribute", "value")
            .agg(
                array_sort(
                        collect_list(
                            struct(col("position"), col("sentence"), col(Questions.QUESTION_ID))))
                    .as("chosen"))
            .withColumn(RootCauses.QUOTES, col("chosen.sentence"))
            .withColumn(
                RootCauses.EVIDENCE_QUESTION_IDS,
                functions.filter(col("chosen." + Questions.QUESTION_ID), Column::isNotNull))
            .drop("chosen");
    return causes.join(chosen, KEY, "left");
  }
}
