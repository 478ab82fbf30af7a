package dev.ticketmine.stages.recommend;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.date_sub;
import static org.apache.spark.sql.functions.datediff;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.to_date;
import static org.apache.spark.sql.functions.when;

import dev.ticketmine.tables.ConversationMood;
import dev.ticketmine.tables.ConversationTopics;
import dev.ticketmine.tables.Conversations;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What recommendations say about a topic.
 *
 * @param weekly conversations a week in the recent weeks, at most thirteen
 * @param weeks length of the archive in weeks, one at least
 * @param negativeShare share of the conversations with known mood that begin negative
 * @param positiveShare share of those that begin positive
 * @param lowCsatShare share of ratings 1 and 2; 0 without ratings
 */
record TopicFacts(
    double weekly, double weeks, double negativeShare, double positiveShare, double lowCsatShare) {
  private static final int RECENT_DAYS = 91;

  /** One row per topic, over the conversations that are chiefly about it. */
  static Dataset<Row> rows(
      Dataset<Row> conversations, Dataset<Row> conversationTopics, Dataset<Row> mood) {
    Column day = to_date(col(Conversations.CREATED_AT));
    Dataset<Row> span =
        conversations.agg(
            max(day).as("last_date"), datediff(max(day), min(day)).plus(1).as("days"));
    Column recent = day.gt(date_sub(col("last_date"), RECENT_DAYS));
    return conversations
        .select(Conversations.CONVERSATION_ID, Conversations.CREATED_AT, Conversations.CSAT)
        .join(
            conversationTopics
                .filter(col(ConversationTopics.IS_PRIMARY))
                .select(ConversationTopics.CONVERSATION_ID, ConversationTopics.TOPIC_ID),
            Conversations.CONVERSATION_ID)
        .join(
            mood.select(ConversationMood.CONVERSATION_ID, ConversationMood.START_SCORE),
            new String[] {Conversations.CONVERSATION_ID},
            "left")
        .crossJoin(span)
        .groupBy(ConversationTopics.TOPIC_ID)
        .agg(
            max(col("days")).as("days"),
            sum(when(recent, 1L).otherwise(0L)).as("recent"),
            count(col(ConversationMood.START_SCORE)).as("moods"),
            ones(col(ConversationMood.START_SCORE).lt(0)).as("negative"),
            ones(col(ConversationMood.START_SCORE).gt(0)).as("positive"),
            count(col(Conversations.CSAT)).as("ratings"),
            ones(col(Conversations.CSAT).leq(2)).as("low"));
  }

  static TopicFacts of(Row row) {
    double days = row.<Integer>getAs("days");
    long moods = row.<Long>getAs("moods");
    return new TopicFacts(
        row.<Long>getAs("recent") / Math.max(1, Math.min(days, RECENT_DAYS) / 7),
        Math.max(1, days / 7),
        share(row.getAs("negative"), moods),
        share(row.getAs("positive"), moods),
        share(row.getAs("low"), row.getAs("ratings")));
  }

  /** Returns how much a contact of the topic weighs: 1, more if customers are unhappy, up to 3. */
  double weight() {
    return 1 + negativeShare + lowCsatShare;
  }

  private static Column ones(Column condition) {
    return sum(when(condition, 1L).otherwise(0L));
  }

  private static double share(long part, long whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }
}
