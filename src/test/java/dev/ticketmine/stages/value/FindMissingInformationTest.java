package dev.ticketmine.stages.value;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketmine.SparkExtension;
import dev.ticketmine.pipeline.TableSchema;
import dev.ticketmine.tables.ConversationTopics;
import dev.ticketmine.tables.Conversations;
import dev.ticketmine.tables.Messages;
import dev.ticketmine.tables.MissingInformation;
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
class FindMissingInformationTest {
  private static Row row(TableSchema table, Map<String, Object> given) {
    Object[] values = new Object[table.columns().size()];
    given.forEach((name, value) -> values[table.columns().fieldIndex(name)] = value);
    return RowFactory.create(values);
  }

  private static Row message(String conversation, int index, String role, String text) {
    return row(
        Messages.SCHEMA,
        Map.of(
            Messages.MESSAGE_ID, conversation + "-" + index,
            Messages.CONVERSATION_ID, conversation,
            Messages.MESSAGE_INDEX, index,
            Messages.AUTHOR_ROLE, role,
            Messages.TEXT, text));
  }

  private static final List<Row> MESSAGES =
      List.of(
          message("a", 0, "customer", "Wie lautet meine Kundennummer?"),
          message("a", 1, "agent", "Könnten Sie mir die Bestellnummer nennen?"),
          message("a", 3, "agent", "Welche Bestellnummer steht auf dem Schein?"),
          message("b", 1, "agent", "What is your order number? Please send us a photo as well."),
          message("c", 1, "agent", "Your refund is on its way."),
          message("d", 0, "customer", "Hello?"));

  private static List<String> found(SparkSession spark, List<Row> messages, int partitions) {
    List<Row> conversations = new ArrayList<>();
    List<Row> topics = new ArrayList<>();
    for (String id : List.of("a", "b", "c", "d")) {
      conversations.add(
          row(
              Conversations.SCHEMA,
              Map.of(
                  Conversations.CONVERSATION_ID,
                  id,
                  Conversations.CUSTOMER_KEY,
                  "k",
                  Conversations.LANGUAGE,
                  id.equals("a") ? "de" : "en")));
      topics.add(
          row(
              ConversationTopics.SCHEMA,
              Map.of(
                  ConversationTopics.CONVERSATION_ID,
                  id,
                  ConversationTopics.TOPIC_ID,
                  "t",
                  ConversationTopics.IS_PRIMARY,
                  true)));
    }
    return new FindMissingInformation(
            spark.createDataFrame(conversations, Conversations.SCHEMA.columns()),
            spark.createDataFrame(topics, ConversationTopics.SCHEMA.columns()))
            .apply(
                spark.createDataFrame(messages, Messages.SCHEMA.columns()).repartition(partitions))
            .orderBy(MissingInformation.TOPIC_ID, MissingInformation.KIND)
            .collectAsList()
            .stream()
            .map(Row::toString)
            .toList();
  }

  @Test
  void countsConversationsInWhichAgentsAsk(SparkSession spark) {
    List<String> rows = found(spark, MESSAGES, 1);
    assertThat(rows).hasSize(2);
    assertThat(rows.get(0)).startsWith("[t,order_number,2,1,3,0.6667,0.2077,0.9385,");
    assertThat(rows.get(0))
        .contains("Könnten Sie mir die Bestellnummer nennen", "What is your order number")
        .doesNotContain("Schein");
    assertThat(rows.get(1)).startsWith("[t,photo,1,1,3,0.3333,");
  }

  @Test
  void orderAndPartitionsChangeNothing(SparkSession spark) {
    List<Row> shuffled = new ArrayList<>(MESSAGES);
    Collections.reverse(shuffled);
    assertThat(found(spark, shuffled, 4)).isEqualTo(found(spark, MESSAGES, 1));
  }

  @Test
  void withoutRepliesNothingIsAsked(SparkSession spark) {
    assertThat(found(spark, List.of(), 1)).isEmpty();
    assertThat(found(spark, MESSAGES.subList(0, 1), 1)).isEmpty();
  }
}
