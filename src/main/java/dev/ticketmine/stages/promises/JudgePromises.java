package dev.ticketmine.stages.promises;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.exists;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sha2;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import dev.ticketmine.calendar.BusinessCalendar;
import dev.ticketmine.pipeline.Stage;
import dev.ticketmine.pipeline.TableSchema;
import dev.ticketmine.tables.MessageMood;
import dev.ticketmine.tables.Messages;
import dev.ticketmine.tables.Promises;
import dev.ticketmine.text.time.Promise;
import dev.ticketmine.text.time.PromiseFinder;
import java.sql.Timestamp;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF3;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Finds promises in public agent messages and says whether they were kept: a reply if the next
 * public agent message of the conversation came until it was due; an action if the customer did not
 * complain of it within {@value #DAYS_TO_COMPLAIN} days after. Nothing is said of promises without
 * a time, of replies that are not yet due when the archive ends, and of actions that were due less
 * than {@value #DAYS_TO_WAIT} days before. Method: docs/methods/promises.md.
 */
public final class JudgePromises implements Stage {
  /** Later complaints are about something else. */
  private static final int DAYS_TO_COMPLAIN = 14;

  /** So long customers wait before they complain. */
  private static final int DAYS_TO_WAIT = 3;

  /** Severity from which a message reports a problem: 0 to 1. */
  private static final double PROBLEM = 0.35;

  private static final StructType FOUND =
      new StructType()
          .add(Promises.KIND, DataTypes.StringType)
          .add(Promises.START, DataTypes.IntegerType)
          .add(Promises.END, DataTypes.IntegerType)
          .add(Promises.DUE_AT, DataTypes.TimestampType);

  private final Dataset<Row> messageMood;
  private final BusinessCalendar calendar;

  /**
   * Side input and option.
   *
   * @param messageMood rows of {@link MessageMood}
   * @param calendar business days, and the zone in which days begin
   */
  public JudgePromises(Dataset<Row> messageMood, BusinessCalendar calendar) {
    this.messageMood = MessageMood.SCHEMA.conform(messageMood);
    this.calendar = calendar;
  }

  @Override
  public TableSchema input() {
    return Messages.SCHEMA;
  }

  @Override
  public TableSchema output() {
    return Promises.SCHEMA;
  }

  @Override
  public Dataset<Row> transform(Dataset<Row> messages) {
    Column isReply = isPublic().and(col(Messages.AUTHOR_ROLE).equalTo("agent"));
    Dataset<Row> timed = messages.filter(col(Messages.SENT_AT).isNotNull());
    Dataset<Row> end = timed.agg(max(Messages.SENT_AT).as("archive_end"));
    Column nextReply =
        min(when(isReply, col(Messages.SENT_AT)))
            .over(
                Window.partitionBy(col(Messages.CONVERSATION_ID))
                    .orderBy(col(Messages.MESSAGE_INDEX))
                    .rowsBetween(1, Window.unboundedFollowing()));
    return timed
        .withColumn("next_reply_at", nextReply)
        .filter(isReply)
        .withColumn("promise", explode(found(calendar)))
        .select(
            col(Messages.MESSAGE_ID),
            col(Messages.CONVERSATION_ID),
            col(Messages.SENT_AT).as(Promises.PROMISED_AT),
            col("next_reply_at"),
            col("promise.*"))
        .join(complaints(timed), new String[] {Messages.CONVERSATION_ID}, "left")
        .crossJoin(broadcast(end))
        .withColumn(
            Promises.PROMISE_ID,
            sha2(concat_ws(":", col(Promises.MESSAGE_ID), col(Promises.START)), 256))
        .withColumn(Promises.IS_KEPT, isKept())
        .withColumn(
            Promises.KEPT_AT,
            when(
                col(Promises.KIND).equalTo(Promise.Kind.REPLY.label()).and(col(Promises.IS_KEPT)),
                col("next_reply_at")));
  }

  private static Column found(BusinessCalendar calendar) {
    UDF3<String, String, Timestamp, Row[]> find =
        (text, language, sent) ->
            rows(PromiseFinder.find(text, language, sent.toInstant(), calendar));
    return udf(find, DataTypes.createArrayType(FOUND))
        .apply(col(Messages.TEXT), col(Messages.LANGUAGE), col(Messages.SENT_AT));
  }

  private static Row[] rows(List<Promise> promises) {
    return promises.stream()
        .map(
            promise ->
                RowFactory.create(
                    promise.kind().label(),
                    promise.start(),
                    promise.end(),
                    promise.due().map(due -> Timestamp.from(due.latest())).orElse(null)))
        .toArray(Row[]::new);
  }

  /** One row per conversation with the times at which its customer complained or reminded. */
  private Dataset<Row> complaints(Dataset<Row> messages) {
    Column isComplaint =
        col(MessageMood.POLARITY)
            .equalTo("negative")
            .or(col(MessageMood.SEVERITY).geq(PROBLEM))
            .or(exists(col(MessageMood.MARKERS), marker -> marker.startsWith(lit("effort:"))));
    return messages
        .join(
            messageMood.filter(isComplaint).select(col(MessageMood.MESSAGE_ID)),
            Messages.MESSAGE_ID)
        .groupBy(col(Messages.CONVERSATION_ID))
        .agg(collect_list(col(Messages.SENT_AT)).as("complained_at"));
  }

  private static Column isKept() {
    Column due = col(Promises.DUE_AT);
    Column isReply = col(Promises.KIND).equalTo(Promise.Kind.REPLY.label());
    Column cameInTime = coalesce(col("next_reply_at").leq(due), lit(false));
    Column reply = when(cameInTime, true).when(col("archive_end").gt(due), false);
    Column isComplained =
        coalesce(
            exists(
                col("complained_at"),
                at -> at.gt(due).and(at.leq(due.plus(days(DAYS_TO_COMPLAIN))))),
            lit(false));
    Column action =
        when(isComplained, false).when(col("archive_end").gt(due.plus(days(DAYS_TO_WAIT))), true);
    return when(due.isNotNull(), when(isReply, reply).otherwise(action));
  }

  private static Column days(int number) {
    return expr("INTERVAL '%d' DAY".formatted(number));
  }

  private static Column isPublic() {
    return coalesce(col(Messages.IS_PUBLIC), lit(true));
  }
}
