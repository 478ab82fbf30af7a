package dev.ticketmine.stages.value;

import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.inline;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import dev.ticketmine.pipeline.Stage;
import dev.ticketmine.pipeline.TableSchema;
import dev.ticketmine.tables.Questions;
import dev.ticketmine.tables.TopicAssignments;
import dev.ticketmine.tables.UnmetDemands;
import dev.ticketmine.text.value.Wish;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Products and functions that customers ask for and that may not exist, by topic, with the purpose
 * that they state. Method: docs/methods/value.md.
 */
public final class FindUnmetDemands implements Stage {
  private static final int EXAMPLES = 5;
  private static final int LONGEST_EXAMPLE = 240;
  private static final String CUSTOMER = "customer";
  private static final String SENTENCE = "sentence";
  private static final String PURPOSE = "purpose";

  private static final UserDefinedFunction WISHES =
      udf(
          (UDF2<String, String, Row[]>) FindUnmetDemands::wishes,
          DataTypes.createArrayType(
              new StructType()
                  .add(UnmetDemands.KIND, DataTypes.StringType)
                  .add(SENTENCE, DataTypes.StringType)
                  .add(PURPOSE, DataTypes.StringType)));

  private final Dataset<Row> assignments;

  /** Takes a side input: rows of {@link TopicAssignments}. */
  public FindUnmetDemands(Dataset<Row> assignments) {
    this.assignments = TopicAssignments.SCHEMA.conform(assignments);
  }

  @Override
  public TableSchema input() {
    return Questions.SCHEMA;
  }

  @Override
  public TableSchema output() {
    return UnmetDemands.SCHEMA;
  }

  private static Row[] wishes(String text, String language) {
    List<Wish> wishes = Wish.find(text, language);
    return wishes.stream()
        .map(
            wish ->
                RowFactory.create(
                    wish.kind(),
                    wish.sentence().in(text),
                    wish.purpose() == null ? null : wish.purpose().in(text)))
        .toArray(Row[]::new);
  }

  @Override
  public Dataset<Row> transform(Dataset<Row> questions) {
    Dataset<Row> wishes =
        questions
            .select(
                col(Questions.QUESTION_ID),
                col(Questions.CONVERSATION_ID),
                coalesce(col(Questions.CUSTOMER_KEY), col(Questions.CONVERSATION_ID)).as(CUSTOMER),
                inline(WISHES.apply(col(Questions.QUESTION), col(Questions.LANGUAGE))))
            .join(
                assignments
                    .filter(col(TopicAssignments.IS_UNCLEAR).equalTo(false))
                    .select(TopicAssignments.QUESTION_ID, TopicAssignments.TOPIC_ID),
                Questions.QUESTION_ID)
            .groupBy(
                col(UnmetDemands.TOPIC_ID),
                col(UnmetDemands.KIND),
                col(CUSTOMER),
                col(Questions.CONVERSATION_ID))
            .agg(min(SENTENCE).as(SENTENCE), min(PURPOSE).as(PURPOSE));
    return wishes
        .withColumn("position", position())
        .withColumn("rank", rank())
        .groupBy(UnmetDemands.TOPIC_ID, UnmetDemands.KIND)
        .agg(
            count(col(SENTENCE)).as(UnmetDemands.CONVERSATION_COUNT),
            count_distinct(col(CUSTOMER)).as(UnmetDemands.CUSTOMER_COUNT),
            count(col(PURPOSE)).as(UnmetDemands.PURPOSE_COUNT),
            quotes(SENTENCE).as(UnmetDemands.EXAMPLES),
            quotes(PURPOSE).as(UnmetDemands.PURPOSES));
  }

  /** Which of a customer's wishes of a kind this is: those with a purpose come first. */
  private static Column position() {
    return row_number()
        .over(
            Window.partitionBy(UnmetDemands.TOPIC_ID, UnmetDemands.KIND, CUSTOMER)
                .orderBy(col(PURPOSE).isNull(), col(Questions.CONVERSATION_ID)));
  }

  /** Place of a wish among those that may be quoted: one of each customer, short ones first. */
  private static Column rank() {
    return row_number()
        .over(
            Window.partitionBy(UnmetDemands.TOPIC_ID, UnmetDemands.KIND)
                .orderBy(
                    col("position"),
                    length(col(SENTENCE)).gt(LONGEST_EXAMPLE),
                    col(PURPOSE).isNull(),
                    col(Questions.CONVERSATION_ID)));
  }

  private static Column quotes(String text) {
    Column isQuote =
        col("position")
            .equalTo(1)
            .and(col("rank").leq(EXAMPLES))
            .and(length(col(text)).leq(LONGEST_EXAMPLE));
    return functions.transform(
        array_sort(collect_list(when(isQuote, struct(col("rank"), col(text).as("text"))))),
        quote -> quote.getField("text"));
  }
}
