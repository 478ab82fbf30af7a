package dev.ticketmine.stages.topics;

import static org.apache.spark.sql.functions.asc;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.desc;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.row_number;

import dev.ticketmine.pipeline.Stage;
import dev.ticketmine.pipeline.TableSchema;
import dev.ticketmine.tables.ConversationTopics;
import dev.ticketmine.tables.Questions;
import dev.ticketmine.tables.TopicAssignments;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/**
 * The topics of a conversation's clear questions. Primary is the topic with most of them; among
 * equals the one asked about first, then the one that fits best.
 */
public final class ChooseConversationTopics implements Stage {
  private final Dataset<Row> assignments;

  /** Side input: {@link TopicAssignments}. */
  public ChooseConversationTopics(Dataset<Row> assignments) {
    this.assignments = TopicAssignments.SCHEMA.conform(assignments);
  }

  @Override
  public TableSchema input() {
    return Questions.SCHEMA;
  }

  @Override
  public TableSchema output() {
    return ConversationTopics.SCHEMA;
  }

  @Override
  public Dataset<Row> transform(Dataset<Row> rows) {
    Dataset<Row> clear =
        assignments
            .filter(col(TopicAssignments.IS_UNCLEAR).equalTo(false))
            .drop(TopicAssignments.CONVERSATION_ID);
    return rows.join(clear, Questions.QUESTION_ID)
        .groupBy(ConversationTopics.CONVERSATION_ID, ConversationTopics.TOPIC_ID)
        .agg(
            count(lit(1)).as("questions"),
            min(Questions.ASKED_AT).as("first"),
            min(TopicAssignments.DISTANCE).as("nearest"))
        .withColumn(
            "rank",
            row_number()
                .over(
                    Window.partitionBy(ConversationTopics.CONVERSATION_ID)
                        .orderBy(
                            desc("questions"),
                            asc("first"),
                            asc("nearest"),
                            asc(ConversationTopics.TOPIC_ID))))
        .withColumn(ConversationTopics.IS_PRIMARY, col("rank").equalTo(1));
  }
}
