package dev.ticketmine.stages.service;

import static org.apache.spark.sql.functions.array_contains;
import static org.apache.spark.sql.functions.bool_or;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lag;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.unix_seconds;
import static org.apache.spark.sql.functions.when;

import dev.ticketmine.tables.ContactFacts;
import dev.ticketmine.tables.Messages;
import dev.ticketmine.tables.ReplyQuality;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/**
 * The phases of a conversation by what its replies do. Recognise lasts until the last reply that
 * asks for facts; search until the last one after it that says an answer will come; solve until the
 * last reply. A phase without replies is left out and lasts no time.
 */
final class Phases {
  static final String RECOGNISE = "recognise";
  static final String SEARCH = "search";
  static final String SOLVE = "solve";

  /** The phases of each conversation with an answer, as {@link ContactFacts#PHASES}. */
  static Dataset<Row> of(Dataset<Row> messages, Dataset<Row> replies) {
    WindowSpec conversation = Window.partitionBy(col(Messages.CONVERSATION_ID));
    Column index = col(Messages.MESSAGE_INDEX);
    Column recognised = max(when(col("asks"), index)).over(conversation);
    Column searched =
        max(when(col("holds").and(index.gt(coalesce(col("recognised"), lit(-1)))), index))
            .over(conversation);
    Dataset<Row> phases =
        turns(messages, replies)
            .withColumn("asked_at", min(when(not(col("is_agent")), col("at"))).over(conversation))
            .withColumn("asked", min(when(not(col("is_agent")), index)).over(conversation))
            .filter(col("is_agent").and(index.gt(col("asked"))))
            .withColumn("recognised", recognised)
            .withColumn("searched", searched)
            .withColumn(
                "phase",
                when(index.leq(col("recognised")), RECOGNISE)
                    .when(index.leq(col("searched")), SEARCH)
                    .otherwise(SOLVE))
            .groupBy(col(Messages.CONVERSATION_ID), col("phase"), col("asked_at"))
            .agg(
                count(lit(1)).as("replies"),
                max(index).as("last"),
                max("at").as("end"),
                bool_or(col("tells")).as("told"));
    Column before = lag(col("end"), 1).over(conversation.orderBy(col("last")));
    Column seconds = col("end").minus(coalesce(before, col("asked_at")));
    return phases
        .withColumn("seconds", when(seconds.isNotNull(), greatest(lit(0L), seconds)))
        .groupBy(col(Messages.CONVERSATION_ID))
        .agg(
            collect_list(struct(col("phase"), col("seconds"), col("replies"), col("told")))
                .as(ContactFacts.PHASES));
  }

  private static Dataset<Row> turns(Dataset<Row> messages, Dataset<Row> replies) {
    Dataset<Row> marks =
        replies.select(
            col(ReplyQuality.MESSAGE_ID),
            col(ReplyQuality.ASKS_FOR_DATA).as("asks"),
            has("holding").as("holds"),
            has("tells_checked").as("tells"));
    Column isAgent = col(Messages.AUTHOR_ROLE).equalTo("agent");
    Column isPublic = coalesce(col(Messages.IS_PUBLIC), lit(true));
    return messages
        .filter(isPublic.and(col(Messages.AUTHOR_ROLE).isin("agent", "customer")))
        .select(
            col(Messages.CONVERSATION_ID),
            col(Messages.MESSAGE_ID),
            col(Messages.MESSAGE_INDEX),
            unix_seconds(col(Messages.SENT_AT)).as("at"),
            isAgent.as("is_agent"))
        .join(marks, new String[] {Messages.MESSAGE_ID}, "left")
        .na()
        .fill(false, new String[] {"asks", "holds", "tells"});
  }

  private static Column has(String cue) {
    return array_contains(col(ReplyQuality.CUES), cue);
  }

  private Phases() {}
}
