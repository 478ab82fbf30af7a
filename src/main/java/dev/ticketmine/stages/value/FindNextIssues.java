package dev.ticketmine.stages.value;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lead;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.unix_seconds;
import static org.apache.spark.sql.functions.when;

import dev.ticketmine.pipeline.Stage;
import dev.ticketmine.pipeline.TableSchema;
import dev.ticketmine.tables.ConversationTopics;
import dev.ticketmine.tables.Conversations;
import dev.ticketmine.tables.NextIssues;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/**
 * Which topic customers of a topic bring next within 14 days, more often than chance; {@link
 * TopicPairs} judges that. Method: docs/methods/value.md.
 *
 * <p>Holds one row per pair of topics in memory, nothing that grows with conversations.
 */
public final class FindNextIssues implements Stage {
  private static final long FOURTEEN_DAYS = 14L * 24 * 3600;
  private static final String FROM = NextIssues.FROM_TOPIC_ID;
  private static final String TO = NextIssues.TO_TOPIC_ID;
  private static final String CUSTOMER = Conversations.CUSTOMER_KEY;

  private final Dataset<Row> conversations;

  /** Takes a side input: rows of {@link Conversations}. */
  public FindNextIssues(Dataset<Row> conversations) {
    this.conversations = Conversations.SCHEMA.conform(conversations);
  }

  @Override
  public TableSchema input() {
    return ConversationTopics.SCHEMA;
  }

  @Override
  public TableSchema output() {
    return NextIssues.SCHEMA;
  }

  @Override
  public Dataset<Row> transform(Dataset<Row> conversationTopics) {
    List<Row> counted =
        followed(conversationTopics)
            .withColumn(TopicPairs.LEVEL, explode(array(lit(0L), lit(1L))))
            .withColumn(TO, when(col(TopicPairs.LEVEL).equalTo(0), col(TO)))
            .groupBy(TopicPairs.LEVEL, FROM, TO)
            .agg(
                count(lit(1)).as(NextIssues.CONVERSATION_COUNT),
                count_distinct(col(CUSTOMER)).as(NextIssues.CUSTOMER_COUNT))
            .collectAsList();
    return conversations
        .sparkSession()
        .createDataFrame(new TopicPairs(counted).passed(), output().columns());
  }

  /**
   * One row per conversation of a known customer that had 14 days to be followed: its topic, and
   * the topic of the customer's next conversation, null if none came in time.
   */
  private Dataset<Row> followed(Dataset<Row> conversationTopics) {
    Column created = unix_seconds(col(Conversations.CREATED_AT));
    WindowSpec ofCustomer =
        Window.partitionBy(CUSTOMER)
            .orderBy(col(Conversations.CREATED_AT), col(Conversations.CONVERSATION_ID));
    Dataset<Row> end = conversations.agg(max(created).as("end"));
    return conversations
        // Conversations without a customer would be one partition.
        .filter(col(CUSTOMER).isNotNull())
        .join(
            conversationTopics
                .filter(col(ConversationTopics.IS_PRIMARY))
                .select(ConversationTopics.CONVERSATION_ID, ConversationTopics.TOPIC_ID),
            Conversations.CONVERSATION_ID)
        .withColumn("next_created", lead(created, 1).over(ofCustomer))
        .withColumn("next_topic", lead(col(ConversationTopics.TOPIC_ID), 1).over(ofCustomer))
        .crossJoin(broadcast(end))
        .filter(created.leq(col("end").minus(FOURTEEN_DAYS)))
        .select(
            col(CUSTOMER),
            col(ConversationTopics.TOPIC_ID).as(FROM),
            when(col("next_created").minus(created).leq(FOURTEEN_DAYS), col("next_topic")).as(TO));
  }
}
