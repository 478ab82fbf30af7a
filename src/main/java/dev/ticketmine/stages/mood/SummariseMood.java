package dev.ticketmine.stages.mood;

import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.flatten;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.min_by;
import static org.apache.spark.sql.functions.sort_array;

import dev.ticketmine.pipeline.Stage;
import dev.ticketmine.pipeline.TableSchema;
import dev.ticketmine.tables.ConversationMood;
import dev.ticketmine.tables.MessageMood;
import dev.ticketmine.tables.Messages;
import dev.ticketmine.tables.TableTypes;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Says how the customer of every conversation felt, and how that changed; {@link MeasureEffort}
 * adds what effort it took.
 *
 * <p>The chief feeling is the gravest one shown: angry, worried, confused. A good end does not undo
 * it, it shows in the last state and in the recovery; only where none was shown, the conversation
 * is grateful, satisfied or neutral. Method: docs/methods/mood.md.
 */
public final class SummariseMood implements Stage {
  private final Dataset<Row> messageMood;

  /**
   * Side input.
   *
   * @param messageMood rows of {@link MessageMood}
   */
  public SummariseMood(Dataset<Row> messageMood) {
    this.messageMood = MessageMood.SCHEMA.conform(messageMood);
  }

  @Override
  public TableSchema input() {
    return Messages.SCHEMA;
  }

  @Override
  public TableSchema output() {
    return ConversationMood.SCHEMA;
  }

  @Override
  public Dataset<Row> transform(Dataset<Row> messages) {
    Dataset<Row> scored =
        Turns.of(messages, messageMood).withColumn("rank", StateRanks.of(col(MessageMood.STATE)));
    Dataset<Row> moods =
        scored
            .groupBy(col(Messages.CONVERSATION_ID))
            .agg(
                first(MessageMood.SCORE).as(ConversationMood.START_SCORE),
                last(MessageMood.SCORE).as(ConversationMood.END_SCORE),
                first(MessageMood.POLARITY).as("start"),
                last(MessageMood.POLARITY).as("end"),
                first(MessageMood.STATE).as(ConversationMood.FIRST_STATE),
                last(MessageMood.STATE).as(ConversationMood.LAST_STATE),
                min(col("rank")).as("worst"),
                max(col("rank")).as("best"),
                sort_array(array_distinct(flatten(collect_set(col(MessageMood.FLAGS)))))
                    .as(ConversationMood.FLAGS),
                max(Turns.turn()).as("turn"),
                min(Turns.souring()).as("souring"))
            .withColumn(ConversationMood.WORST_STATE, StateRanks.state(col("worst")))
            .withColumn(
                ConversationMood.STATE,
                StateRanks.state(StateRanks.chief(col("worst"), col("best"))))
            .withColumn(ConversationMood.TURNING_MESSAGE_ID, col("turn.message_id"))
            .withColumn(ConversationMood.SOURED, coalesce(col("souring.how"), lit("none")))
            .withColumn(
                ConversationMood.IS_RECOVERED,
                col("start").equalTo("negative").and(col("end").notEqual("negative")));
    // MeasureEffort fills these.
    return moods
        .withColumn(ConversationMood.EFFORT_SCORE, lit(null).cast("double"))
        .withColumn(ConversationMood.EFFORT_METHOD, lit(null).cast("string"))
        .withColumn(ConversationMood.EFFORT_PARTS, lit(null).cast(TableTypes.COUNT_MAP));
  }

  private static Column first(String column) {
    return min_by(col(column), col(Messages.MESSAGE_INDEX));
  }

  private static Column last(String column) {
    return max_by(col(column), col(Messages.MESSAGE_INDEX));
  }
}
