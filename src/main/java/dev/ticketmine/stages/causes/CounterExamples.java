package dev.ticketmine.stages.causes;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.row_number;

import dev.ticketmine.tables.Questions;
import dev.ticketmine.tables.RootCauses;
import java.util.Arrays;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/**
 * For each cause the most typical question of its topic from a conversation that does not have it:
 * a reader sees that the cause does not explain all of the topic.
 */
final class CounterExamples {
  private static final int LONGEST_QUOTE = 240;
  private static final String[] KEY = {"topic_id", "attribute", "value"};

  /**
   * Adds a counter-example to causes that have one.
   *
   * @param causes rows with topic_id, attribute and value
   * @param members conversation_id, topic_id, attribute and value of conversations with a cause
   * @param questions what {@link CauseEvidence#of} returns; with a column attribute, only questions
   *     of conversations in which that attribute is known are examples
   */
  static Dataset<Row> attach(Dataset<Row> causes, Dataset<Row> members, Dataset<Row> questions) {
    String[] shared =
        Arrays.asList(questions.columns()).contains("attribute")
            ? new String[] {"topic_id", "attribute"}
            : new String[] {"topic_id"};
    String[] member = {"conversation_id", "topic_id", "attribute", "value"};
    Dataset<Row> nearest =
        causes
            .select("topic_id", "attribute", "value")
            .join(questions, shared)
            .filter(length(col(Questions.QUESTION)).leq(LONGEST_QUOTE))
            .join(
                members.select("conversation_id", "topic_id", "attribute", "value"),
                member,
                "left_anti")
            .withColumn(
                "place",
                row_number()
                    .over(
                        Window.partitionBy("topic_id", "attribute", "value")
                            .orderBy(col("distance"), col(Questions.QUESTION_ID))))
            .filter(col("place").equalTo(1))
            .select(
                col("topic_id"),
                col("attribute"),
                col("value"),
                col(Questions.QUESTION).as(RootCauses.COUNTER_EXAMPLE));
    return causes.join(nearest, KEY, "left");
  }

  private CounterExamples() {}
}
