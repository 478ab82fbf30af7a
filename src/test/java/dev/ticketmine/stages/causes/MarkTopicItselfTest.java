package dev.ticketmine.stages.causes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketmine.SparkExtension;
import dev.ticketmine.tables.RootCauses;
import dev.ticketmine.tables.Topics;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SparkExtension.class)
class MarkTopicItselfTest {
  private static Row topic(String id, String german, String english) {
    return ContactRows.row(
        Topics.SCHEMA.columns(),
        Map.of(Topics.TOPIC_ID, id, Topics.LABEL_DE, german, Topics.LABEL_EN, english));
  }

  private static Row cause(String id, String topic, String kind, String value) {
    return cause(id, topic, kind, value, 0.5);
  }

  private static Row cause(String id, String topic, String kind, String value, double low) {
    return ContactRows.row(
        RootCauses.SCHEMA.columns(),
        Map.of(
            RootCauses.CAUSE_ID,
            id,
            RootCauses.TOPIC_ID,
            topic,
            RootCauses.KIND,
            kind,
            RootCauses.ATTRIBUTE_VALUE,
            value,
            RootCauses.SHARE_LOW,
            low));
  }

  @Test
  void marksWhatTheTopicIsAndNotWhy(SparkSession spark) {
    List<Row> marked =
        new MarkTopicItself(
                spark.createDataFrame(
                    List.of(
                        topic("t1", "Kaffeemaschine undicht", "Coffee machine leaking"),
                        topic("t2", "Warnstreik", "Strike")),
                    Topics.SCHEMA.columns()))
            .apply(
                spark.createDataFrame(
                    List.of(
                        cause("1", "t1", "attribute", "Kaffeemaschinen"),
                        cause("2", "t1", "attribute", "coffee machines"),
                        cause("3", "t1", "attribute", "Milano Compact"),
                        cause("4", "t2", "attribute", "Kaffeemaschinen"),
                        cause("5", "t2", "event", "Strike"),
                        cause("6", "gone", "attribute", "Strike"),
                        cause("7", "t2", "attribute", "Fox", 0.93),
                        cause("8", "t2", "phrase", "Fox", 0.93),
                        cause("9", "t2", "attribute", "Owl", 0.85)),
                    RootCauses.SCHEMA.columns()))
            .filter(RootCauses.IS_TOPIC_ITSELF)
            .orderBy(RootCauses.CAUSE_ID)
            .collectAsList();
    assertThat(marked)
        .extracting(row -> row.<String>getAs(RootCauses.CAUSE_ID))
        .containsExactly("1", "2", "7");
  }
}
