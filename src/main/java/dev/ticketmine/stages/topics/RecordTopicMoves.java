package dev.ticketmine.stages.topics;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.conv;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;

import dev.ticketmine.pipeline.Stage;
import dev.ticketmine.pipeline.TableSchema;
import dev.ticketmine.tables.Messages;
import dev.ticketmine.tables.QuestionVectors;
import dev.ticketmine.tables.Questions;
import dev.ticketmine.tables.TopicAssignments;
import dev.ticketmine.tables.TopicMoves;
import dev.ticketmine.tables.TopicSpace;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Which questions changed their topic in which night, and why: the moves of earlier nights and
 * those of this one. A question belongs to no topic while it is unclear. Events come first as
 * reasons, then what changed in the question itself; what neither explains is "unexplained".
 */
public final class RecordTopicMoves implements Stage {
  private static final String FROM = TopicMoves.FROM_TOPIC_ID;
  private static final String TO = TopicMoves.TO_TOPIC_ID;
  private static final String[] QUESTION = {TopicMoves.QUESTION_ID};
  private static final String WAS_CURATED = "was_curated";
  private static final String LEFT = "left_because";
  private static final String ARRIVED = "arrived_because";

  /**
   * What questions were before this night.
   *
   * @param moves {@link TopicMoves} of earlier nights
   * @param assignments {@link TopicAssignments}
   * @param questions {@link Questions}
   * @param vectors {@link QuestionVectors}
   * @param messages {@link Messages}
   * @param space {@link TopicSpace}
   */
  public record Before(
      Dataset<Row> moves,
      Dataset<Row> assignments,
      Dataset<Row> questions,
      Dataset<Row> vectors,
      Dataset<Row> messages,
      Dataset<Row> space) {}

  private final Before before;
  private final Dataset<Row> centres;
  private final Dataset<Row> views;
  private final Dataset<Row> space;
  private final Date night;

  /** Side inputs: this night's {@link TopicCentres}, {@link QuestionViews}, {@link TopicSpace}. */
  public RecordTopicMoves(
      Before before,
      Dataset<Row> centres,
      Dataset<Row> views,
      Dataset<Row> space,
      LocalDate night) {
    this.before = before;
    this.centres = TopicCentres.SCHEMA.conform(centres);
    this.views = QuestionViews.SCHEMA.conform(views);
    this.space = TopicSpace.SCHEMA.conform(space);
    this.night = Date.valueOf(night);
  }

  @Override
  public TableSchema input() {
    return TopicAssignments.SCHEMA;
  }

  @Override
  public TableSchema output() {
    return TopicMoves.SCHEMA;
  }

  @Override
  public Dataset<Row> transform(Dataset<Row> rows) {
    Dataset<Row> moved =
        rows.withColumn(TO, clearTopic())
            .select(
                TopicMoves.QUESTION_ID, TopicMoves.CONVERSATION_ID, TO, TopicAssignments.IS_CURATED)
            .join(
                before
                    .assignments()
                    .select(
                        col(TopicAssignments.QUESTION_ID),
                        clearTopic().as(FROM),
                        coalesce(col(TopicAssignments.IS_CURATED), lit(false)).as(WAS_CURATED)),
                QUESTION)
            .filter(not(col(FROM).eqNullSafe(col(TO))));
    Dataset<Row> explained =
        moved
            .join(
                reasons(List.of(TopicCentre.MERGED, TopicCentre.RETIRED), FROM, LEFT),
                new String[] {FROM},
                "left")
            .join(
                reasons(List.of(TopicCentre.BORN, TopicCentre.SPLIT), TO, ARRIVED),
                new String[] {TO},
                "left")
            .withColumn(TopicMoves.REASON, byEvents());
    Dataset<Row> open = explained.filter(col(TopicMoves.REASON).isNull());
    Dataset<Row> tonight = explained.filter(col(TopicMoves.REASON).isNotNull());
    if (!open.isEmpty()) {
      tonight = tonight.unionByName(byQuestion(open).select(columns(tonight)));
    }
    return output()
        .conform(before.moves())
        .unionByName(output().conform(tonight.withColumn(TopicMoves.EVENT_DATE, lit(night))));
  }

  private static Column[] columns(Dataset<Row> rows) {
    return List.of(rows.columns()).stream()
        .map(org.apache.spark.sql.functions::col)
        .toArray(Column[]::new);
  }

  private static Column clearTopic() {
    return when(not(col(TopicAssignments.IS_UNCLEAR)), col(TopicAssignments.TOPIC_ID));
  }

  /** The reasons to leave topics, or to arrive at them. */
  private Dataset<Row> reasons(List<String> events, String topic, String reason) {
    return centres
        .filter(col(TopicCentres.EVENT).isInCollection(events))
        .select(
            col(TopicCentres.TOPIC_ID).as(topic),
            when(col(TopicCentres.IS_CURATED), lit("curated"))
                .otherwise(col(TopicCentres.EVENT))
                .as(reason));
  }

  private static Column byEvents() {
    Column isCurated =
        col(TopicAssignments.IS_CURATED)
            .or(col(WAS_CURATED))
            .or(col(LEFT).eqNullSafe("curated"))
            .or(col(ARRIVED).eqNullSafe("curated"));
    return when(isCurated, lit("curated")).otherwise(coalesce(col(LEFT), col(ARRIVED)));
  }

  private Dataset<Row> byQuestion(Dataset<Row> open) {
    Dataset<Row> conversations = open.select(TopicMoves.CONVERSATION_ID).distinct();
    String[] conversation = {TopicMoves.CONVERSATION_ID};
    // Only the conversations in question are read as they were.
    Dataset<Row> old =
        new ViewQuestions(
                before.vectors(), before.messages().join(conversations, conversation, "left_semi"))
            .apply(before.questions().join(conversations, conversation, "left_semi"))
            .select(
                col(QuestionViews.QUESTION_ID),
                col(QuestionViews.TEXT_HASH).as("old_text"),
                col(QuestionViews.REPLIES).as("old_replies"));
    Dataset<Row> now =
        views
            .join(open.select(TopicMoves.QUESTION_ID), QUESTION, "left_semi")
            .select(QuestionViews.QUESTION_ID, QuestionViews.TEXT_HASH, QuestionViews.REPLIES);
    Dataset<Row> learned =
        now.select(col(QuestionViews.QUESTION_ID), explode(col(QuestionViews.REPLIES)).as("reply"))
            .join(learnedReplies(), new String[] {"reply"}, "left_semi")
            .select(col(QuestionViews.QUESTION_ID), lit(true).as("is_learned"))
            .distinct();
    return open.join(now, QUESTION, "left")
        .join(old, QUESTION, "left")
        .join(learned, QUESTION, "left")
        .withColumn(
            TopicMoves.REASON,
            when(not(col(QuestionViews.TEXT_HASH).eqNullSafe(col("old_text"))), "new text")
                .when(not(col(QuestionViews.REPLIES).eqNullSafe(col("old_replies"))), "new reply")
                .when(col("is_learned"), "learned reply")
                .otherwise("unexplained"));
  }

  /** Sentences of agents that this night learned the meaning of. */
  private Dataset<Row> learnedReplies() {
    Column isReply = col(TopicSpace.KIND).equalTo(QuestionSpace.REPLY);
    return space
        .filter(isReply)
        .select(TopicSpace.ID)
        .join(
            before.space().filter(isReply).select(TopicSpace.ID),
            new String[] {TopicSpace.ID},
            "left_anti")
        .select(conv(col(TopicSpace.ID), 16, -10).cast("long").as("reply"));
  }
}
