package dev.ticketmine.stages.service;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_compact;
import static org.apache.spark.sql.functions.array_contains;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.array_union;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.explode_outer;
import static org.apache.spark.sql.functions.last;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.substring_index;
import static org.apache.spark.sql.functions.when;

import dev.ticketmine.tables.ContactFacts;
import dev.ticketmine.tables.ConversationMood;
import dev.ticketmine.tables.Conversations;
import dev.ticketmine.tables.MessageMood;
import dev.ticketmine.tables.Messages;
import dev.ticketmine.tables.ReplyQuality;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/**
 * Gathers by conversation what customers' texts and agents' replies show, and whether a bot took
 * part: docs/methods/signs.md.
 */
final class GatherSigns {
  /** A reply in high spirits to a customer whose last message was angry or worried. */
  static final String CHEERFUL_TO_UNHAPPY = "cheerful_to_unhappy";

  /** Replies of one conversation say both Sie and du. */
  static final String MIXED_ADDRESS = "mixed_address";

  static final String BOT_TOOK_PART = "bot_took_part";
  static final String BOT_ALONE = "bot_alone";
  static final String BOT_HANDED_OVER = "bot_handed_over";

  private static final String INDEX = "index";
  private static final String CUES = "cues";
  private static final String FEELS_BAD = "feels_bad";
  private static final String IS_REPLY = "is_reply";

  /** Signs and last closing line of each conversation that shows any. */
  static Dataset<Row> of(Dataset<Row> moods, Dataset<Row> replies) {
    Dataset<Row> customer =
        moods.select(
            col(MessageMood.CONVERSATION_ID),
            index(MessageMood.MESSAGE_ID),
            col(MessageMood.CUES),
            col(MessageMood.STATE).isInCollection(ConversationMood.NEGATIVE_STATES).as(FEELS_BAD),
            lit(false).as(IS_REPLY),
            lit(null).cast("string").as(ReplyQuality.CLOSING_LINE));
    Dataset<Row> agent =
        replies.select(
            col(ReplyQuality.CONVERSATION_ID),
            index(ReplyQuality.MESSAGE_ID),
            col(ReplyQuality.CUES),
            lit(null).cast("boolean").as(FEELS_BAD),
            lit(true).as(IS_REPLY),
            col(ReplyQuality.CLOSING_LINE));
    Column wasBad =
        last(col(FEELS_BAD), true)
            .over(
                Window.partitionBy(col(MessageMood.CONVERSATION_ID))
                    .orderBy(col(INDEX))
                    .rowsBetween(Window.unboundedPreceding(), -1));
    Column cue = col("cue");
    Column sign =
        when(cue.equalTo("cheerful").and(coalesce(col("was_bad"), lit(false))), CHEERFUL_TO_UNHAPPY)
            .otherwise(cue);
    Dataset<Row> signs =
        customer
            .unionByName(agent)
            .withColumn("was_bad", wasBad)
            .withColumn("cue", explode_outer(col(CUES)))
            .groupBy(col(MessageMood.CONVERSATION_ID))
            .agg(
                collect_set(sign).as(ContactFacts.SIGNS),
                max_by(line(), when(col(IS_REPLY), col(INDEX))).as(ContactFacts.CLOSING_LINE));
    Column isMixed =
        array_contains(col(ContactFacts.SIGNS), "formal_address")
            .and(array_contains(col(ContactFacts.SIGNS), "informal_address"));
    return signs.withColumn(
        ContactFacts.SIGNS,
        array_sort(
            array_union(
                col(ContactFacts.SIGNS), array_compact(array(when(isMixed, MIXED_ADDRESS))))));
  }

  /** Placeholders without numbers, so that the same words are the same line. */
  private static Column line() {
    return regexp_replace(col(ReplyQuality.CLOSING_LINE), "\\[([A-Z_]+?)_\\d+\\]", "[$1]");
  }

  private static Column index(String messageId) {
    return substring_index(col(messageId), "-", -1).cast("int").as(INDEX);
  }

  /** Who took part, by conversation; one row for each that has messages. */
  static Dataset<Row> authors(Dataset<Row> messages) {
    Column isPublic = coalesce(col(Messages.IS_PUBLIC), lit(true));
    Column index = col(Messages.MESSAGE_INDEX);
    Column isBot = col(Messages.AUTHOR_ROLE).equalTo("bot").and(isPublic);
    Column isAgent = col(Messages.AUTHOR_ROLE).equalTo("agent").and(isPublic);
    Column isCustomer = col(Messages.AUTHOR_ROLE).equalTo("customer").and(isPublic);
    Column tookPart = col("bot").isNotNull();
    Column hasAgent = col("agent").isNotNull();
    return messages
        .groupBy(col(Messages.CONVERSATION_ID))
        .agg(
            min(when(isBot, index)).as("bot"),
            min(when(isAgent, index)).as("agent"),
            max(when(isAgent, index)).as("last_agent"),
            max(when(isCustomer, index)).as("last_customer"))
        .select(
            col(Messages.CONVERSATION_ID),
            array_compact(
                    array(
                        when(tookPart, BOT_TOOK_PART),
                        when(tookPart.and(not(hasAgent)), BOT_ALONE),
                        when(col("bot").lt(col("agent")), BOT_HANDED_OVER)))
                .as("bot_signs"),
            coalesce(col("last_customer").gt(col("last_agent")), lit(false)).as("customer_ends"));
  }

  /**
   * What a contact was for: something to mend, an order, help with the rest, or nothing that was
   * asked. Needs the area of its topic and the kinds of its questions.
   */
  private static Column purpose() {
    Column area = col(ContactFacts.AREA);
    return when(coalesce(size(col("kinds")), lit(0)).leq(0), "purpose_relation")
        .when(area.isin("orders", "shipping", "returns", "billing"), "purpose_order")
        .when(array_contains(col("kinds"), "problem"), "purpose_fix")
        .otherwise("purpose_help");
  }

  /** All signs of a conversation, sorted. */
  static Column all() {
    Column closed = col(Conversations.CLOSED_AT).isNotNull();
    Column reopened = closed.and(coalesce(col(MessageFacts.IS_REOPENED), lit(false)));
    Column back = closed.and(coalesce(col(ContactFacts.CONTINUES_14D), lit(false)));
    Column complaint = closed.and(col("customer_ends")).and(col("last_negative"));
    Column own =
        array_compact(
            array(
                when(col(ContactFacts.HARD), "hard"),
                when(col(ContactFacts.KEEPS_PROMISE), "kept_published_promise"),
                when(reopened, "closed_reopened"),
                when(back, "closed_back_14d"),
                when(complaint, "closed_with_complaint"),
                when(reopened.or(back).or(coalesce(complaint, lit(false))), "closed_unsolved"),
                purpose()));
    Column none = array().cast("array<string>");
    Column signs = own;
    for (String more : new String[] {ContactFacts.SIGNS, "bot_signs", ConversationMood.FLAGS}) {
      signs = array_union(signs, coalesce(col(more), none));
    }
    return array_sort(signs);
  }

  private GatherSigns() {}
}
