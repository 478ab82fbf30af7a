package dev.ticketmine.stages.topics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketmine.SparkExtension;
import dev.ticketmine.ml.Vectors;
import dev.ticketmine.stages.topics.TopicCentre.Change;
import dev.ticketmine.stages.topics.TopicCentre.Radii;
import dev.ticketmine.tables.TopicAssignments;
import dev.ticketmine.tables.TopicPrototypes;
import dev.ticketmine.tables.TopicSpace;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SparkExtension.class)
class ChoosePrototypesTest {
  private static final LocalDate NIGHT = LocalDate.of(2026, 3, 2);

  private static float[] at(double degrees) {
    double radians = Math.toRadians(degrees);
    return Vectors.unit(new double[] {Math.cos(radians), Math.sin(radians)});
  }

  /** Two hundred questions in two bunches; every text occurs twice, in German and in English. */
  private static Dataset<Row> views(SparkSession spark) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      float[] vector = at((i % 4 < 2 ? 0 : 70) + (i / 4) * 0.2);
      String language = i % 4 % 2 == 0 ? "de" : "en";
      rows.add(RowFactory.create("q" + i, "c" + i, "t" + i / 2, language, vector, new long[0]));
    }
    return spark.createDataFrame(rows, QuestionViews.SCHEMA.columns()).repartition(3);
  }

  private static TopicCentre topic(String id, double degrees, Change change) {
    return TopicCentre.found(id, at(degrees), new Radii(0.5, 0.5), change);
  }

  private static Dataset<Row> centres(SparkSession spark, TopicCentre... topics) {
    return spark.createDataFrame(
        Arrays.stream(topics).map(TopicCentre::row).toList(), TopicCentres.SCHEMA.columns());
  }

  private static Dataset<Row> chosen(Dataset<Row> known, Dataset<Row> centres) {
    SparkSession spark = known.sparkSession();
    Dataset<Row> space = TopicSpace.SCHEMA.empty(spark);
    return new ChoosePrototypes(known, space, centres, NIGHT, TopicOptions.defaults())
        .apply(views(spark));
  }

  private static Map<String, String> topics(Dataset<Row> prototypes) {
    Map<String, String> topics = new TreeMap<>();
    for (Row row : prototypes.collectAsList()) {
      String before =
          topics.put(
              row.getAs(TopicPrototypes.TEXT_HASH), row.<String>getAs(TopicPrototypes.TOPIC_ID));
      assertThat(before).isNull();
    }
    return topics;
  }

  private static long count(Map<String, String> topics, String topic) {
    return topics.values().stream().filter(topic::equals).count();
  }

  @Test
  void everyTopicGetsAFewAndKeepsThem(SparkSession spark) {
    Dataset<Row> none = TopicPrototypes.SCHEMA.empty(spark);
    Dataset<Row> centres =
        centres(
            spark,
            topic("a", 10, Change.of(TopicCentre.BORN)),
            topic("b", 80, Change.of(TopicCentre.BORN)));
    Map<String, String> first = topics(chosen(none, centres));
    assertThat(count(first, "a")).isEqualTo(80);
    assertThat(count(first, "b")).isEqualTo(80);
    assertThat(topics(chosen(none, centres))).isEqualTo(first);

    // The place of a known topic changes nothing; a new one takes texts from it.
    Dataset<Row> more =
        centres(
            spark,
            topic("a", 12, Change.of(TopicCentre.CONTINUED)),
            topic("b", 80, Change.of(TopicCentre.CONTINUED)),
            topic("c", 18, Change.of(TopicCentre.BORN)));
    Map<String, String> second = topics(chosen(chosen(none, centres), more));
    assertThat(count(second, "b")).isEqualTo(80);
    assertThat(count(second, "c")).isPositive();
    second.forEach(
        (text, topic) -> assertThat(topic.equals("c") || topic.equals(first.get(text))).isTrue());
  }

  @Test
  void aTopicThatWasSplitKeepsItsPartAndOneThatIsGoneHasNone(SparkSession spark) {
    Dataset<Row> none = TopicPrototypes.SCHEMA.empty(spark);
    Dataset<Row> before =
        chosen(
            none,
            centres(
                spark,
                topic("a", 40, Change.of(TopicCentre.BORN)),
                topic("z", 200, Change.of(TopicCentre.BORN))));
    assertThat(count(topics(before), "a")).isEqualTo(80);
    Map<String, String> after =
        topics(
            chosen(
                before,
                centres(
                    spark,
                    topic("a", 10, Change.of(TopicCentre.CONTINUED)),
                    topic("b", 80, Change.of(TopicCentre.SPLIT, "a")))));
    assertThat(count(after, "a")).isBetween(20L, 60L);
    assertThat(count(after, "b")).isEqualTo(80);
    assertThat(after).doesNotContainValue("z");
  }

  @Test
  void questionsFollowPrototypesAndMergedTopicsCountForOthers(SparkSession spark) {
    Dataset<Row> none = TopicPrototypes.SCHEMA.empty(spark);
    TopicCentre a = topic("a", 10, Change.of(TopicCentre.BORN));
    TopicCentre b = topic("b", 80, Change.of(TopicCentre.BORN)).into("a", Change.NONE);
    Dataset<Row> centres = centres(spark, a, b);
    Dataset<Row> space = TopicSpace.SCHEMA.empty(spark);
    List<Row> assigned =
        new AssignTopics(centres, chosen(none, centres), space).apply(views(spark)).collectAsList();
    assertThat(assigned)
        .hasSize(400)
        .allMatch(row -> row.getAs(TopicAssignments.TOPIC_ID).equals("a"));
    // What is far from all middles is unclear, whichever topic its neighbours have.
    Dataset<Row> narrow =
        centres(spark, TopicCentre.found("a", at(190), new Radii(0.5, 0.5), Change.NONE));
    assertThat(new AssignTopics(narrow, none, space).apply(views(spark)).collectAsList())
        .allMatch(row -> row.<Boolean>getAs(TopicAssignments.IS_UNCLEAR));
  }
}
