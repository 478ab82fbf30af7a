package dev.ticketmine.stages.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketmine.SparkExtension;
import dev.ticketmine.disclosure.Floor;
import dev.ticketmine.pipeline.Stage;
import dev.ticketmine.tables.ContactFacts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SparkExtension.class)
class CountSignsTest {
  private final List<Row> facts = new ArrayList<>();

  private void add(int count, Map<String, Object> more) {
    for (int i = 0; i < count; i++) {
      Map<String, Object> given = new HashMap<>();
      given.put(ContactFacts.CONVERSATION_ID, "c" + facts.size());
      given.put(ContactFacts.CUSTOMER_PART, 1_000_000L);
      given.put(ContactFacts.IS_CLOSED, false);
      given.put(ContactFacts.SIGNS, new String[0]);
      given.putAll(more);
      facts.add(ContactRowsFixture.row(ContactFacts.SCHEMA, given));
    }
  }

  private List<String> rows(SparkSession spark, Stage stage, String line, int partitions) {
    List<Row> shuffled = new ArrayList<>(facts);
    Collections.shuffle(shuffled, new Random(partitions));
    return stage
        .apply(
            spark.createDataFrame(shuffled, ContactFacts.SCHEMA.columns()).repartition(partitions))
        .selectExpr("concat_ws(' ', " + line + ") as line")
        .collectAsList()
        .stream()
        .map(row -> row.getString(0))
        .sorted()
        .toList();
  }

  @Test
  void countsSignsAmongThoseOfWhichTheyCanBeTold(SparkSession spark) {
    String[] fraud = {"fraud"};
    String[] smiles = {"cheerful", "closed_unsolved"};
    add(40, Map.of(ContactFacts.TOPIC_ID, "t", ContactFacts.SIGNS, fraud));
    add(60, Map.of(ContactFacts.TOPIC_ID, "u", ContactFacts.SIGNS, smiles));
    add(
        30,
        Map.of(
            ContactFacts.SIGNS,
            smiles,
            ContactFacts.MARKS,
            new String[0],
            ContactFacts.IS_CLOSED,
            true));
    add(70, Map.of(ContactFacts.MARKS, new String[0], ContactFacts.IS_CLOSED, true));
    // Below the floor of conversations, and of customers.
    add(19, Map.of(ContactFacts.CHANNEL, "phone", ContactFacts.SIGNS, new String[] {"death"}));
    add(
        30,
        Map.of(ContactFacts.CUSTOMER_PART, 100_000L, ContactFacts.SIGNS, new String[] {"health"}));

    String line = "scope, scope_value, sign, conversation_count, share, lift";
    List<String> rows = rows(spark, new CountSigns(Floor.DEFAULT), line, 1);

    assertThat(rows)
        .containsExactly(
            "all  cheerful 100 0.3 1.0",
            "all  closed_unsolved 100 0.3 1.0",
            "all  fraud 250 0.16 1.0",
            "topic t fraud 40 1.0 6.25");
    assertThat(rows(spark, new CountSigns(Floor.DEFAULT), line, 4)).isEqualTo(rows);
  }

  @Test
  void publishesClosingLinesThatManyEndWith(SparkSession spark) {
    add(40, closing("Alles Gute!", true));
    add(60, closing("Alles Gute!", false));
    add(19, closing("Bis Samstag am Tor 3!", false));
    add(30, closing(null, false));

    String line = "scope, scope_value, language, line, conversation_count, share, goes_on_share";
    List<String> rows = rows(spark, new CountClosingLines(Floor.DEFAULT), line, 1);

    assertThat(rows)
        .containsExactly(
            "all  de  30 0.2",
            "all  de Alles Gute! 100 0.6667 0.4",
            "topic t de  30 0.2",
            "topic t de Alles Gute! 100 0.6667 0.4");
    assertThat(rows(spark, new CountClosingLines(Floor.DEFAULT), line, 3)).isEqualTo(rows);
  }

  private static Map<String, Object> closing(String line, boolean goesOn) {
    Map<String, Object> given =
        new HashMap<>(
            Map.of(
                ContactFacts.TOPIC_ID,
                "t",
                ContactFacts.LANGUAGE,
                "de",
                ContactFacts.MARKS,
                new String[0],
                ContactFacts.GOES_ON,
                goesOn));
    if (line != null) {
      given.put(ContactFacts.CLOSING_LINE, line);
    }
    return given;
  }

  @Test
  void countsPhasesOfAnsweredConversations(SparkSession spark) {
    Row[] both = {
      RowFactory.create("recognise", 600L, 1L, false), RowFactory.create("solve", 60L, 2L, true)
    };
    Row[] one = {RowFactory.create("solve", 180L, 1L, false)};
    add(50, Map.of(ContactFacts.CHANNEL, "chat", ContactFacts.PHASES, both));
    add(150, Map.of(ContactFacts.CHANNEL, "email", ContactFacts.PHASES, one));
    add(10, Map.of(ContactFacts.CHANNEL, "chat"));

    String line =
        "scope, scope_value, phase, conversation_count, share, minutes_median, replies_mean,"
            + " told_share";
    assertThat(rows(spark, new CountPhases(Floor.DEFAULT), line, 2))
        .containsExactly(
            "all  recognise 200 0.25 10.0 1.0",
            "all  solve 200 1.0 3.0 1.25 0.25",
            "channel chat recognise 50 1.0 10.0 1.0",
            "channel chat solve 50 1.0 1.0 2.0 1.0",
            "channel email solve 150 1.0 3.0 1.0");
  }
}
