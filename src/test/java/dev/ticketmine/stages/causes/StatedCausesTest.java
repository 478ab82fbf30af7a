package dev.ticketmine.stages.causes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketmine.SparkExtension;
import dev.ticketmine.pipeline.TableSchema;
import dev.ticketmine.tables.CauseMentions;
import dev.ticketmine.tables.ConversationTopics;
import dev.ticketmine.tables.Conversations;
import dev.ticketmine.tables.Messages;
import dev.ticketmine.tables.Questions;
import dev.ticketmine.tables.RootCauses;
import dev.ticketmine.tables.TopicAssignments;
import dev.ticketmine.tables.Topics;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import scala.jdk.javaapi.CollectionConverters;

@ExtendWith(SparkExtension.class)
class StatedCausesTest {
  private static final String BROAD = "versandproblem";

  /** A little archive: one message a conversation, which is its question too. */
  private static final class Archive {
    private final Map<TableSchema, List<Row>> rows = new HashMap<>();
    private int count;

    Archive() {
      topic(BROAD, "Versandproblem", "Shipping problem");
      topic("bill", "Rechnung fehlt", "Missing invoice");
    }

    private void topic(String id, String german, String english) {
      add(Topics.SCHEMA, Map.of("topic_id", id, "label_de", german, "label_en", english));
    }

    /** Adds as many conversations as there are texts, each by another customer. */
    void add(String topic, String language, Map<String, String> attributes, String... texts) {
      for (String text : texts) {
        String id = "c%04d".formatted(count++);
        add(
            Conversations.SCHEMA,
            Map.of("conversation_id", id, "attributes", CollectionConverters.asScala(attributes)));
        add(
            Messages.SCHEMA,
            Map.of(
                "message_id",
                id + "-0",
                "conversation_id",
                id,
                "author_role",
                "customer",
                "author_key",
                "k" + id,
                "is_public",
                true,
                "text",
                text,
                "language",
                language));
        add(
            ConversationTopics.SCHEMA,
            Map.of("conversation_id", id, "topic_id", topic, "is_primary", true));
        add(
            Questions.SCHEMA,
            Map.of(
                "question_id", "q" + id,
                "conversation_id", id,
                "question", text,
                "language", language));
        add(
            TopicAssignments.SCHEMA,
            Map.of(
                "question_id",
                "q" + id,
                "conversation_id",
                id,
                "topic_id",
                topic,
                "distance",
                0.1,
                "is_unclear",
                false));
      }
    }

    private void add(TableSchema table, Map<String, Object> values) {
      rows.computeIfAbsent(table, key -> new ArrayList<>())
          .add(
              RowFactory.create(
                  Arrays.stream(table.columns().fieldNames()).map(values::get).toArray()));
    }

    private Dataset<Row> frame(SparkSession spark, TableSchema table, int partitions) {
      return spark.createDataFrame(rows.get(table), table.columns()).repartition(partitions);
    }

    StatedCauses stated(SparkSession spark, int partitions) {
      return new StatedCauses(
          frame(spark, Messages.SCHEMA, partitions),
          frame(spark, Conversations.SCHEMA, partitions),
          frame(spark, ConversationTopics.SCHEMA, partitions),
          frame(spark, Topics.SCHEMA, partitions),
          frame(spark, Questions.SCHEMA, partitions),
          frame(spark, TopicAssignments.SCHEMA, partitions),
          CauseOptions.stated());
    }

    List<Row> causes(SparkSession spark, int partitions) {
      return stated(spark, partitions)
          .causes()
          .orderBy(RootCauses.TOPIC_ID, RootCauses.ATTRIBUTE, RootCauses.ATTRIBUTE_VALUE)
          .collectAsList();
    }
  }

  /** "Shipping problem" holds late carriers and a warehouse that does not keep up. */
  private static Archive shipping() {
    Archive archive = new Archive();
    Map<String, String> fox = Map.of("carrier", "Paketfuchs", "warehouse", "Kassel");
    Map<String, String> leipzig = Map.of("carrier", "Eilbote", "warehouse", "Leipzig");
    for (int i = 0; i < 4; i++) {
      archive.add(
          BROAD,
          "de",
          fox,
          "Wo bleibt meine Sendung? Der Fahrer von Paketfuchs fährt hier vorbei.",
          "Meine Lieferung ist nicht da, bei Paketfuchs fehlen wohl Fahrer.",
          "Seit einer Woche kein Paket. Paketfuchs meldet sich nicht.");
      archive.add(
          BROAD,
          "en",
          fox,
          "Where is my order? The Paketfuchs driver never rings.",
          "My delivery is late, Paketfuchs says their depot is full.");
      archive.add(
          BROAD,
          "de",
          leipzig,
          "Wann wird verschickt? Im Lager Leipzig staut es sich offenbar.",
          "Meine Bestellung liegt noch in Leipzig.",
          "Der Versand dauert, weil in Leipzig die Software umgestellt wird.");
      archive.add(
          BROAD,
          "en",
          leipzig,
          "When will you ship it? It is stuck in Leipzig.",
          "Not sent yet because the Leipzig warehouse changes its software.");
      archive.add(BROAD, "de", fox, "Wo ist mein Paket?", "Wann kommt die Lieferung?");
      archive.add(BROAD, "en", leipzig, "Where is my parcel?", "When will it be delivered?");
      for (Map<String, String> any : List.of(fox, leipzig)) {
        archive.add(
            "bill",
            "de",
            any,
            "Ich brauche eine Rechnung.",
            "Die Rechnung ist nicht angekommen.",
            "Bitte schicken Sie mir den Beleg.",
            "Wo finde ich meine Rechnung?");
        archive.add(
            "bill", "en", any, "I need an invoice.", "My invoice is missing.", "Where is my bill?");
      }
    }
    return archive;
  }

  @Test
  void splitsABroadTopicIntoWhatItsCustomersSayIsTheCause(SparkSession spark) {
    List<Row> causes = shipping().causes(spark, 2);
    assertThat(causes)
        .extracting(
            row -> row.getAs(RootCauses.TOPIC_ID),
            row -> row.getAs(RootCauses.ATTRIBUTE),
            row -> row.getAs(RootCauses.ATTRIBUTE_VALUE),
            row -> row.getAs(RootCauses.SUPPORT))
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(BROAD, "carrier", "Paketfuchs", 20L),
            org.assertj.core.groups.Tuple.tuple(BROAD, "warehouse", "Leipzig", 20L));
    assertThat(causes)
        .allSatisfy(
            row -> {
              String value = row.getAs(RootCauses.ATTRIBUTE_VALUE);
              assertThat(row.<String>getList(row.fieldIndex(RootCauses.QUOTES)))
                  .hasSize(3)
                  .allMatch(quote -> quote.contains(value));
              assertThat(row.<String>getAs(RootCauses.COUNTER_EXAMPLE))
                  .isNotEmpty()
                  .doesNotContain(value);
              assertThat(row.<String>getAs(RootCauses.STRENGTH)).isEqualTo("strong");
            });
  }

  @Test
  void pointsToEverySentence(SparkSession spark) {
    StatedCauses stated = shipping().stated(spark, 2);
    List<Row> mentions = stated.mentions(stated.causes()).collectAsList();
    assertThat(mentions).hasSize(40);
    assertThat(mentions)
        .extracting(row -> row.<Integer>getAs(CauseMentions.END))
        .allMatch(end -> end > 0);
  }

  @Test
  void findsWhatIsNoAttribute(SparkSession spark) {
    Archive archive = shipping();
    for (int i = 0; i < 3; i++) {
      archive.add(
          "bill",
          "de",
          Map.of(),
          "Ich finde die Rechnung nicht, weil der Spamfilter sie löscht.",
          "Keine Rechnung da, liegt wohl am Spamfilter.");
      archive.add(
          "bill", "en", Map.of(), "No invoice, probably because my spam filter deleted it.");
    }
    assertThat(archive.causes(spark, 2))
        .filteredOn(row -> row.getAs(RootCauses.TOPIC_ID).equals("bill"))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.<String>getAs(RootCauses.ATTRIBUTE)).isNull();
              assertThat(row.<String>getAs(RootCauses.LABEL).toLowerCase(java.util.Locale.ROOT))
                  .contains("spam");
            });
  }

  @Test
  void oneWordingIsAFormLetter(SparkSession spark) {
    Archive archive = shipping();
    for (int i = 0; i < 12; i++) {
      archive.add("bill", "de", Map.of(), "Keine Rechnung, weil der Spamfilter sie löscht.");
    }
    assertThat(archive.causes(spark, 2))
        .noneMatch(row -> row.getAs(RootCauses.TOPIC_ID).equals("bill"));
  }

  @Test
  void partitioningDoesNotMatter(SparkSession spark) {
    assertThat(shipping().causes(spark, 5)).isEqualTo(shipping().causes(spark, 1));
  }
}
