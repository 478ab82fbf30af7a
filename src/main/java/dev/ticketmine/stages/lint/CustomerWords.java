package dev.ticketmine.stages.lint;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_union;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.udf;

import dev.ticketmine.tables.Questions;
import dev.ticketmine.tables.TableTypes;
import dev.ticketmine.tables.TopicAssignments;
import dev.ticketmine.text.TermAnalyzer;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.expressions.UserDefinedFunction;

/**
 * The words of customers' questions by topic and language, with how many use them, as small as the
 * vocabulary: a row for each term, and one with the term {@link #ALL} for all questions.
 */
public final class CustomerWords {
  static final String TERM = "term";
  static final String CUSTOMERS = "customers";
  static final String CONVERSATIONS = "conversations";
  static final String QUESTIONS = "questions";

  /** No term is empty. */
  static final String ALL = "";

  private static final String CUSTOMER = "customer";

  static final UserDefinedFunction TERMS =
      udf(
          (UDF2<String, String, String[]>)
              (text, language) ->
                  TermAnalyzer.of(language).terms(text).stream().distinct().toArray(String[]::new),
          TableTypes.STRINGS);

  /**
   * Counts the words.
   *
   * @param questions rows of {@link Questions}; one without a customer is of a customer of its own
   * @param assignments rows of {@link TopicAssignments}
   */
  public static Dataset<Row> of(Dataset<Row> questions, Dataset<Row> assignments) {
    Column[] word = {col(TopicAssignments.TOPIC_ID), col(Questions.LANGUAGE), col(TERM)};
    return questions
        .filter(col(Questions.LANGUAGE).isin("de", "en"))
        .select(
            col(Questions.QUESTION_ID),
            col(Questions.CONVERSATION_ID),
            col(Questions.LANGUAGE),
            coalesce(col(Questions.CUSTOMER_KEY), col(Questions.CONVERSATION_ID)).as(CUSTOMER),
            col(Questions.QUESTION))
        .join(
            assignments
                .filter(col(TopicAssignments.IS_UNCLEAR).equalTo(false))
                .select(TopicAssignments.QUESTION_ID, TopicAssignments.TOPIC_ID),
            Questions.QUESTION_ID)
        .select(
            col(TopicAssignments.TOPIC_ID),
            col(Questions.LANGUAGE),
            col(CUSTOMER),
            col(Questions.CONVERSATION_ID),
            explode(
                    array_union(
                        array(lit(ALL)),
                        TERMS.apply(col(Questions.QUESTION), col(Questions.LANGUAGE))))
                .as(TERM))
        // Three plain counts one after the other, because two distinct ones triple the rows.
        .groupBy(word[0], word[1], word[2], col(CUSTOMER), col(Questions.CONVERSATION_ID))
        .agg(count(lit(1)).as(QUESTIONS))
        .groupBy(word[0], word[1], word[2], col(CUSTOMER))
        .agg(sum(QUESTIONS).as(QUESTIONS), count(lit(1)).as(CONVERSATIONS))
        .groupBy(word)
        .agg(
            sum(QUESTIONS).as(QUESTIONS),
            sum(CONVERSATIONS).as(CONVERSATIONS),
            count(lit(1)).as(CUSTOMERS));
  }

  private CustomerWords() {}
}
