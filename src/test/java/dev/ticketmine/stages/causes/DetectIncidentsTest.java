package dev.ticketmine.stages.causes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketmine.SparkExtension;
import dev.ticketmine.tables.Incidents;
import java.sql.Date;
import java.time.LocalDate;
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
class DetectIncidentsTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final int DAYS = 120;
  private static final int START = 100;
  private static final List<String> VERSIONS = List.of("4.2.0", "4.1.9", "4.1.8", "4.1.7", "4.1.6");

  /** Working days only: about two contacts a day about the app, six about returns. */
  private static ContactRows usual() {
    ContactRows rows = new ContactRows();
    Random random = new Random(5);
    for (int day = 0; day < DAYS; day++) {
      for (int i = 0; i < 8 && day % 7 < 5; i++) {
        if (random.nextDouble() < 0.8) {
          String topic = i < 2 ? "app" : "returns";
          rows.add(1, topic, day, "neutral", attributes(VERSIONS.get(random.nextInt(5)), random));
        }
      }
    }
    return rows;
  }

  private static Map<String, String> attributes(String version, Random random) {
    String segment = random.nextDouble() < 0.7 ? "Bestandskunde" : "Neukunde";
    return Map.of("app_version", version, "customer_segment", segment);
  }

  private static ContactRows withRelease() {
    ContactRows rows = usual();
    Random random = new Random(6);
    for (int day = START; day < START + 6; day++) {
      for (int i = 0; i < 4; i++) {
        rows.add(1, "app", day, "angry", attributes("4.2.0", random));
      }
    }
    return rows;
  }

  private static Dataset<Row> incidents(
      SparkSession spark, ContactRows rows, int asOf, int partitions) {
    return new DetectIncidents(rows.conversations(spark, partitions), date(asOf), BERLIN)
        .apply(rows.topics(spark, partitions));
  }

  private static LocalDate date(int day) {
    return ContactRows.FIRST.plusDays(day);
  }

  @Test
  void findsTheReleaseWithinThreeDaysAndNothingElse(SparkSession spark) {
    List<Row> found = incidents(spark, withRelease(), DAYS, 2).collectAsList();
    assertThat(found).hasSize(1);
    Row incident = found.get(0);
    assertThat(incident.<String>getAs(Incidents.TOPIC_ID)).isEqualTo("app");
    assertThat(incident.<String>getAs(Incidents.ATTRIBUTE_VALUE)).isEqualTo("4.2.0");
    assertThat(incident.<Date>getAs(Incidents.FIRST_DATE)).isEqualTo(Date.valueOf(date(START)));
    assertThat(incident.<Date>getAs(Incidents.DETECTED_DATE))
        .isBetween(Date.valueOf(date(START)), Date.valueOf(date(START + 3)));
    assertThat(incident.<Long>getAs(Incidents.CONVERSATION_COUNT)).isBetween(24L, 30L);
    assertThat(incident.<Double>getAs(Incidents.EXPECTED_COUNT)).isLessThan(6);
    assertThat(incident.<String>getAs(Incidents.STATUS)).isEqualTo(Incidents.OVER);
  }

  @Test
  void aNightSeesOnlyTheDaysUpToIt(SparkSession spark) {
    List<Row> late = incidents(spark, withRelease(), DAYS, 1).collectAsList();
    int detected =
        (int)
            java.time.temporal.ChronoUnit.DAYS.between(
                ContactRows.FIRST, late.get(0).<Date>getAs(Incidents.DETECTED_DATE).toLocalDate());
    assertThat(incidents(spark, withRelease(), detected - 1, 1).count()).isZero();
    List<Row> early = incidents(spark, withRelease(), detected, 1).collectAsList();
    assertThat(early).hasSize(1);
    assertThat(early.get(0).<String>getAs(Incidents.STATUS)).isEqualTo(Incidents.OPEN);
    assertThat(early.get(0).<String>getAs(Incidents.INCIDENT_ID))
        .isEqualTo(late.get(0).<String>getAs(Incidents.INCIDENT_ID));
  }

  @Test
  void aTopicThatRisesAlikeIsTiedToNothing(SparkSession spark) {
    ContactRows rows = usual();
    Random random = new Random(6);
    for (int i = 0; i < 30; i++) {
      rows.add(1, "app", START + i % 5, "angry", attributes(VERSIONS.get(i / 5 % 5), random));
    }
    assertThat(incidents(spark, rows, DAYS, 1).count()).isZero();
  }

  @Test
  void usualDaysAndNoDaysHaveNoIncidents(SparkSession spark) {
    assertThat(incidents(spark, usual(), DAYS, 1).count()).isZero();
    assertThat(incidents(spark, new ContactRows(), DAYS, 1).count()).isZero();
  }

  @Test
  void orderAndPartitionsChangeNothing(SparkSession spark) {
    assertThat(incidents(spark, withRelease(), DAYS, 4).collectAsList())
        .isEqualTo(incidents(spark, withRelease(), DAYS, 1).collectAsList());
  }

  @Test
  void anAttributeThatIsFirstFilledNowTiesNothing(SparkSession spark) {
    ContactRows rows = usual();
    for (int i = 0; i < 30; i++) {
      rows.add(1, "app", START + i % 5, "angry", Map.of("shop_version", "2"));
    }
    assertThat(incidents(spark, rows, DAYS, 1).count()).isZero();
  }

  @Test
  void afterAYearWithoutContactsNothingIsUsual(SparkSession spark) {
    ContactRows rows = usual();
    for (int i = 0; i < 30; i++) {
      rows.add(1, "app", DAYS + 365 + i % 5, "angry", Map.of("app_version", "4.2.0"));
    }
    assertThat(incidents(spark, rows, DAYS + 370, 1).count()).isZero();
  }
}
