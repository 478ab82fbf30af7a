package dev.ticketmine.stages.recommend;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.sha2;
import static org.apache.spark.sql.functions.when;

import dev.ticketmine.tables.ConversationMood;
import dev.ticketmine.tables.ConversationTopics;
import dev.ticketmine.tables.Conversations;
import dev.ticketmine.tables.Messages;
import dev.ticketmine.tables.ReplyQuality;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/**
 * Agents' public replies in conversations that ended well: closed or solved, or in an archive that
 * does not say; not taken up again by the customer afterwards, without a low rating, and without a
 * negative answer to a reply. At most a hundred per topic and language, in the order of a hash of
 * their id.
 */
final class GoodReplies {
  private static final int SAMPLE = 100;

  static Dataset<Row> of(DraftInputs inputs) {
    Dataset<Row> conversations =
        inputs
            .conversations()
            .filter(
                col(Conversations.STATUS)
                    .isin("solved", "closed")
                    .or(col(Conversations.STATUS).isNull())
                    .and(coalesce(col(Conversations.CSAT), lit(3)).geq(3)))
            .select(Conversations.CONVERSATION_ID)
            .join(
                inputs
                    .conversationTopics()
                    .filter(col(ConversationTopics.IS_PRIMARY))
                    .select(ConversationTopics.CONVERSATION_ID, ConversationTopics.TOPIC_ID),
                Conversations.CONVERSATION_ID)
            .join(
                inputs
                    .conversationMood()
                    .select(ConversationMood.CONVERSATION_ID, ConversationMood.END_SCORE),
                new String[] {Conversations.CONVERSATION_ID},
                "left");
    Column position =
        row_number()
            .over(
                Window.partitionBy(ConversationTopics.TOPIC_ID, Messages.LANGUAGE)
                    .orderBy(sha2(col(Messages.MESSAGE_ID), 256), col(Messages.MESSAGE_ID)));
    return replies(inputs.messages())
        .join(
            inputs.replyQuality().filter(col(ReplyQuality.IS_CURT)).select(ReplyQuality.MESSAGE_ID),
            new String[] {Messages.MESSAGE_ID},
            "left_anti")
        .join(conversations, Messages.CONVERSATION_ID)
        // Who never wrote again has not said a word about the reply; the end is the complaint
        // itself.
        .filter(
            coalesce(col("last_customer").lt(col("first_agent")), lit(true))
                .or(coalesce(col(ConversationMood.END_SCORE), lit(0.0)).geq(0)))
        .withColumn("position", position)
        .filter(col("position").leq(SAMPLE))
        .select(
            ConversationTopics.TOPIC_ID,
            Messages.LANGUAGE,
            Messages.MESSAGE_ID,
            Messages.CONVERSATION_ID,
            Messages.TEXT);
  }

  /** Public replies of agents, without those of conversations that the customer took up again. */
  private static Dataset<Row> replies(Dataset<Row> messages) {
    Column index = col(Messages.MESSAGE_INDEX);
    Column role = col(Messages.AUTHOR_ROLE);
    var conversation = Window.partitionBy(Messages.CONVERSATION_ID);
    return messages
        .filter(coalesce(col(Messages.IS_PUBLIC), lit(true)))
        .withColumn("last_customer", max(when(role.equalTo("customer"), index)).over(conversation))
        .withColumn("first_agent", min(when(role.equalTo("agent"), index)).over(conversation))
        .withColumn("last_system", max(when(role.equalTo("system"), index)).over(conversation))
        .filter(
            role.equalTo("agent")
                .and(col(Messages.TEXT).isNotNull())
                .and(col(Messages.LANGUAGE).isin("de", "en"))
                .and(
                    coalesce(
                        index
                            .gt(col("last_system"))
                            .or(col("last_system").gt(col("last_customer"))),
                        lit(true))));
  }

  private GoodReplies() {}
}
