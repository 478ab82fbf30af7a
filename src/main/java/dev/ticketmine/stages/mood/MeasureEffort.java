package dev.ticketmine.stages.mood;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.map;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.sum;

import dev.ticketmine.ml.statistics.NonNegativeLeastSquares.Fit;
import dev.ticketmine.pipeline.Stage;
import dev.ticketmine.pipeline.TableSchema;
import dev.ticketmine.tables.ConversationMood;
import dev.ticketmine.tables.Conversations;
import dev.ticketmine.tables.MessageMood;
import dev.ticketmine.tables.Messages;
import dev.ticketmine.tables.ReplyQuality;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/**
 * Adds to conversations what effort they took, from signs that need no survey. Where enough
 * customers said how easy it was, the score is the effort that customers state after such signs;
 * else it is the conversation's rank in the archive. Method: docs/methods/service-quality.md.
 */
public final class MeasureEffort implements Stage {
  /** The greatest stated effort: seven answers from 0 to 6. */
  private static final int MOST_STATED = 6;

  private final Dataset<Row> messages;
  private final Dataset<Row> messageMood;
  private final Dataset<Row> replyQuality;
  private final Dataset<Row> conversations;

  /** Side inputs: rows of the tables of these names. */
  public MeasureEffort(
      Dataset<Row> messages,
      Dataset<Row> messageMood,
      Dataset<Row> replyQuality,
      Dataset<Row> conversations) {
    this.messages = Messages.SCHEMA.conform(messages);
    this.messageMood = MessageMood.SCHEMA.conform(messageMood);
    this.replyQuality = ReplyQuality.SCHEMA.conform(replyQuality);
    this.conversations = Conversations.SCHEMA.conform(conversations);
  }

  @Override
  public TableSchema input() {
    return ConversationMood.SCHEMA;
  }

  @Override
  public TableSchema output() {
    return ConversationMood.SCHEMA;
  }

  @Override
  public Dataset<Row> transform(Dataset<Row> moods) {
    Dataset<Row> parts = Effort.parts(messages, messageMood, replyQuality, conversations);
    double[] usual = Effort.USUAL_WEIGHTS.stream().mapToDouble(Integer::doubleValue).toArray();
    Optional<Fit> fit =
        EffortFit.of(parts.filter(col(Conversations.CES).isNotNull()), Effort.PARTS, usual);
    Dataset<Row> scored = fit.map(found -> fitted(parts, found)).orElseGet(() -> ranked(parts));
    return moods
        .drop(
            ConversationMood.EFFORT_SCORE,
            ConversationMood.EFFORT_METHOD,
            ConversationMood.EFFORT_PARTS)
        .join(
            scored.select(
                col(Conversations.CONVERSATION_ID),
                col(ConversationMood.EFFORT_SCORE),
                lit(fit.isPresent() ? "fitted" : "rank").as(ConversationMood.EFFORT_METHOD),
                partsByName().as(ConversationMood.EFFORT_PARTS)),
            Conversations.CONVERSATION_ID);
  }

  private static Dataset<Row> fitted(Dataset<Row> parts, Fit fit) {
    Column stated = lit(fit.intercept());
    for (int i = 0; i < Effort.PARTS.size(); i++) {
      stated = stated.plus(col(Effort.PARTS.get(i)).multiply(fit.weights()[i]));
    }
    Column share = greatest(lit(0.0), least(lit(1.0), stated.divide(MOST_STATED)));
    return parts.withColumn(ConversationMood.EFFORT_SCORE, round(share, 4));
  }

  /** The share of other conversations with less of the signs: there are few different sums. */
  private static Dataset<Row> ranked(Dataset<Row> parts) {
    Column weighted = lit(0L);
    for (int i = 0; i < Effort.PARTS.size(); i++) {
      weighted =
          weighted.plus(
              col(Effort.PARTS.get(i)).cast("long").multiply(Effort.USUAL_WEIGHTS.get(i)));
    }
    Dataset<Row> summed = parts.withColumn("signs", weighted);
    Dataset<Row> counts = summed.groupBy(col("signs")).agg(count(lit(1)).as("same"));
    Column below =
        sum(col("same"))
            .over(Window.orderBy(col("signs")).rowsBetween(Window.unboundedPreceding(), -1));
    Column all =
        sum(col("same"))
            .over(
                Window.orderBy(col("signs"))
                    .rowsBetween(Window.unboundedPreceding(), Window.unboundedFollowing()));
    Dataset<Row> ranks =
        counts
            .withColumn("below", coalesce(below, lit(0L)))
            .withColumn("others", greatest(lit(1L), all.minus(1)))
            .select(
                col("signs"),
                round(col("below").divide(col("others")), 4).as(ConversationMood.EFFORT_SCORE));
    return summed.join(broadcast(ranks), "signs");
  }

  private static Column partsByName() {
    List<Column> entries = new ArrayList<>();
    for (String part : Effort.PARTS) {
      entries.add(lit(part));
      entries.add(col(part).cast("long"));
    }
    return map(entries.toArray(Column[]::new));
  }
}
