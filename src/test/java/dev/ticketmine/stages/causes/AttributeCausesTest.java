package dev.ticketmine.stages.causes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ticketmine.SparkExtension;
import dev.ticketmine.ml.statistics.HypergeometricTail;
import dev.ticketmine.tables.ConversationTopics;
import dev.ticketmine.tables.Conversations;
import dev.ticketmine.tables.Questions;
import dev.ticketmine.tables.RootCauses;
import dev.ticketmine.tables.TopicAssignments;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import scala.jdk.javaapi.CollectionConverters;

@ExtendWith(SparkExtension.class)
class AttributeCausesTest {
  /** Rows of a little archive: every conversation has one question and one primary topic. */
  private static final class Archive {
    private final List<Row> conversations = new ArrayList<>();
    private final List<Row> topics = new ArrayList<>();
    private final List<Row> questions = new ArrayList<>();
    private final List<Row> assignments = new ArrayList<>();

    void add(int count, String topic, Map<String, String> attributes) {
      for (int i = 0; i < count; i++) {
        String id = "c" + conversations.size();
        Row conversation =
            row(
                Conversations.SCHEMA.columns(),
                Map.of(
                    "conversation_id", id, "attributes", CollectionConverters.asScala(attributes)));
        conversations.add(conversation);
        topics.add(RowFactory.create(id, topic, true));
        questions.add(
            row(
                Questions.SCHEMA.columns(),
                Map.of(
                    "question_id",
                    "q" + id,
                    "conversation_id",
                    id,
                    "customer_key",
                    "k" + id,
                    "question",
                    "Wo bleibt mein Paket?")));
        assignments.add(RowFactory.create("q" + id, id, topic, 0.1, false));
      }
    }

    /** Puts the last question at the topic's centre, in other words. */
    void nearest(String words) {
      String id = "c" + (conversations.size() - 1);
      questions.set(
          questions.size() - 1,
          row(
              Questions.SCHEMA.columns(),
              Map.of("question_id", "q" + id, "conversation_id", id, "question", words)));
      assignments.set(
          assignments.size() - 1,
          RowFactory.create("q" + id, id, topics.get(topics.size() - 1).getString(1), 0.0, false));
    }

    Dataset<Row> causes(SparkSession spark, int partitions) {
      return new AttributeCauses(
              frame(spark, conversations, Conversations.SCHEMA.columns(), partitions),
              frame(spark, questions, Questions.SCHEMA.columns(), partitions),
              frame(spark, assignments, TopicAssignments.SCHEMA.columns(), partitions),
              CauseOptions.defaults())
          .apply(frame(spark, topics, ConversationTopics.SCHEMA.columns(), partitions));
    }

    private static Dataset<Row> frame(
        SparkSession spark, List<Row> rows, StructType columns, int partitions) {
      return spark
          .createDataFrame(rows, columns)
          .orderBy(
              functions.hash(functions.col(columns.fieldNames()[0]), functions.lit(partitions)))
          .repartition(partitions);
    }

    private static Row row(StructType columns, Map<String, Object> values) {
      return RowFactory.create(
          java.util.Arrays.stream(columns.fieldNames()).map(values::get).toArray());
    }
  }

  private static Archive withPlantedCarrier() {
    Archive archive = new Archive();
    archive.add(40, "late", Map.of("carrier", "Paketfuchs", "region", "Nordrhein-Westfalen"));
    archive.add(20, "late", Map.of("carrier", "SchnellPost24", "region", "Bayern"));
    archive.add(40, "return", Map.of("carrier", "Paketfuchs", "region", "Nordrhein-Westfalen"));
    archive.add(40, "return", Map.of("carrier", "SchnellPost24", "region", "Nordrhein-Westfalen"));
    archive.add(40, "return", Map.of("carrier", "SchnellPost24", "region", "Bayern"));
    archive.add(40, "address", Map.of("region", "Nordrhein-Westfalen"));
    archive.add(20, "address", Map.of("region", "Bayern"));
    return archive;
  }

  @Test
  void namesTheValueThatStandsOut(SparkSession spark) {
    List<Row> causes = withPlantedCarrier().causes(spark, 2).collectAsList();
    assertThat(causes).hasSize(2);
    Row late =
        causes.stream()
            .filter(row -> row.getAs("topic_id").equals("late"))
            .findFirst()
            .orElseThrow();
    assertThat(late.<String>getAs(RootCauses.ATTRIBUTE_VALUE)).isEqualTo("Paketfuchs");
    assertThat(late.<Long>getAs(RootCauses.SUPPORT)).isEqualTo(40);
    assertThat(late.<Double>getAs(RootCauses.SHARE)).isCloseTo(2.0 / 3, within(1e-9));
    assertThat(late.<Double>getAs(RootCauses.BASE_SHARE)).isCloseTo(1.0 / 3, within(1e-9));
    // Wilson interval of 40 of 60.
    assertThat(late.<Double>getAs(RootCauses.SHARE_LOW)).isCloseTo(0.5406, within(1e-3));
    assertThat(late.<Double>getAs(RootCauses.SHARE_HIGH)).isCloseTo(0.7727, within(1e-3));
    assertThat(late.<String>getList(late.fieldIndex(RootCauses.QUOTES))).hasSize(3);
  }

  @Test
  void aConversationWithAnotherValueIsTheCounterExample(SparkSession spark) {
    Archive archive = withPlantedCarrier();
    archive.add(1, "late", Map.of("region", "NRW"));
    archive.nearest("Ohne bekannten Versanddienst");
    archive.add(1, "late", Map.of("carrier", "Eilbote"));
    archive.nearest("Mit einem anderen Versanddienst");
    assertThat(archive.causes(spark, 2).filter("topic_id = 'late'").collectAsList())
        .extracting(row -> row.getAs(RootCauses.COUNTER_EXAMPLE))
        .containsOnly("Mit einem anderen Versanddienst");
  }

  @Test
  void aValueThatIsFrequentEverywhereIsNoCause(SparkSession spark) {
    assertThat(withPlantedCarrier().causes(spark, 2).collectAsList())
        .noneMatch(row -> row.getAs(RootCauses.ATTRIBUTE).equals("region"));
  }

  @Test
  void whereADeskSortsATicketIsNoCause(SparkSession spark) {
    Archive archive = new Archive();
    archive.add(40, "late", Map.of("queue", "Shipping", "Priority", "high", "carrier", "Fox"));
    archive.add(40, "bill", Map.of("queue", "Billing", "Priority", "low", "carrier", "Owl"));
    assertThat(archive.causes(spark, 2).collectAsList())
        .extracting(row -> row.getAs(RootCauses.ATTRIBUTE))
        .containsOnly("carrier");
  }

  @Test
  void partitioningDoesNotMatter(SparkSession spark) {
    Archive archive = withPlantedCarrier();
    assertThat(archive.causes(spark, 4).collectAsList())
        .containsExactlyInAnyOrderElementsOf(archive.causes(spark, 1).collectAsList());
  }

  @Test
  void noConversationsNoCauses(SparkSession spark) {
    assertThat(new Archive().causes(spark, 1).count()).isZero();
  }

  /** {@link PermutedAttributesSoak} looks at a hundred. */
  @Test
  void chanceIsNoCause(SparkSession spark) {
    assertThat(new PermutedArchive(4711).falseAlarms(spark)).isEmpty();
    assertThat(new PermutedArchive(4712).falseAlarms(spark)).isEmpty();
  }

  @Test
  void tooFewConversationsAreNotEnough(SparkSession spark) {
    Archive archive = new Archive();
    archive.add(4, "late", Map.of("carrier", "Paketfuchs"));
    archive.add(200, "return", Map.of("carrier", "SchnellPost24"));
    assertThat(archive.causes(spark, 1).filter("topic_id = 'late'").count()).isZero();
  }

  @Test
  void upperTailIsFishersExactTest() {
    // 8 of 10 with a value that 10 of 20 have: (C(10,8)C(10,2)+C(10,9)C(10,1)+1)/C(20,10).
    assertThat(HypergeometricTail.probability(8, 10, 10, 20))
        .isCloseTo(2126.0 / 184756, within(1e-12));
  }
}
