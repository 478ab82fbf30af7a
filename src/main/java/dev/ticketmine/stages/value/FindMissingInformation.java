package dev.ticketmine.stages.value;

import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import dev.ticketmine.pipeline.Stage;
import dev.ticketmine.pipeline.TableSchema;
import dev.ticketmine.tables.ConversationTopics;
import dev.ticketmine.tables.Conversations;
import dev.ticketmine.tables.Messages;
import dev.ticketmine.tables.MissingInformation;
import dev.ticketmine.text.value.AskedData;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;

/**
 * What agents have to ask customers for, by topic and kind of data, among the conversations with a
 * reply. Method: docs/methods/value.md.
 */
public final class FindMissingInformation implements Stage {
  private static final int EXAMPLES = 3;
  private static final int LONGEST_EXAMPLE = 200;
  private static final String[] BY_CONVERSATION = {Conversations.CONVERSATION_ID};

  private static final UserDefinedFunction ASKED =
      udf(
          (UDF2<String, String, Map<String, String>>) FindMissingInformation::asked,
          DataTypes.createMapType(DataTypes.StringType, DataTypes.StringType));

  private final Dataset<Row> conversations;
  private final Dataset<Row> conversationTopics;

  /** Side inputs: rows of the tables of these names. */
  public FindMissingInformation(Dataset<Row> conversations, Dataset<Row> conversationTopics) {
    this.conversations = Conversations.SCHEMA.conform(conversations);
    this.conversationTopics = ConversationTopics.SCHEMA.conform(conversationTopics);
  }

  @Override
  public TableSchema input() {
    return Messages.SCHEMA;
  }

  @Override
  public TableSchema output() {
    return MissingInformation.SCHEMA;
  }

  /** The asking sentence of each kind of data in a reply. */
  private static Map<String, String> asked(String text, String language) {
    Map<String, String> sentences = new TreeMap<>();
    AskedData.find(text, language).forEach((kind, span) -> sentences.put(kind, span.in(text)));
    return sentences;
  }

  @Override
  public Dataset<Row> transform(Dataset<Row> messages) {
    Dataset<Row> replies = replies(messages);
    Dataset<Row> totals =
        replies
            .groupBy(MissingInformation.TOPIC_ID)
            .agg(count_distinct(col(Conversations.CONVERSATION_ID)).as("replied"));
    Dataset<Row> asked =
        replies
            .select(
                col(MissingInformation.TOPIC_ID),
                col(Conversations.CONVERSATION_ID),
                col("customer"),
                explode(ASKED.apply(col(Messages.TEXT), col("read_as")))
                    .as(new String[] {MissingInformation.KIND, "sentence"}))
            // Each conversation counts once, whoever asked how often.
            .groupBy(
                MissingInformation.TOPIC_ID, MissingInformation.KIND, Conversations.CONVERSATION_ID)
            .agg(functions.first("customer").as("customer"), min("sentence").as("sentence"));
    Shares interval = new Shares(col(MissingInformation.CONVERSATION_COUNT), col("replied"));
    return counted(asked)
        .join(totals, MissingInformation.TOPIC_ID)
        .withColumn(MissingInformation.REPLIED_COUNT, col("replied"))
        .withColumn(
            MissingInformation.SHARE,
            round(col(MissingInformation.CONVERSATION_COUNT).divide(col("replied")), 4))
        .withColumn(MissingInformation.SHARE_LOW, interval.low())
        .withColumn(MissingInformation.SHARE_HIGH, interval.high());
  }

  /** One row per public reply in a conversation with a primary topic. */
  private Dataset<Row> replies(Dataset<Row> messages) {
    return messages
        .filter(
            col(Messages.AUTHOR_ROLE)
                .equalTo("agent")
                .and(coalesce(col(Messages.IS_PUBLIC), lit(true))))
        .select(
            col(Messages.CONVERSATION_ID),
            col(Messages.TEXT),
            col(Messages.LANGUAGE).as("message_language"))
        .join(
            conversations.select(
                col(Conversations.CONVERSATION_ID),
                coalesce(col(Conversations.CUSTOMER_KEY), col(Conversations.CONVERSATION_ID))
                    .as("customer"),
                col(Conversations.LANGUAGE).as("conversation_language")),
            BY_CONVERSATION)
        .join(
            conversationTopics
                .filter(col(ConversationTopics.IS_PRIMARY))
                .select(ConversationTopics.CONVERSATION_ID, ConversationTopics.TOPIC_ID),
            BY_CONVERSATION)
        .withColumn("read_as", coalesce(col("message_language"), col("conversation_language")));
  }

  private static Dataset<Row> counted(Dataset<Row> asked) {
    Column isLong = functions.length(col("sentence")).gt(LONGEST_EXAMPLE);
    Column position =
        row_number()
            .over(
                Window.partitionBy(MissingInformation.TOPIC_ID, MissingInformation.KIND)
                    .orderBy(isLong, col(Conversations.CONVERSATION_ID)));
    Column example = functions.not(isLong).and(col("position").leq(EXAMPLES));
    return asked
        .withColumn("position", position)
        .groupBy(MissingInformation.TOPIC_ID, MissingInformation.KIND)
        .agg(
            count(lit(1)).as(MissingInformation.CONVERSATION_COUNT),
            count_distinct(col("customer")).as(MissingInformation.CUSTOMER_COUNT),
            functions
                .transform(
                    array_sort(
                        collect_list(when(example, struct(col("position"), col("sentence"))))),
                    found -> found.getField("sentence"))
                .as(MissingInformation.EXAMPLES));
  }
}
