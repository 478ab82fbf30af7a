package dev.ticketmine.quality;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_sub;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;

import dev.ticketmine.errors.UserException;
import dev.ticketmine.errors.UserException.Kind;
import dev.ticketmine.tables.ConversationTopics;
import dev.ticketmine.tables.Conversations;
import dev.ticketmine.tables.TopicMoves;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * How many conversations of the last four weeks changed their chief topic against the last
 * published night, although nothing in them changed and nobody wanted it.
 *
 * @param compared conversations of the last 28 days that had a chief topic before, and in which
 *     neither a message nor a state changed
 * @param changed those of them whose chief topic is another one, or none
 * @param losses changed conversations by the topic that lost them, the greatest loss first
 */
public record TopicChurn(long compared, long changed, List<Loss> losses) {
  private static final int DAYS = 28;
  private static final int WORST = 3;
  private static final String BEFORE = "topic_before";
  private static final String[] CONVERSATION = {Conversations.CONVERSATION_ID};

  /** How many conversations a topic lost. */
  public record Loss(String topicId, long conversations) {}

  /**
   * The tables that churn is seen in, at one time.
   *
   * @param conversations {@link Conversations}
   * @param topics {@link ConversationTopics}
   */
  public record Snapshot(Dataset<Row> conversations, Dataset<Row> topics) {}

  /**
   * Counts.
   *
   * @param moves {@link TopicMoves}, which say what people wanted
   */
  public static TopicChurn of(Snapshot before, Snapshot now, Dataset<Row> moves, LocalDate night) {
    Date date = Date.valueOf(night);
    Dataset<Row> unchanged =
        now.conversations()
            .filter(col(Conversations.CREATED_AT).geq(date_sub(lit(date), DAYS)))
            .select(
                Conversations.CONVERSATION_ID,
                Conversations.UPDATED_AT,
                Conversations.MESSAGE_COUNT)
            .intersect(
                before
                    .conversations()
                    .select(
                        Conversations.CONVERSATION_ID,
                        Conversations.UPDATED_AT,
                        Conversations.MESSAGE_COUNT));
    Dataset<Row> curated =
        moves
            .filter(
                col(TopicMoves.EVENT_DATE)
                    .equalTo(lit(date))
                    .and(col(TopicMoves.REASON).equalTo("curated")))
            .select(TopicMoves.CONVERSATION_ID);
    List<Row> counts =
        primary(before.topics(), BEFORE)
            .join(unchanged, CONVERSATION, "left_semi")
            .join(curated, CONVERSATION, "left_anti")
            .join(primary(now.topics(), ConversationTopics.TOPIC_ID), CONVERSATION, "left")
            .withColumn("is_changed", not(col(BEFORE).eqNullSafe(col(ConversationTopics.TOPIC_ID))))
            .groupBy(BEFORE, "is_changed")
            .count()
            .collectAsList();
    long compared = 0;
    List<Loss> losses = new ArrayList<>();
    for (Row row : counts) {
      compared += row.getLong(2);
      if (row.getBoolean(1)) {
        losses.add(new Loss(row.getString(0), row.getLong(2)));
      }
    }
    losses.sort(
        Comparator.comparingLong((Loss loss) -> -loss.conversations())
            .thenComparing(Loss::topicId));
    return new TopicChurn(
        compared, losses.stream().mapToLong(Loss::conversations).sum(), List.copyOf(losses));
  }

  private static Dataset<Row> primary(Dataset<Row> topics, String name) {
    return topics
        .filter(col(ConversationTopics.IS_PRIMARY))
        .select(col(ConversationTopics.CONVERSATION_ID), col(ConversationTopics.TOPIC_ID).as(name));
  }

  /** Returns the share that changed; 0 if there was nothing to compare. */
  public double share() {
    return compared == 0 ? 0 : (double) changed / compared;
  }

  /**
   * Stops the night if too much changed.
   *
   * @param maximum share that may change
   * @throws UserException with the numbers, the topics that lost most, and what to do
   */
  public void require(double maximum) {
    if (share() > maximum) {
      throw new UserException(
          Kind.INPUT,
          ("The night is not published: %d of %d unchanged conversations of the last %d days (%s) have"
                  + " another chief topic than in the last published night; topics.maximum-churn allows"
                  + " %s. Most were lost by %s. Look at table topic_moves; then run the night again with"
                  + " --accept-churn, or correct it with topics.curation-file.")
              .formatted(
                  changed,
                  compared,
                  DAYS,
                  percent(share()),
                  percent(maximum),
                  losses.stream()
                      .limit(WORST)
                      .map(loss -> "%s (%d)".formatted(loss.topicId(), loss.conversations()))
                      .collect(Collectors.joining(", "))));
    }
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }
}
