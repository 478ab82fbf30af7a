package dev.ticketmine.stages.causes;

import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.when;

import dev.ticketmine.tables.CauseMentions;
import dev.ticketmine.tables.ConversationTopics;
import dev.ticketmine.tables.Conversations;
import dev.ticketmine.tables.Questions;
import dev.ticketmine.tables.RootCauses;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.DataTypes;

/**
 * Causes that a topic's customers state in their own words, more often than the customers of all
 * other topics. What most of a topic's questions say is what they ask, not why. Method:
 * docs/methods/causes.md.
 */
public final class StatedCauses {
  /** A cause that shares so much of its conversations with a better one says the same. */
  private static final double SAME = 0.6;

  private static final int FEWEST_WORDINGS = 3;
  private static final int MOST_OF_TOPIC = 8;
  private static final String[] KEY = {"topic_id", "attribute", "value"};

  private final List<Dataset<Row>> kept = new ArrayList<>();
  private final Dataset<Row> mentions;
  private final Dataset<Row> topics;
  private final Dataset<Row> topicLabels;
  private final Dataset<Row> questions;
  private final CauseOptions options;

  /**
   * Reads the customers' texts once; callers use {@link #release} when they are done.
   *
   * @param messages rows of {@link dev.ticketmine.tables.Messages}
   * @param conversations rows of {@link Conversations}
   * @param conversationTopics rows of {@link ConversationTopics}
   * @param topicLabels rows of {@link dev.ticketmine.tables.Topics}
   * @param questions rows of {@link Questions}
   * @param assignments rows of topic assignments
   */
  public StatedCauses(
      Dataset<Row> messages,
      Dataset<Row> conversations,
      Dataset<Row> conversationTopics,
      Dataset<Row> topicLabels,
      Dataset<Row> questions,
      Dataset<Row> assignments,
      CauseOptions options) {
    this.options = options;
    Dataset<Row> known = DeskFields.without(conversations);
    this.topicLabels = topicLabels;
    this.topics =
        conversationTopics
            .filter(col(ConversationTopics.IS_PRIMARY))
            .select(col(ConversationTopics.CONVERSATION_ID), col(ConversationTopics.TOPIC_ID));
    this.mentions =
        keep(
            MeantNames.only(
                keep(
                    Mentions.of(messages, known, options.minimumSupport())
                        .join(topics, ConversationTopics.CONVERSATION_ID)),
                known,
                topics));
    this.questions = CauseEvidence.of(questions, assignments);
  }

  /** Frees what the texts said. */
  public void release() {
    kept.forEach(Dataset::unpersist);
  }

  /**
   * Computes rows once and forgets how: every plan that reads them would carry theirs, and planning
   * would take longer than all the reading.
   */
  private Dataset<Row> keep(Dataset<Row> rows) {
    Dataset<Row> result = rows.localCheckpoint();
    kept.add(result);
    return result;
  }

  /** Returns rows of {@link RootCauses} of kind phrase. */
  public Dataset<Row> causes() {
    Dataset<Row> values =
        mentions.select("conversation_id", "topic_id", "attribute", "value").distinct();
    Dataset<Row> found = new Contrast(options).of(values, totals());
    Dataset<Row> told = keep(new AskedWords(topicLabels, questions).without(wordedFreely(found)));
    Dataset<Row> causes = keep(withoutSame(told, values));
    return RootCauses.SCHEMA.conform(
        named(
            CounterExamples.attach(
                new StatedQuotes(mentions, questions).attach(causes), values, questions)));
  }

  /**
   * Returns rows of {@link CauseMentions}: where customers mention the causes, in all topics.
   *
   * @param causes what {@link #causes} returned; other kinds are passed over
   */
  public Dataset<Row> mentions(Dataset<Row> causes) {
    Dataset<Row> stated =
        causes
            .filter(col(RootCauses.KIND).equalTo("phrase"))
            .select(
                col(RootCauses.CAUSE_ID),
                coalesce(col(RootCauses.ATTRIBUTE), lit(Mentions.REASON)).as("attribute"),
                col(RootCauses.ATTRIBUTE_VALUE).as("value"));
    return CauseMentions.SCHEMA.conform(
        mentions
            .join(broadcast(stated), new String[] {"attribute", "value"})
            .dropDuplicates(CauseMentions.CAUSE_ID, CauseMentions.MESSAGE_ID, CauseMentions.START));
  }

  /** What customers say in one wording only is a form letter, or a sentence passed around. */
  private Dataset<Row> wordedFreely(Dataset<Row> causes) {
    Dataset<Row> wordings =
        mentions
            .groupBy("topic_id", "attribute", "value")
            .agg(count_distinct(array_join(col("terms"), " ")).as("wordings"))
            .filter(col("wordings").geq(FEWEST_WORDINGS));
    return causes.join(wordings.drop("wordings"), KEY);
  }

  private Dataset<Row> totals() {
    return topics
        .groupBy("topic_id")
        .agg(count(lit(1)).as("topic_total"))
        .crossJoin(broadcast(mentions.select("attribute").distinct()));
  }

  /** Of causes with nearly the same conversations the clearest stays. */
  private Dataset<Row> withoutSame(Dataset<Row> causes, Dataset<Row> values) {
    Dataset<Row> ranked =
        causes.withColumn(
            "place",
            row_number()
                .over(
                    Window.partitionBy("topic_id")
                        .orderBy(
                            col("p_value"),
                            col("support").desc(),
                            col("attribute"),
                            col("value"))));
    Dataset<Row> members =
        ranked
            .select("topic_id", "attribute", "value", "place", "support")
            .join(values, KEY, "inner");
    Dataset<Row> better =
        members.select(col("conversation_id"), col("topic_id"), col("place").as("better_place"));
    Dataset<Row> covered =
        members
            .join(better, new String[] {"conversation_id", "topic_id"}, "inner")
            .filter(col("better_place").lt(col("place")))
            .groupBy("topic_id", "place", "better_place")
            .agg(count(lit(1)).as("shared"), max("support").as("support"))
            .filter(col("shared").geq(col("support").multiply(SAME)))
            .select("topic_id", "place")
            .distinct();
    return ranked
        .join(covered, new String[] {"topic_id", "place"}, "left_anti")
        .withColumn(
            "place", row_number().over(Window.partitionBy("topic_id").orderBy(col("place"))))
        .filter(col("place").leq(MOST_OF_TOPIC));
  }

  private static Dataset<Row> named(Dataset<Row> causes) {
    Column isName = col("attribute").notEqual(Mentions.REASON);
    return Contrast.described(causes, "phrase")
        .withColumn(
            RootCauses.LABEL,
            coalesce(col(RootCauses.QUOTES).getItem(0), col("value").cast(DataTypes.StringType)))
        .withColumn(RootCauses.ATTRIBUTE, when(isName, col("attribute")))
        .withColumn(
            RootCauses.STRENGTH,
            when(
                    col("lift").geq(5).and(col("q_value").lt(0.001)).and(col("share").geq(0.15)),
                    "strong")
                .when(col("lift").geq(3).and(col("share").geq(0.08)), "fair")
                .otherwise("weak"));
  }
}
