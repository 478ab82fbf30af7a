package dev.ticketmine.stages.causes;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.min_by;
import static org.apache.spark.sql.functions.struct;

import dev.ticketmine.tables.Questions;
import dev.ticketmine.tables.RootCauses;
import java.util.Arrays;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

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
            .groupBy("topic_id", "attribute", "value")
            .agg(
                min_by(col(Questions.QUESTION), struct(col("distance"), col(Questions.QUESTION_ID)))
                    .as(RootCauses.COUNTER_EXAMPLE));
    return causes.join(nearest, KEY, "left");
  }

  private CounterExamples() {}
}
