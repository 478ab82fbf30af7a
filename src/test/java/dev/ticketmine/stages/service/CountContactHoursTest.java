package dev.ticketmine.stages.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketmine.SparkExtension;
import dev.ticketmine.disclosure.Floor;
import dev.ticketmine.tables.ContactFacts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SparkExtension.class)
class CountContactHoursTest {
  private final List<Row> facts = new ArrayList<>();

  /** Contacts of as many customers, over ten weeks in turn, answered after ten minutes. */
  private void add(int count, int weekday, int hour, String topic) {
    for (int i = 0; i < count; i++) {
      Map<String, Object> given = new HashMap<>();
      given.put(ContactFacts.CONVERSATION_ID, "c" + facts.size());
      given.put(ContactFacts.CUSTOMER_PART, 1_000_000L);
      given.put(ContactFacts.CHANNEL, "chat");
      given.put(ContactFacts.TOPIC_ID, topic);
      given.put(ContactFacts.WEEKDAY, weekday);
      given.put(ContactFacts.HOUR, hour);
      given.put(ContactFacts.WEEKS_AGO, i % 10 + 1);
      given.put(ContactFacts.RESPONSE_SECONDS, 600L);
      given.put(ContactFacts.WITHIN_TARGET, i % 2 == 0);
      facts.add(ContactRowsFixture.row(ContactFacts.SCHEMA, given));
    }
  }

  private List<String> hours(SparkSession spark, int partitions) {
    List<Row> shuffled = new ArrayList<>(facts);
    Collections.shuffle(shuffled, new Random(partitions));
    return new CountContactHours(Floor.DEFAULT)
            .apply(
                spark
                    .createDataFrame(shuffled, ContactFacts.SCHEMA.columns())
                    .repartition(partitions))
            .collectAsList()
            .stream()
            .map(Row::toString)
            .sorted()
            .toList();
  }

  @Test
  void countsByWeekdayAndHourAndSaysWhatNextWeekMayBring(SparkSession spark) {
    add(100, 1, 9, "t");
    add(300, 2, 9, "u");
    add(19, 7, 3, "u");

    List<String> rows = hours(spark, 1);

    assertThat(rows)
        .contains(
            "[all,,0,-1,420,1.0,1.0,10.0,0.5,42.0,26.0,58.0,10]",
            "[all,,1,9,100,0.2381,1.0,10.0,0.5,10.0,2.0,18.0,10]",
            "[channel,chat,2,-1,300,0.7143,1.0,10.0,0.5,30.0,17.0,43.0,10]",
            "[topic,t,1,-1,100,1.0,4.2,10.0,0.5,10.0,2.0,18.0,10]")
        .as("topics have no single hours, and nobody has those below the floor")
        .noneMatch(row -> row.startsWith("[topic,t,1,9"))
        .noneMatch(row -> row.contains(",7,3,") || row.contains(",7,-1,"));
    assertThat(hours(spark, 4)).isEqualTo(rows);
  }

  @Test
  void withoutContactsThereIsNothing(SparkSession spark) {
    assertThat(hours(spark, 1)).isEmpty();
  }
}
