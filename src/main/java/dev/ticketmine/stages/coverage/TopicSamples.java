package dev.ticketmine.stages.coverage;

import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.date_sub;
import static org.apache.spark.sql.functions.datediff;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.flatten;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.sha2;
import static org.apache.spark.sql.functions.slice;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.to_date;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import dev.ticketmine.ml.Distillation;
import dev.ticketmine.ml.Embedders;
import dev.ticketmine.tables.ConversationTopics;
import dev.ticketmine.tables.Conversations;
import dev.ticketmine.tables.Messages;
import dev.ticketmine.tables.QuestionVectors;
import dev.ticketmine.tables.Questions;
import dev.ticketmine.tables.TableTypes;
import dev.ticketmine.tables.TopicAssignments;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/**
 * One row per topic and language: counts over all conversations, and a sample of agents' replies
 * and customers' questions, capped so that it grows with the topics, not with the archive.
 *
 * <p>Conversations count for their primary topic and the customer's language. Replies are taken
 * from conversations in the order of a hash of their id; questions are those nearest to the topic.
 */
public final class TopicSamples {
  static final String TOPIC_ID = "topic_id";
  static final String LANGUAGE = "language";
  static final String CONVERSATION_COUNT = "conversation_count";
  static final String RECENT_COUNT = "recent_count";
  static final String ENDED_COUNT = "ended_count";
  static final String ONE_TOUCH_COUNT = "one_touch_count";
  static final String WEEKS = "weeks";
  static final String REPLIES = "replies";
  static final String LINKS = "links";
  static final String QUESTIONS = "questions";
  static final String VECTOR = "vector";

  private static final int SAMPLE = 60;
  private static final int REPLIES_PER_CONVERSATION = 4;
  private static final int RECENT_DAYS = 91;
  private static final int MOST_LINKS = 20;

  /**
   * Returns the sample.
   *
   * @param conversations rows of {@link Conversations}
   * @param conversationTopics rows of {@link ConversationTopics}
   * @param messages rows of {@link Messages}
   * @param questions rows of {@link Questions}
   * @param assignments rows of {@link TopicAssignments}
   * @param questionVectors rows of {@link QuestionVectors}
   */
  public static Dataset<Row> of(
      Dataset<Row> conversations,
      Dataset<Row> conversationTopics,
      Dataset<Row> messages,
      Dataset<Row> questions,
      Dataset<Row> assignments,
      Dataset<Row> questionVectors) {
    return of(
        conversations,
        conversationTopics,
        messages,
        questions,
        assignments,
        questionVectors,
        Embedders.shared().modelId());
  }

  static Dataset<Row> of(
      Dataset<Row> conversations,
      Dataset<Row> conversationTopics,
      Dataset<Row> messages,
      Dataset<Row> questions,
      Dataset<Row> assignments,
      Dataset<Row> questionVectors,
      String modelId) {
    String[] key = {TOPIC_ID, LANGUAGE};
    return replies(conversations, conversationTopics, messages)
        .join(
            asked(
                questions,
                assignments,
                questionVectors.filter(
                    col(QuestionVectors.MODEL_ID)
                        .equalTo(modelId)
                        .or(
                            col(QuestionVectors.MODEL_ID)
                                .startsWith(modelId + Distillation.ID_SUFFIX)))),
            key,
            "left")
        .join(links(conversations, conversationTopics, messages), key, "left");
  }

  /** The web addresses that agents gave most, with the conversations in which they did. */
  private static Dataset<Row> links(
      Dataset<Row> conversations, Dataset<Row> conversationTopics, Dataset<Row> messages) {
    Column rank =
        row_number()
            .over(
                Window.partitionBy(TOPIC_ID, LANGUAGE)
                    .orderBy(col("conversation_count").desc(), col("link")));
    return fromAgents(messages)
        .select(col(Messages.CONVERSATION_ID), explode(col(Messages.LINKS)).as("link"))
        .distinct()
        .join(primary(conversationTopics), Messages.CONVERSATION_ID)
        .join(
            conversations
                .filter(col(Conversations.LANGUAGE).isin("de", "en"))
                .select(Conversations.CONVERSATION_ID, Conversations.LANGUAGE),
            Conversations.CONVERSATION_ID)
        .groupBy(col(TOPIC_ID), col(LANGUAGE), col("link"))
        .agg(count(lit(1)).as("conversation_count"))
        .withColumn("rank", rank)
        .filter(col("rank").leq(MOST_LINKS))
        .groupBy(TOPIC_ID, LANGUAGE)
        .agg(
            array_sort(collect_list(struct(col("rank"), col("link"), col("conversation_count"))))
                .as(LINKS));
  }

  private static Dataset<Row> fromAgents(Dataset<Row> messages) {
    return messages.filter(
        col(Messages.AUTHOR_ROLE)
            .equalTo("agent")
            .and(coalesce(col(Messages.IS_PUBLIC), lit(true))));
  }

  private static Dataset<Row> primary(Dataset<Row> conversationTopics) {
    return conversationTopics
        .filter(col(ConversationTopics.IS_PRIMARY))
        .select(ConversationTopics.CONVERSATION_ID, ConversationTopics.TOPIC_ID);
  }

  /** The last day of the archive, and the weeks that count as recent: at most thirteen. */
  private static Dataset<Row> span(Dataset<Row> conversations) {
    Column first = to_date(min(col(Conversations.CREATED_AT)));
    Column last = to_date(max(col(Conversations.CREATED_AT)));
    Column days = least(datediff(last, first).plus(1), lit(RECENT_DAYS));
    return conversations.agg(last.as("last_date"), greatest(days.divide(7.0), lit(1.0)).as(WEEKS));
  }

  private static Dataset<Row> replies(
      Dataset<Row> conversations, Dataset<Row> conversationTopics, Dataset<Row> messages) {
    Dataset<Row> answers =
        fromAgents(messages)
            .groupBy(Messages.CONVERSATION_ID)
            .agg(
                count(lit(1)).as("reply_count"),
                slice(
                        array_sort(
                            collect_list(
                                struct(
                                    col(Messages.MESSAGE_INDEX),
                                    coalesce(col(Messages.LANGUAGE), lit("und")).as("language"),
                                    col(Messages.CONVERSATION_ID),
                                    to_date(col(Messages.SENT_AT)).as("day"),
                                    coalesce(col(Messages.TEXT), lit("")).as("text")))),
                        1,
                        REPLIES_PER_CONVERSATION)
                    .as("answers"));
    Column ended = col(Conversations.STATUS).isin("solved", "closed");
    Column position =
        row_number()
            .over(
                Window.partitionBy(TOPIC_ID, LANGUAGE)
                    .orderBy(
                        sha2(col(Conversations.CONVERSATION_ID), 256),
                        col(Conversations.CONVERSATION_ID)));
    Column recent =
        to_date(col(Conversations.CREATED_AT)).gt(date_sub(col("last_date"), RECENT_DAYS));
    return conversations
        .filter(col(Conversations.LANGUAGE).isin("de", "en"))
        .select(
            Conversations.CONVERSATION_ID,
            Conversations.LANGUAGE,
            Conversations.STATUS,
            Conversations.CREATED_AT)
        .join(primary(conversationTopics), ConversationTopics.CONVERSATION_ID)
        .crossJoin(span(conversations))
        .join(answers, new String[] {Conversations.CONVERSATION_ID}, "left")
        .withColumn("position", position)
        .groupBy(TOPIC_ID, LANGUAGE)
        .agg(
            max(col(WEEKS)).as(WEEKS),
            count(lit(1)).as(CONVERSATION_COUNT),
            sum(when(recent, 1).otherwise(0)).as(RECENT_COUNT),
            sum(when(ended.and(col("reply_count").geq(1)), 1).otherwise(0)).as(ENDED_COUNT),
            sum(when(ended.and(col("reply_count").equalTo(1)), 1).otherwise(0)).as(ONE_TOUCH_COUNT),
            flatten(
                    array_sort(
                            collect_list(
                                when(
                                    col("position").leq(SAMPLE).and(col("answers").isNotNull()),
                                    struct(col("position"), col("answers")))))
                        .getField("answers"))
                .as(REPLIES));
  }

  private static Dataset<Row> asked(
      Dataset<Row> questions, Dataset<Row> assignments, Dataset<Row> questionVectors) {
    Column position =
        row_number()
            .over(
                Window.partitionBy(TOPIC_ID, LANGUAGE)
                    .orderBy(col(TopicAssignments.DISTANCE), col(Questions.QUESTION_ID)));
    return questions
        .filter(col(Questions.LANGUAGE).isin("de", "en"))
        .select(
            Questions.QUESTION_ID,
            Questions.LANGUAGE,
            Questions.CUSTOMER_KEY,
            Questions.QUESTION,
            Questions.TEXT_HASH)
        .join(
            assignments
                .filter(col(TopicAssignments.IS_UNCLEAR).equalTo(false))
                .select(
                    TopicAssignments.QUESTION_ID,
                    TopicAssignments.TOPIC_ID,
                    TopicAssignments.DISTANCE),
            Questions.QUESTION_ID)
        .withColumn("position", position)
        .filter(col("position").leq(SAMPLE))
        .join(
            questionVectors.select(
                col(QuestionVectors.TEXT_HASH), col(QuestionVectors.VECTOR).as("question_vector")),
            new String[] {Questions.TEXT_HASH},
            "left")
        .groupBy(TOPIC_ID, LANGUAGE)
        .agg(
            array_sort(
                    collect_list(
                        struct(
                            col("position"),
                            col(Questions.QUESTION_ID),
                            col(Questions.CUSTOMER_KEY),
                            col(Questions.QUESTION))))
                .as(QUESTIONS),
            array_sort(collect_list(struct(col("position"), col("question_vector")))).as("sorted"))
        .select(
            col(TOPIC_ID),
            col(LANGUAGE),
            col(QUESTIONS),
            udf(new MeanVector(), TableTypes.VECTOR)
                .apply(col("sorted").getField("question_vector"))
                .as(VECTOR));
  }
}
