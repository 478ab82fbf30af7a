package dev.ticketmine.stages.causes;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_contains;
import static org.apache.spark.sql.functions.array_union;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.exists;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.forall;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.split;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import dev.ticketmine.tables.Questions;
import dev.ticketmine.tables.TableTypes;
import dev.ticketmine.tables.Topics;
import dev.ticketmine.text.cause.CauseTerms;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF2;

/**
 * Words that most questions of a topic use: what its customers ask, not why. A cause made of them
 * says nothing.
 */
final class AskedWords {
  /** A word in so many of a topic's questions is the topic. */
  private static final double COMMON = 0.25;

  /** A name is the topic if all its words are in so many; customers may name a cause often. */
  private static final double COMMON_NAME = 0.6;

  private final Dataset<Row> words;

  /**
   * Takes side inputs.
   *
   * @param topics rows of {@link Topics}, whose labels are the topic too
   * @param questions with their topics, as {@link CauseEvidence#of} returns them
   */
  AskedWords(Dataset<Row> topics, Dataset<Row> questions) {
    UDF2<String, String, String[]> read = AskedWords::words;
    Column share = col("uses").divide(col("questions"));
    Dataset<Row> labels =
        topics.select(
            col("topic_id"),
            array_union(
                    udf(read, TableTypes.STRINGS).apply(col(Topics.LABEL_DE), lit("de")),
                    udf(read, TableTypes.STRINGS).apply(col(Topics.LABEL_EN), lit("en")))
                .as("label"));
    Dataset<Row> used =
        questions
            .select(
                col("topic_id"),
                explode(
                        udf(read, TableTypes.STRINGS)
                            .apply(col(Questions.QUESTION), col(Questions.LANGUAGE)))
                    .as("word"))
            .groupBy("topic_id", "word")
            .agg(count(lit(1)).as("uses"))
            .join(questions.groupBy("topic_id").agg(count(lit(1)).as("questions")), "topic_id")
            .filter(share.geq(COMMON))
            .groupBy("topic_id")
            .agg(
                collect_set(col("word")).as("common"),
                collect_set(when(share.geq(COMMON_NAME), col("word"))).as("very_common"));
    Column none = array().cast(TableTypes.STRINGS);
    this.words =
        labels
            .join(used, new String[] {"topic_id"}, "left")
            .select(
                col("topic_id"),
                array_union(col("label"), coalesce(col("common"), none)).as("common"),
                array_union(col("label"), coalesce(col("very_common"), none)).as("very_common"));
  }

  private static String[] words(String text, String language) {
    return CauseTerms.of(text == null ? "" : text, language).stream()
        .distinct()
        .toArray(String[]::new);
  }

  /** Returns the causes that are not the topic itself: words with one, names of nothing else. */
  Dataset<Row> without(Dataset<Row> causes) {
    UDF2<String, String, String[]> read = AskedWords::words;
    Column isReason = col("attribute").equalTo(Mentions.REASON);
    Column reason = split(col("value"), " ");
    Column name = udf(read, TableTypes.STRINGS).apply(col("value"), lit("de"));
    Column isTopic =
        when(isReason, exists(reason, word -> array_contains(col("common"), word)))
            .otherwise(forall(name, word -> array_contains(col("very_common"), word)));
    return causes
        .join(broadcast(words), new String[] {"topic_id"}, "left")
        .filter(coalesce(isTopic, lit(false)).equalTo(false))
        .drop("common", "very_common");
  }
}
