package dev.ticketmine.stages.value;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketmine.SparkExtension;
import dev.ticketmine.pipeline.TableSchema;
import dev.ticketmine.tables.Questions;
import dev.ticketmine.tables.TopicAssignments;
import dev.ticketmine.tables.UnmetDemands;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SparkExtension.class)
class FindUnmetDemandsTest {
  private static Row row(TableSchema table, Map<String, Object> given) {
    Object[] values = new Object[table.columns().size()];
    given.forEach((name, value) -> values[table.columns().fieldIndex(name)] = value);
    return RowFactory.create(values);
  }

  private static Row question(String id, String customer, String language, String text) {
    return row(
        Questions.SCHEMA,
        Map.of(
            Questions.QUESTION_ID, id,
            Questions.CONVERSATION_ID, "c" + id,
            Questions.CUSTOMER_KEY, customer,
            Questions.LANGUAGE, language,
            Questions.QUESTION, text));
  }

  private static final List<Row> QUESTIONS =
      List.of(
          question("1", "k1", "de", "Plant ihr eine Merkliste, damit ich nichts vergesse?"),
          question("2", "k1", "de", "Plant ihr eine Merkliste? Bitte!"),
          question("3", "k2", "en", "Would be great if there was a list. Thanks."),
          question("4", "k3", "en", "Where is my parcel?"),
          question("5", "k4", "en", "Does the bag come in red?"));

  private static List<Row> found(SparkSession spark, List<Row> questions, int partitions) {
    List<Row> assignments = new ArrayList<>();
    for (Row question : QUESTIONS) {
      assignments.add(
          row(
              TopicAssignments.SCHEMA,
              Map.of(
                  TopicAssignments.QUESTION_ID, question.getString(0),
                  TopicAssignments.TOPIC_ID, "t",
                  TopicAssignments.IS_UNCLEAR, question.getString(0).equals("5"))));
    }
    return new FindUnmetDemands(
            spark.createDataFrame(assignments, TopicAssignments.SCHEMA.columns()))
        .apply(spark.createDataFrame(questions, Questions.SCHEMA.columns()).repartition(partitions))
        .orderBy(UnmetDemands.TOPIC_ID, UnmetDemands.KIND)
        .collectAsList();
  }

  @Test
  void countsWishesAndQuotesEachCustomerOnce(SparkSession spark) {
    List<Row> rows = found(spark, QUESTIONS, 1);
    assertThat(rows).as("an unclear question belongs to no topic").hasSize(1);
    Row row = rows.get(0);
    assertThat(row.<String>getAs(UnmetDemands.KIND)).isEqualTo("feature");
    assertThat(row.<Long>getAs(UnmetDemands.CONVERSATION_COUNT)).isEqualTo(3);
    assertThat(row.<Long>getAs(UnmetDemands.CUSTOMER_COUNT)).isEqualTo(2);
    assertThat(row.<Long>getAs(UnmetDemands.PURPOSE_COUNT)).isEqualTo(1);
    assertThat(row.<String>getList(row.fieldIndex(UnmetDemands.EXAMPLES)))
        .containsExactly(
            "Plant ihr eine Merkliste, damit ich nichts vergesse",
            "Would be great if there was a list");
    assertThat(row.<String>getList(row.fieldIndex(UnmetDemands.PURPOSES)))
        .containsExactly("damit ich nichts vergesse");
  }

  @Test
  void orderAndPartitionsChangeNothing(SparkSession spark) {
    List<Row> shuffled = new ArrayList<>(QUESTIONS);
    Collections.reverse(shuffled);
    assertThat(found(spark, shuffled, 4)).isEqualTo(found(spark, QUESTIONS, 1));
  }

  @Test
  void withoutQuestionsThereIsNothing(SparkSession spark) {
    assertThat(found(spark, List.of(), 1)).isEmpty();
  }
}
