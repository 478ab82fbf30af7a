package dev.ticketmine.stages.causes;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.trim;
import static org.apache.spark.sql.functions.when;

import dev.ticketmine.pipeline.Stage;
import dev.ticketmine.pipeline.TableSchema;
import dev.ticketmine.tables.ConversationTopics;
import dev.ticketmine.tables.Conversations;
import dev.ticketmine.tables.Questions;
import dev.ticketmine.tables.RootCauses;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Attribute values that a topic's conversations carry more often than all others do.
 *
 * <p>Conversations count for their primary topic, and only where the attribute is known. A value is
 * named when it passes the floors of {@link CauseOptions}; a value that is frequent everywhere has
 * no lift, so it is not named. The test: {@link Contrast}.
 */
public final class AttributeCauses implements Stage {
  private final Dataset<Row> conversations;
  private final Dataset<Row> evidence;
  private final CauseOptions options;

  /**
   * Takes side inputs.
   *
   * @param conversations rows of {@link Conversations}
   * @param questions rows of {@link Questions}
   * @param assignments rows of topic assignments
   */
  public AttributeCauses(
      Dataset<Row> conversations,
      Dataset<Row> questions,
      Dataset<Row> assignments,
      CauseOptions options) {
    this.conversations = DeskFields.without(conversations);
    this.evidence = CauseEvidence.of(questions, assignments);
    this.options = options;
  }

  @Override
  public TableSchema input() {
    return ConversationTopics.SCHEMA;
  }

  @Override
  public TableSchema output() {
    return RootCauses.SCHEMA;
  }

  @Override
  public Dataset<Row> transform(Dataset<Row> conversationTopics) {
    Dataset<Row> values =
        conversations
            .select(
                col(Conversations.CONVERSATION_ID),
                explode(col(Conversations.ATTRIBUTES)).as(new String[] {"attribute", "value"}))
            .filter(trim(col("value")).notEqual(""))
            .join(
                conversationTopics
                    .filter(col(ConversationTopics.IS_PRIMARY))
                    .select(
                        col(ConversationTopics.CONVERSATION_ID), col(ConversationTopics.TOPIC_ID)),
                Conversations.CONVERSATION_ID);
    Dataset<Row> causes =
        new Contrast(options)
            .of(
                values,
                values.groupBy("topic_id", "attribute").agg(count(lit(1)).as("topic_total")));
    // A conversation of which the attribute is not known is no example of another value.
    Dataset<Row> others =
        evidence.join(values.select("conversation_id", "attribute").distinct(), "conversation_id");
    return named(
        CounterExamples.attach(CauseEvidence.attach(causes, values, evidence), values, others));
  }

  private static Dataset<Row> named(Dataset<Row> causes) {
    Column p = col("share");
    return Contrast.described(causes, "attribute")
        .withColumn(RootCauses.LABEL, concat(col("attribute"), lit(": "), col("value")))
        .withColumn(
            RootCauses.STRENGTH,
            when(col("lift").geq(2).and(col("q_value").lt(0.001)).and(p.geq(0.4)), "strong")
                .when(col("lift").geq(1.8).and(p.geq(0.25)), "fair")
                .otherwise("weak"));
  }
}
