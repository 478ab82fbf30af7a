package dev.ticketmine.stages.topics;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.xxhash64;

import dev.ticketmine.pipeline.Stage;
import dev.ticketmine.pipeline.TableSchema;
import dev.ticketmine.tables.Messages;
import dev.ticketmine.tables.QuestionVectors;
import dev.ticketmine.tables.Questions;
import dev.ticketmine.text.ReplySentences;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.DataTypes;

/**
 * Joins every question with its vector and with the sentences that agents answered it with: what
 * they wrote publicly after it and before the customer's next question.
 */
public final class ViewQuestions implements Stage {
  private static final String ANSWERED_AT = "answered_at";
  private static final String ASKED_INDEX = "asked_index";
  private static final String LATEST = "latest";
  private static final UserDefinedFunction SENTENCES =
      udf(
          (UDF1<String, String[]>) text -> ReplySentences.of(text).toArray(String[]::new),
          DataTypes.createArrayType(DataTypes.StringType));

  private final Dataset<Row> vectors;
  private final Dataset<Row> messages;

  /** Side inputs: {@link QuestionVectors} and {@link Messages}. */
  public ViewQuestions(Dataset<Row> vectors, Dataset<Row> messages) {
    this.vectors = QuestionVectors.SCHEMA.conform(vectors);
    this.messages = Messages.SCHEMA.conform(messages);
  }

  @Override
  public TableSchema input() {
    return Questions.SCHEMA;
  }

  @Override
  public TableSchema output() {
    return QuestionViews.SCHEMA;
  }

  @Override
  public Dataset<Row> transform(Dataset<Row> rows) {
    return rows.join(
            vectors.select(QuestionVectors.TEXT_HASH, QuestionVectors.VECTOR), Questions.TEXT_HASH)
        .join(replies(rows), new String[] {Questions.QUESTION_ID}, "left");
  }

  private Dataset<Row> replies(Dataset<Row> questions) {
    Dataset<Row> asked =
        questions
            .select(Questions.QUESTION_ID, Questions.MESSAGE_ID)
            .join(
                messages.select(
                    col(Messages.MESSAGE_ID),
                    col(Messages.CONVERSATION_ID),
                    col(Messages.MESSAGE_INDEX).as(ASKED_INDEX)),
                Questions.MESSAGE_ID);
    Dataset<Row> answers =
        messages
            .filter(
                col(Messages.AUTHOR_ROLE)
                    .equalTo("agent")
                    .and(coalesce(col(Messages.IS_PUBLIC), lit(true)))
                    .and(col(Messages.TEXT).isNotNull()))
            .select(
                col(Messages.CONVERSATION_ID),
                col(Messages.MESSAGE_INDEX).as(ANSWERED_AT),
                col(Messages.TEXT));
    return asked
        .join(answers, Messages.CONVERSATION_ID)
        .filter(col(ASKED_INDEX).lt(col(ANSWERED_AT)))
        .withColumn(
            LATEST,
            max(ASKED_INDEX).over(Window.partitionBy(Messages.CONVERSATION_ID, ANSWERED_AT)))
        .filter(col(ASKED_INDEX).equalTo(col(LATEST)))
        .select(col(Questions.QUESTION_ID), explode(SENTENCES.apply(col(Messages.TEXT))).as("text"))
        .groupBy(Questions.QUESTION_ID)
        .agg(sort_array(collect_set(xxhash64(col("text")))).as(QuestionViews.REPLIES));
  }
}
