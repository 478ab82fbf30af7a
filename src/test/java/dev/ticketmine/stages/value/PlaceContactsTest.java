package dev.ticketmine.stages.value;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketmine.SparkExtension;
import dev.ticketmine.disclosure.Floor;
import dev.ticketmine.tables.ContactSignals;
import dev.ticketmine.tables.ContactValues;
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
class PlaceContactsTest {
  private static final Floor FLOOR = new Floor(2, 4);

  /** Six topics of four conversations; complaints and opportunities in so many of them. */
  private static List<Row> signals() {
    List<Row> rows = new ArrayList<>();
    add(rows, "fault", 4, 0);
    add(rows, "late", 3, 0);
    add(rows, "how", 0, 0);
    add(rows, "where", 1, 0);
    add(rows, "buy", 0, 4);
    add(rows, "stuck", 4, 3);
    rows.add(signal("rare", 0, 1, 1));
    return rows;
  }

  private static void add(List<Row> rows, String topic, int complaints, int opportunities) {
    for (int i = 0; i < 4; i++) {
      rows.add(signal(topic, i, i < complaints ? 1 : 0, i < opportunities ? 1 : 0));
    }
  }

  private static Row signal(String topic, int number, double complaint, double opportunity) {
    Object[] values = new Object[ContactSignals.SCHEMA.columns().size()];
    Map.of(
            ContactSignals.CONVERSATION_ID, topic + number,
            ContactSignals.TOPIC_ID, topic,
            ContactSignals.CUSTOMER, topic + number % 3,
            ContactSignals.COMPLAINT, complaint,
            ContactSignals.OPPORTUNITY, opportunity)
        .forEach((name, value) -> values[ContactSignals.SCHEMA.columns().fieldIndex(name)] = value);
    return RowFactory.create(values);
  }

  private static List<Row> place(
      SparkSession spark, List<Row> signals, Map<String, String> decided, int partitions) {
    return new PlaceContacts(FLOOR, decided)
        .apply(
            spark.createDataFrame(signals, ContactSignals.SCHEMA.columns()).repartition(partitions))
        .orderBy(ContactValues.TOPIC_ID)
        .collectAsList();
  }

  private static Row of(List<Row> rows, String topic) {
    return rows.stream()
        .filter(row -> topic.equals(row.getAs(ContactValues.TOPIC_ID)))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void placesTopicsAgainstEachOther(SparkSession spark) {
    List<Row> rows = place(spark, signals(), Map.of(), 1);
    Map<String, String> actions =
        Map.of(
            "fault", "eliminate",
            "late", "eliminate",
            "how", "self_serve",
            "where", "self_serve",
            "buy", "leverage",
            "stuck", "simplify");
    actions.forEach(
        (topic, action) ->
            assertThat(of(rows, topic).<String>getAs(ContactValues.ACTION))
                .as(topic)
                .isEqualTo(action));
    Row late = of(rows, "late");
    double value = late.getAs(ContactValues.CUSTOMER_VALUE);
    assertThat(late.<Double>getAs(ContactValues.CUSTOMER_LOW)).isLessThan(value);
    assertThat(late.<Double>getAs(ContactValues.CUSTOMER_HIGH)).isGreaterThan(value);
    assertThat(late.<String>getAs(ContactValues.QUADRANT)).isEqualTo("neither");
    assertThat(late.<String>getAs(ContactValues.BASIS)).isEqualTo(ContactValues.MEASURED);
    assertThat(late.<Row>getList(late.fieldIndex(ContactValues.SIGNALS)))
        .extracting(signal -> signal.<String>getAs("name"))
        .containsExactly("complaint", "opportunity");
    assertThat(late.<Row>getAs(ContactValues.WOULD_MOVE).<String>getAs("action"))
        .isEqualTo("self_serve");
  }

  @Test
  void saysThatDataAreTooFew(SparkSession spark) {
    Row rare = of(place(spark, signals(), Map.of(), 1), "rare");
    assertThat(rare.<String>getAs(ContactValues.BASIS)).isEqualTo(ContactValues.NOT_ENOUGH_DATA);
    assertThat(rare.<String>getAs(ContactValues.QUADRANT)).isNull();
    List<Row> few = signals().subList(0, 16);
    assertThat(place(spark, few, Map.of(), 1))
        .as("four topics are too few to compare")
        .allSatisfy(row -> assertThat(row.<String>getAs(ContactValues.ACTION)).isNull());
  }

  @Test
  void keepsWhatPeopleDecided(SparkSession spark) {
    List<Row> rows = place(spark, signals(), Map.of("late", "simplify", "rare", "leverage"), 1);
    Row late = of(rows, "late");
    assertThat(late.<String>getAs(ContactValues.ACTION)).isEqualTo("simplify");
    assertThat(late.<String>getAs(ContactValues.QUADRANT)).isEqualTo("company");
    assertThat(late.<String>getAs(ContactValues.BASIS)).isEqualTo(ContactValues.DECIDED);
    assertThat(late.<Double>getAs(ContactValues.CUSTOMER_VALUE)).isNegative();
    assertThat(of(rows, "rare").<String>getAs(ContactValues.QUADRANT)).isEqualTo("both");
  }

  @Test
  void orderAndPartitionsChangeNothing(SparkSession spark) {
    List<Row> shuffled = new ArrayList<>(signals());
    Collections.reverse(shuffled);
    assertThat(place(spark, shuffled, Map.of(), 4)).isEqualTo(place(spark, signals(), Map.of(), 1));
  }

  @Test
  void withoutContactsThereIsNothing(SparkSession spark) {
    assertThat(place(spark, List.of(), Map.of(), 1)).isEmpty();
  }
}
