package dev.ticketmine.stages.service;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import dev.ticketmine.pipeline.Stage;
import dev.ticketmine.pipeline.TableSchema;
import dev.ticketmine.tables.ConversationTopics;
import dev.ticketmine.tables.Conversations;
import dev.ticketmine.tables.Messages;
import dev.ticketmine.tables.ResponseThresholds;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import scala.collection.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Finds the time of the first answer beyond which fewer customers are satisfied: of all
 * conversations, and by topic, channel and language. Method: docs/methods/service.md.
 */
public final class FindThresholds implements Stage {
  /** Bounds that people think in, in minutes. */
  private static final int[] BOUNDS = {
    1, 2, 3, 5, 10, 15, 20, 30, 45, 60, 90, 120, 180, 240, 360, 480, 720, 1_080, 1_440, 2_160,
    2_880, 4_320, 7_200, 10_080
  };

  private static final int MINUTE = 60;
  private static final int SATISFIED = 4;
  private static final StructType FOUND =
      new StructType()
          .add(ResponseThresholds.STATUS, DataTypes.StringType)
          .add(ResponseThresholds.THRESHOLD_MINUTES, DataTypes.LongType)
          .add(ResponseThresholds.SATISFIED_WITHIN, DataTypes.DoubleType)
          .add(ResponseThresholds.SATISFIED_BEYOND, DataTypes.DoubleType)
          .add(ResponseThresholds.CHANCE, DataTypes.DoubleType)
          .add(ResponseThresholds.RATED_COUNT, DataTypes.LongType);
  private static final UserDefinedFunction FIND =
      udf((UDF1<Seq<Row>, Row>) FindThresholds::find, FOUND);

  private final Dataset<Row> messages;
  private final Dataset<Row> conversationTopics;

  /**
   * Side inputs.
   *
   * @param messages rows of {@link Messages}
   * @param conversationTopics rows of {@link ConversationTopics}
   */
  public FindThresholds(Dataset<Row> messages, Dataset<Row> conversationTopics) {
    this.messages = Messages.SCHEMA.conform(messages);
    this.conversationTopics = ConversationTopics.SCHEMA.conform(conversationTopics);
  }

  @Override
  public TableSchema input() {
    return Conversations.SCHEMA;
  }

  @Override
  public TableSchema output() {
    return ResponseThresholds.SCHEMA;
  }

  @Override
  public Dataset<Row> transform(Dataset<Row> conversations) {
    Dataset<Row> rated = conversations.filter(col(Conversations.CSAT).isNotNull());
    Column[] group = {col("scoped.scope"), col("scoped.scope_value")};
    return Scopes.withTopics(rated, conversationTopics)
        .join(MessageFacts.of(messages), Conversations.CONVERSATION_ID)
        .filter(col(MessageFacts.FIRST_RESPONSE_SECONDS).isNotNull())
        .withColumn("scoped", explode(Scopes.of()))
        .groupBy(group[0], group[1], bin().as("bin"))
        .agg(
            count(when(col(Conversations.CSAT).geq(SATISFIED), 1)).as("satisfied"),
            count(lit(1)).as("rated"))
        .groupBy(col("scope"), col("scope_value"))
        .agg(
            FIND.apply(collect_list(struct(col("bin"), col("satisfied"), col("rated"))))
                .as("found"))
        .select(col("scope"), col("scope_value"), col("found.*"));
  }

  private static Column bin() {
    Column[] bounds =
        Arrays.stream(BOUNDS).mapToObj(bound -> lit((long) bound * MINUTE)).toArray(Column[]::new);
    Column response = col(MessageFacts.FIRST_RESPONSE_SECONDS);
    return size(filter(array(bounds), bound -> response.gt(bound)));
  }

  private static Row find(Seq<Row> rows) {
    long[] satisfied = new long[BOUNDS.length + 1];
    long[] rated = new long[BOUNDS.length + 1];
    List<Row> bins = CollectionConverters.asJava(rows);
    for (Row bin : bins) {
      satisfied[bin.getInt(0)] = bin.getLong(1);
      rated[bin.getInt(0)] = bin.getLong(2);
    }
    long all = Arrays.stream(rated).sum();
    if (!ResponseThreshold.isEnough(rated)) {
      return RowFactory.create(ResponseThresholds.NOT_ENOUGH_DATA, null, null, null, null, all);
    }
    ResponseThreshold found = ResponseThreshold.in(satisfied, rated);
    return found == null
        ? RowFactory.create(ResponseThresholds.NONE, null, null, null, null, all)
        : RowFactory.create(
            ResponseThresholds.FOUND,
            (long) BOUNDS[found.bin() - 1],
            found.within(),
            found.beyond(),
            found.chance(),
            all);
  }
}
