package dev.ticketmine.stages.causes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ticketmine.SparkExtension;
import dev.ticketmine.tables.Alerts;
import dev.ticketmine.tables.ChangeDrivers;
import java.sql.Date;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SparkExtension.class)
class FindChangeDriversTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final int WEEKS = 20;
  private static final int START = WEEKS * 7;
  private static final List<String> CARRIERS = List.of("Paketfuchs", "SchnellPost24", "Nordkurier");

  /** Five contacts a week with the carrier in turn; most customers are known ones everywhere. */
  private static ContactRows usual() {
    ContactRows rows = new ContactRows();
    Random random = new Random(7);
    for (int week = 0; week <= WEEKS; week++) {
      for (int i = 0; i < 6; i++) {
        String state = i == 0 ? "angry" : "neutral";
        rows.add(1, "late", week * 7 + i, state, attributes(i % 3, random));
        rows.add(2, "other", week * 7 + i, "neutral", attributes(i % 3, random));
      }
    }
    return rows;
  }

  private static Map<String, String> attributes(int carrier, Random random) {
    return Map.of(
        "carrier",
        CARRIERS.get(carrier),
        "customer_segment",
        random.nextDouble() < 0.7 ? "Bestandskunde" : "Neukunde");
  }

  private static ContactRows withStrike() {
    ContactRows rows = usual();
    Random random = new Random(8);
    for (int i = 0; i < 30; i++) {
      rows.add(1, "late", START + 1 + i % 5, "neutral", attributes(0, random));
    }
    return rows.event(START - 30, "Paketfuchs opens a depot")
        .event(START, "Neuer Katalog")
        .event(START - 1, "Warnstreik bei PAKETFUCHS");
  }

  private static Dataset<Row> drivers(
      SparkSession spark, ContactRows rows, String kind, int partitions) {
    Row alert =
        ContactRows.row(
            Alerts.SCHEMA.columns(),
            Map.of(
                Alerts.ALERT_ID,
                "a1",
                Alerts.TOPIC_ID,
                "late",
                Alerts.WEEK_START_DATE,
                Date.valueOf(ContactRows.FIRST.plusDays(START)),
                Alerts.KIND,
                kind));
    return new FindChangeDrivers(
            rows.topics(spark, partitions),
            rows.conversations(spark, partitions),
            rows.moods(spark, partitions),
            rows.events(spark),
            BERLIN)
        .apply(spark.createDataFrame(List.of(alert), Alerts.SCHEMA.columns()));
  }

  @Test
  void namesTheCarrierBehindTheRiseAndTheStrikeBeforeIt(SparkSession spark) {
    List<Row> found = drivers(spark, withStrike(), "spike", 2).collectAsList();
    assertThat(found).hasSize(1);
    Row driver = found.get(0);
    assertThat(driver.<String>getAs(ChangeDrivers.ATTRIBUTE)).isEqualTo("carrier");
    assertThat(driver.<String>getList(driver.fieldIndex(ChangeDrivers.ATTRIBUTE_VALUES)))
        .containsExactly("Paketfuchs");
    assertThat(driver.<Long>getAs(ChangeDrivers.CONVERSATION_COUNT)).isEqualTo(32);
    assertThat(driver.<Double>getAs(ChangeDrivers.USUAL_SHARE)).isCloseTo(1 / 3.0, within(1e-9));
    assertThat(driver.<Double>getAs(ChangeDrivers.EXPLAINED_SHARE)).isGreaterThan(0.9);
    assertThat(driver.<Double>getAs(ChangeDrivers.EXPLAINED_LOW)).isGreaterThan(0.7);
    assertThat(driver.<Date>getAs(ChangeDrivers.SINCE_DATE))
        .isEqualTo(Date.valueOf(ContactRows.FIRST.plusDays(START + 1)));
    assertThat(driver.<String>getAs(ChangeDrivers.EVENT)).isEqualTo("Warnstreik bei PAKETFUCHS");
    assertThat(driver.<Integer>getAs(ChangeDrivers.LAG_DAYS)).isEqualTo(2);
    assertThat(driver.<String>getAs(ChangeDrivers.STRENGTH)).isEqualTo("strong");
  }

  @Test
  void aValueThatIsFrequentEverywhereDrivesNothing(SparkSession spark) {
    ContactRows rows = usual();
    for (int i = 0; i < 30; i++) {
      Map<String, String> known =
          Map.of("carrier", CARRIERS.get(i % 3), "customer_segment", "Bestandskunde");
      rows.add(
          1,
          "late",
          START + i % 5,
          "neutral",
          i % 10 < 7 ? known : attributes(i % 3, new Random(i)));
    }
    assertThat(drivers(spark, rows, "spike", 1).count()).isZero();
  }

  @Test
  void namesTheReleaseBehindWorseMoodInEnglish(SparkSession spark) {
    ContactRows rows = usual();
    for (int i = 0; i < 25; i++) {
      rows.add(1, "late", START + i, "angry", Map.of("carrier", "Nordkurier"));
      rows.add(1, "late", START + i, "neutral", Map.of("carrier", "Paketfuchs"));
    }
    rows.event(START - 2, "Nordkurier closes its depot in Leeds");
    List<Row> found = drivers(spark, rows, "mood_worse", 2).collectAsList();
    assertThat(found).hasSize(1);
    Row driver = found.get(0);
    assertThat(driver.<String>getList(driver.fieldIndex(ChangeDrivers.ATTRIBUTE_VALUES)))
        .containsExactly("Nordkurier");
    assertThat(driver.<Long>getAs(ChangeDrivers.CONVERSATION_COUNT)).isEqualTo(25);
    assertThat(driver.<Integer>getAs(ChangeDrivers.LAG_DAYS)).isEqualTo(2);
  }

  @Test
  void dropsAndFewContactsAreNotExplained(SparkSession spark) {
    assertThat(drivers(spark, withStrike(), "drop", 1).count()).isZero();
    ContactRows few =
        new ContactRows()
            .add(4, "late", START - 7, "neutral", Map.of("carrier", "Nordkurier"))
            .add(4, "late", START, "neutral", Map.of("carrier", "Paketfuchs"));
    assertThat(drivers(spark, few, "spike", 1).count()).isZero();
    ContactRows sudden = new ContactRows().add(1, "late", START - 7, "angry", Map.of());
    sudden.add(30, "late", START, "angry", Map.of("carrier", "Paketfuchs"));
    assertThat(drivers(spark, sudden, "spike", 1).count()).isZero();
    assertThat(drivers(spark, sudden, "mood_worse", 1).count()).isZero();
    assertThat(drivers(spark, new ContactRows(), "spike", 1).count()).isZero();
  }

  @Test
  void orderAndPartitionsChangeNothing(SparkSession spark) {
    assertThat(drivers(spark, withStrike(), "spike", 4).collectAsList())
        .isEqualTo(drivers(spark, withStrike(), "spike", 1).collectAsList());
  }

  @Test
  void alertsNameTheirFirstDriver(SparkSession spark) {
    Dataset<Row> drivers = drivers(spark, withStrike(), "spike", 1);
    Row alert =
        ContactRows.row(
            Alerts.SCHEMA.columns(), Map.of(Alerts.ALERT_ID, "a1", Alerts.TOPIC_ID, "late"));
    Row other = ContactRows.row(Alerts.SCHEMA.columns(), Map.of(Alerts.ALERT_ID, "a2"));
    List<Row> named =
        new NameDrivers(drivers)
            .apply(spark.createDataFrame(List.of(alert, other), Alerts.SCHEMA.columns()))
            .orderBy(Alerts.ALERT_ID)
            .collectAsList();
    assertThat(named.get(0).<String>getAs(Alerts.ATTRIBUTE_VALUE)).isEqualTo("Paketfuchs");
    assertThat(named.get(1).<String>getAs(Alerts.ATTRIBUTE)).isNull();
  }
}
