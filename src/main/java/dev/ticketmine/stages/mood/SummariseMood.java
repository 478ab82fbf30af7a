package dev.ticketmine.stages.mood;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.bool_or;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.exists;
import static org.apache.spark.sql.functions.lag;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.min_by;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import dev.ticketmine.pipeline.Stage;
import dev.ticketmine.pipeline.TableSchema;
import dev.ticketmine.tables.ConversationMood;
import dev.ticketmine.tables.MessageMood;
import dev.ticketmine.tables.Messages;
import dev.ticketmine.tables.TableTypes;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/**
 * Says how the customer of every conversation felt, and how that changed; {@link MeasureEffort}
 * adds what effort it took.
 *
 * <p>The chief state is how the conversation ended if that is good, or else the gravest feeling in
 * it: grateful, satisfied, angry, worried, confused, neutral. Method: docs/methods/mood.md.
 */
public final class SummariseMood implements Stage {
  /** Change of score from one customer message to the next that counts as a turn. */
  private static final double TURN = 0.3;

  /** Score at which a text is angry even without a word that says so. */
  private static final double FURIOUS = -0.75;

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
    WindowSpec inOrder =
        Window.partitionBy(col(Messages.CONVERSATION_ID)).orderBy(col(Messages.MESSAGE_INDEX));
    Dataset<Row> scored =
        messages
            .filter(Authors.byCustomer())
            .select(
                col(Messages.CONVERSATION_ID),
                col(Messages.MESSAGE_ID),
                col(Messages.MESSAGE_INDEX))
            .join(messageMood.drop(MessageMood.CONVERSATION_ID), Messages.MESSAGE_ID)
            .withColumn(
                "change",
                abs(col(MessageMood.SCORE).minus(lag(MessageMood.SCORE, 1).over(inOrder))));
    Dataset<Row> moods =
        scored
            .groupBy(col(Messages.CONVERSATION_ID))
            .agg(
                min_by(col(MessageMood.SCORE), col(Messages.MESSAGE_INDEX))
                    .as(ConversationMood.START_SCORE),
                max_by(col(MessageMood.SCORE), col(Messages.MESSAGE_INDEX))
                    .as(ConversationMood.END_SCORE),
                min_by(col(MessageMood.POLARITY), col(Messages.MESSAGE_INDEX)).as("start"),
                max_by(col(MessageMood.POLARITY), col(Messages.MESSAGE_INDEX)).as("end"),
                max_by(hasMarker("grateful"), col(Messages.MESSAGE_INDEX)).as("ends_grateful"),
                bool_or(isAngry()).as("is_angry"),
                bool_or(hasMarker("worried")).as("is_worried"),
                bool_or(hasMarker("confused")).as("is_confused"),
                max(turn()).as("turn"))
            .withColumn(ConversationMood.STATE, state())
            .withColumn(ConversationMood.TURNING_MESSAGE_ID, col("turn.message_id"))
            .withColumn(
                ConversationMood.IS_RECOVERED,
                col("start").equalTo("negative").and(col("end").notEqual("negative")));
    // MeasureEffort fills these.
    return moods
        .withColumn(ConversationMood.EFFORT_SCORE, lit(null).cast("double"))
        .withColumn(ConversationMood.EFFORT_METHOD, lit(null).cast("string"))
        .withColumn(ConversationMood.EFFORT_PARTS, lit(null).cast(TableTypes.COUNT_MAP));
  }

  private static Column hasMarker(String kind) {
    return coalesce(
        exists(col(MessageMood.MARKERS), marker -> marker.startsWith(lit(kind + ":"))), lit(false));
  }

  private static Column isAngry() {
    return hasMarker("angry")
        .and(col(MessageMood.POLARITY).equalTo("negative"))
        .or(col(MessageMood.SCORE).leq(FURIOUS));
  }

  /** The greatest change; of equal ones the first. */
  private static Column turn() {
    return when(
        col("change").geq(TURN),
        struct(
            col("change"),
            col(Messages.MESSAGE_INDEX).multiply(-1).as("order"),
            col(Messages.MESSAGE_ID)));
  }

  private static Column state() {
    Column endsWell = col("end").equalTo("positive");
    return when(endsWell.and(col("ends_grateful")), "grateful")
        .when(endsWell, "satisfied")
        .when(col("is_angry"), "angry")
        .when(col("is_worried"), "worried")
        .when(col("is_confused"), "confused")
        .otherwise("neutral");
  }
}
