package dev.ticketmine.stages.trends;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketmine.SparkExtension;
import dev.ticketmine.ml.series.RoganGladen;
import dev.ticketmine.tables.ConversationMood;
import dev.ticketmine.tables.ConversationTopics;
import dev.ticketmine.tables.Conversations;
import dev.ticketmine.tables.DailyOrders;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SparkExtension.class)
class TrendStagesTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final LocalDate FIRST_MONDAY = LocalDate.of(2026, 1, 5);

  private static final RoganGladen ERRORS = new RoganGladen(0.9, 1);

  private final List<Row> conversations = new ArrayList<>();
  private final List<Row> topics = new ArrayList<>();
  private final List<Row> moods = new ArrayList<>();

  private void add(String topic, LocalDate day, Integer csat, String state, String carrier) {
    String id = "c" + conversations.size();
    conversations.add(
        RowFactory.create(
            id,
            "jsonl",
            "chat",
            "de",
            null,
            "k" + conversations.size() % 3,
            "closed",
            Timestamp.from(day.atTime(9, 0).toInstant(ZoneOffset.UTC)),
            null,
            null,
            null,
            csat,
            null,
            null,
            Map.of("carrier", carrier),
            1));
    topics.add(RowFactory.create(id, topic, true));
    moods.add(
        RowFactory.create(
            id, state, 0.0, 0.0, null, false, 0.0, state, state, state, null, "none", null, null));
  }

  private Dataset<Row> weeks(SparkSession spark, List<Row> orders, int partitions) {
    List<Row> shuffled = new ArrayList<>(conversations);
    Collections.shuffle(shuffled, new Random(partitions));
    return new CountTopicWeeks(
            spark.createDataFrame(shuffled, Conversations.SCHEMA.columns()).repartition(partitions),
            spark.createDataFrame(moods, ConversationMood.SCHEMA.columns()),
            spark.createDataFrame(orders, DailyOrders.SCHEMA.columns()),
            BERLIN,
            ERRORS)
        .apply(spark.createDataFrame(topics, ConversationTopics.SCHEMA.columns()));
  }

  private List<String> alerts(SparkSession spark, int partitions) {
    DetectAlerts stage =
        new DetectAlerts(
            spark.createDataFrame(conversations, Conversations.SCHEMA.columns()),
            BERLIN,
            ERRORS,
            0.05);
    return stage.apply(weeks(spark, List.of(), partitions)).collectAsList().stream()
        .map(Row::toString)
        .sorted()
        .toList();
  }

  private void addTwelveQuietWeeksWithASpike() {
    for (int week = 0; week < 12; week++) {
      LocalDate monday = FIRST_MONDAY.plusWeeks(week);
      for (int i = 0; i < 4; i++) {
        add("late", monday.plusDays(i), null, "neutral", "Nordkurier-Express");
        add("other", monday.plusDays(i), null, "neutral", "Nordkurier-Express");
        add("third", monday.plusDays(i + 3), null, "neutral", "Nordkurier-Express");
      }
      for (int i = 0; i < 14 && week == 9; i++) {
        add("late", monday.plusDays(2), null, "neutral", "Paketfuchs");
      }
    }
  }

  @Test
  void countsEveryWeekOfEveryTopic(SparkSession spark) {
    add("t1", FIRST_MONDAY, 5, "angry", "x");
    add("t1", FIRST_MONDAY.plusDays(6), 2, "neutral", "x");
    add("t1", FIRST_MONDAY.plusDays(15), null, "worried", "x");
    add("t2", FIRST_MONDAY.plusDays(8), null, "satisfied", "x");
    List<Row> orders =
        List.of(
            RowFactory.create(Date.valueOf("2026-01-06"), 30L),
            RowFactory.create(Date.valueOf("2026-01-11"), 10L));
    List<String> rows =
        weeks(spark, orders, 1).collectAsList().stream().map(Row::toString).sorted().toList();
    assertThat(rows)
        .containsExactly(
            "[t1,2026-01-05,2,2,5.0,1,0.555555556,0.105034672,1.0,3.5,0.5,2]",
            "[t1,2026-01-12,0,0,null,0,null,null,null,null,null,0]",
            "[t1,2026-01-19,1,1,null,1,1.0,0.229499235,1.0,null,null,0]",
            "[t2,2026-01-05,0,0,0.0,0,null,null,null,null,null,0]",
            "[t2,2026-01-12,1,1,null,0,0.0,0.0,0.881611876,null,null,0]",
            "[t2,2026-01-19,0,0,null,0,null,null,null,null,null,0]");
  }

  @Test
  void reportsASpike(SparkSession spark) {
    addTwelveQuietWeeksWithASpike();
    List<String> alerts = alerts(spark, 1);
    assertThat(alerts).hasSize(1);
    assertThat(alerts.get(0)).contains(",late,2026-03-09,spike,18.0,");
  }

  @Test
  void orderAndPartitionsChangeNothing(SparkSession spark) {
    addTwelveQuietWeeksWithASpike();
    assertThat(alerts(spark, 4)).isEqualTo(alerts(spark, 1));
  }

  @Test
  void nothingGivesNothing(SparkSession spark) {
    assertThat(weeks(spark, List.of(), 1).collectAsList()).isEmpty();
    assertThat(alerts(spark, 1)).isEmpty();
  }
}
