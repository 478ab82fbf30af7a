package dev.ticketmine.stages.causes;

import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.struct;

import dev.ticketmine.tables.Questions;
import dev.ticketmine.tables.RootCauses;
import dev.ticketmine.tables.TopicAssignments;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/** Questions and quotes that show a cause: the most typical ones, each from another customer. */
final class CauseEvidence {
  private static final int QUOTES = 3;
  private static final int LONGEST_QUOTE = 240;

  /** Returns the clear questions with topic and distance. */
  static Dataset<Row> of(Dataset<Row> questions, Dataset<Row> assignments) {
    return questions
        .select(
            col(Questions.QUESTION_ID),
            col(Questions.CONVERSATION_ID),
            col(Questions.CUSTOMER_KEY),
            col(Questions.LANGUAGE),
            col(Questions.QUESTION))
        .join(
            assignments
                .filter(col(TopicAssignments.IS_UNCLEAR).equalTo(false))
                .select(
                    col(TopicAssignments.QUESTION_ID),
                    col(TopicAssignments.TOPIC_ID),
                    col(TopicAssignments.DISTANCE)),
            Questions.QUESTION_ID);
  }

  /**
   * Adds evidence to causes.
   *
   * @param causes rows with topic_id, attribute and value
   * @param values one row per conversation, attribute and value, with the primary topic
   * @param evidence what {@link #of} returns
   */
  static Dataset<Row> attach(Dataset<Row> causes, Dataset<Row> values, Dataset<Row> evidence) {
    String[] cause = {"topic_id", "attribute", "value"};
    Dataset<Row> candidates =
        causes
            .select("topic_id", "attribute", "value")
            .join(values, cause)
            .join(evidence, new String[] {"conversation_id", "topic_id"})
            .filter(length(col(Questions.QUESTION)).leq(LONGEST_QUOTE));
    var perCustomer =
        Window.partitionBy("topic_id", "attribute", "value", Questions.CUSTOMER_KEY)
            .orderBy(col("distance"), col(Questions.QUESTION_ID));
    var perCause =
        Window.partitionBy("topic_id", "attribute", "value")
            .orderBy(col("distance"), col(Questions.QUESTION_ID));
    Dataset<Row> quotes =
        candidates
            .withColumn("of_customer", row_number().over(perCustomer))
            .filter(col("of_customer").equalTo(1))
            .withColumn("position", row_number().over(perCause))
            .filter(col("position").leq(QUOTES))
            .groupBy("topic_id", "attribute", "value")
            .agg(
                array_sort(
                        collect_list(
                            struct(
                                col("position"),
                                col(Questions.QUESTION_ID),
                                col(Questions.QUESTION))))
                    .as("chosen"))
            .withColumn(RootCauses.EVIDENCE_QUESTION_IDS, col("chosen." + Questions.QUESTION_ID))
            .withColumn(RootCauses.QUOTES, col("chosen." + Questions.QUESTION))
            .drop("chosen");
    return causes.join(quotes, toSeq(cause), "left");
  }

  private static scala.collection.immutable.Seq<String> toSeq(String[] names) {
    return scala.jdk.javaapi.CollectionConverters.asScala(java.util.List.of(names)).toSeq();
  }

  private CauseEvidence() {}
}
