package dev.ticketmine.stages.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketmine.SparkExtension;
import dev.ticketmine.calendar.BusinessCalendar;
import dev.ticketmine.tables.ConversationTopics;
import dev.ticketmine.tables.Conversations;
import dev.ticketmine.tables.DailyOrders;
import dev.ticketmine.tables.Messages;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SparkExtension.class)
class MeasureServiceTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private static Timestamp at(String time) {
    return time == null ? null : Timestamp.valueOf("2026-03-" + time + ":00");
  }

  private static Row conversation(
      String id, String channel, String customer, String created, String closed, Integer csat) {
    return RowFactory.create(
        id,
        "jsonl",
        channel,
        "de",
        null,
        customer,
        "closed",
        at(created),
        at(closed),
        null,
        null,
        csat,
        csat == null ? null : "Unfreundlich.",
        null,
        null,
        1);
  }

  private static Row message(String id, int index, String role, boolean open, String at, String t) {
    return RowFactory.create(id + "-" + index, id, index, role, "k", open, at(at), t, "de", null);
  }

  private static List<Row> conversations() {
    return List.of(
        // Sunday 23:30 UTC is Monday in Berlin.
        conversation("a", "email", "k1", "01 23:30", "02 11:30", 5),
        conversation("b", "chat", "k1", "04 10:00", "04 12:00", 1),
        conversation("c", "chat", "k2", "09 08:00", null, null));
  }

  private static List<Row> messages() {
    return List.of(
        message("a", 0, "customer", true, "01 23:30", "Wo ist mein Paket?"),
        message("a", 1, "bot", true, "01 23:31", "Ich verbinde Sie."),
        message("a", 2, "agent", false, "01 23:32", "Notiz"),
        message("a", 3, "agent", true, "02 00:30", "Unterwegs."),
        message("b", 0, "agent", true, "04 09:59", "Hallo, wie kann ich helfen?"),
        message("b", 1, "customer", true, "04 10:00", "Immer noch kein Paket"),
        message("b", 2, "agent", true, "04 10:20", "Ich prüfe."),
        message("b", 3, "agent", true, "04 10:50", "Es kommt heute."),
        message("b", 4, "system", true, "04 10:51", "Status geändert von offen auf gelöst"),
        message("b", 5, "customer", true, "04 11:00", "Es kam nichts."),
        message("b", 6, "system", true, "04 11:01", "Status geändert von gelöst auf offen"),
        message("c", 0, "customer", true, "09 08:00", null));
  }

  private static List<Row> measure(SparkSession spark, List<Row> conversations, int partitions) {
    List<Row> topics =
        List.of(
            RowFactory.create("a", "t1", true),
            RowFactory.create("b", "t1", true),
            RowFactory.create("c", "t2", true));
    List<Row> orders =
        List.of(
            RowFactory.create(Date.valueOf("2026-03-01"), 1000L),
            RowFactory.create(Date.valueOf("2026-03-02"), 150L),
            RowFactory.create(Date.valueOf("2026-03-09"), 50L));
    List<Row> shuffled = new ArrayList<>(messages());
    Collections.shuffle(shuffled, new Random(partitions));
    MeasureService stage =
        new MeasureService(
            spark.createDataFrame(shuffled, Messages.SCHEMA.columns()).repartition(partitions),
            spark.createDataFrame(topics, ConversationTopics.SCHEMA.columns()),
            spark.createDataFrame(orders, DailyOrders.SCHEMA.columns()),
            new BusinessCalendar(BERLIN, "DE", "Mo-Fr 09:00-17:00"),
            30);
    Dataset<Row> rows =
        spark
            .createDataFrame(conversations, Conversations.SCHEMA.columns())
            .repartition(partitions);
    List<Row> measured = new ArrayList<>(stage.apply(rows).collectAsList());
    measured.sort((one, other) -> one.toString().compareTo(other.toString()));
    return measured;
  }

  private static String figure(List<Row> rows, String metric, String scope) {
    return rows.stream()
        .filter(row -> row.getString(0).equals(metric))
        .filter(
            row ->
                (row.getString(1) + "/" + row.getString(2) + "/" + row.get(3) + "/" + row.get(4))
                    .equals(scope))
        .map(row -> row.get(5) + " of " + row.get(6))
        .findFirst()
        .orElse("none");
  }

  @Test
  void computesEveryFigureByHand(SparkSession spark) {
    List<Row> rows = measure(spark, conversations(), 1);
    String all = "all//all/2026-03-02";
    assertThat(figure(rows, "conversations", all)).isEqualTo("3.0 of 3");
    assertThat(figure(rows, "first_response_minutes_mean", all)).isEqualTo("40.0 of 2");
    assertThat(figure(rows, "first_response_minutes_median", all)).isEqualTo("40.0 of 2");
    assertThat(figure(rows, "first_response_minutes_p90", all)).isEqualTo("56.0 of 2");
    assertThat(figure(rows, "first_response_minutes_max", all)).isEqualTo("60.0 of 2");
    assertThat(figure(rows, "first_response_share_within_target", all)).isEqualTo("0.5 of 2");
    assertThat(figure(rows, "resolution_hours_mean", all)).isEqualTo("7.0 of 2");
    assertThat(figure(rows, "resolution_hours_median", all)).isEqualTo("7.0 of 2");
    assertThat(figure(rows, "first_response_business_minutes_mean", all)).isEqualTo("10.0 of 2");
    assertThat(figure(rows, "first_response_business_minutes_max", all)).isEqualTo("20.0 of 2");
    assertThat(figure(rows, "resolution_business_hours_mean", all)).isEqualTo("2.75 of 2");
    assertThat(figure(rows, "longest_wait_minutes_median", all)).isEqualTo("40.0 of 2");
    assertThat(figure(rows, "longest_wait_minutes_max", all)).isEqualTo("60.0 of 2");
    assertThat(figure(rows, "low_rating_tone_share", all)).isEqualTo("1.0 of 1");
    assertThat(figure(rows, "low_rating_other_share", all)).isEqualTo("0.0 of 1");
    assertThat(figure(rows, "handle_minutes_mean", all)).isEqualTo("15.0 of 2");
    assertThat(figure(rows, "replies_to_resolution_mean", all)).isEqualTo("1.5 of 2");
    assertThat(figure(rows, "one_touch_share", all)).isEqualTo("0.5 of 2");
    assertThat(figure(rows, "reopened_conversations", all)).isEqualTo("1.0 of 3");
    assertThat(figure(rows, "reopen_rate", all)).isEqualTo("0.333333333 of 3");
    assertThat(figure(rows, "repeat_contacts_7d", all)).isEqualTo("1.0 of 3");
    assertThat(figure(rows, "repeat_contact_rate_7d", all)).isEqualTo("0.333333333 of 3");
    assertThat(figure(rows, "first_contact_resolution_share", all)).isEqualTo("0.0 of 2");
    assertThat(figure(rows, "csat_mean", all)).isEqualTo("3.0 of 2");
    assertThat(figure(rows, "csat_share_1", all)).isEqualTo("0.5 of 2");
    assertThat(figure(rows, "csat_share_4_5", all)).isEqualTo("0.5 of 2");
    assertThat(figure(rows, "csat_low_share", all)).isEqualTo("0.5 of 2");
    assertThat(figure(rows, "csat_response_rate", all)).isEqualTo("0.666666667 of 3");
    assertThat(figure(rows, "ces_mean", all)).isEqualTo("null of 0");
    assertThat(figure(rows, "ces_response_rate", all)).isEqualTo("0.0 of 3");
    assertThat(figure(rows, "contacts_per_100_orders", all)).isEqualTo("1.5 of 3");
  }

  @Test
  void splitsByTopicChannelAndPeriodInTheZone(SparkSession spark) {
    List<Row> rows = measure(spark, conversations(), 1);
    assertThat(figure(rows, "conversations", "all//week/2026-03-02")).isEqualTo("2.0 of 2");
    assertThat(figure(rows, "conversations", "all//week/2026-03-09")).isEqualTo("1.0 of 1");
    assertThat(figure(rows, "conversations", "all//month/2026-03-01")).isEqualTo("3.0 of 3");
    assertThat(figure(rows, "conversations", "topic/t1/all/2026-03-02")).isEqualTo("2.0 of 2");
    assertThat(figure(rows, "conversations", "channel/chat/all/2026-03-02")).isEqualTo("2.0 of 2");
    assertThat(figure(rows, "conversations", "language/de/all/2026-03-02")).isEqualTo("3.0 of 3");
    assertThat(figure(rows, "contacts_per_100_orders", "all//week/2026-03-09"))
        .isEqualTo("2.0 of 1");
  }

  @Test
  void orderAndPartitionsChangeNothing(SparkSession spark) {
    List<Row> shuffled = new ArrayList<>(conversations());
    Collections.reverse(shuffled);
    assertThat(measure(spark, shuffled, 4)).isEqualTo(measure(spark, conversations(), 1));
  }

  @Test
  void nothingGivesNothing(SparkSession spark) {
    assertThat(measure(spark, List.of(), 1)).isEmpty();
  }
}
