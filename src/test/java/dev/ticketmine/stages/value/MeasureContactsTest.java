package dev.ticketmine.stages.value;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketmine.SparkExtension;
import dev.ticketmine.pipeline.TableSchema;
import dev.ticketmine.tables.ContactSignals;
import dev.ticketmine.tables.ConversationMood;
import dev.ticketmine.tables.ConversationTopics;
import dev.ticketmine.tables.Conversations;
import dev.ticketmine.tables.MessageMood;
import dev.ticketmine.tables.Messages;
import dev.ticketmine.tables.Questions;
import dev.ticketmine.tables.TopicAssignments;
import java.sql.Timestamp;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SparkExtension.class)
class MeasureContactsTest {
  private static Row row(TableSchema table, Object... namesAndValues) {
    Object[] values = new Object[table.columns().size()];
    for (int i = 0; i < namesAndValues.length; i += 2) {
      values[table.columns().fieldIndex((String) namesAndValues[i])] = namesAndValues[i + 1];
    }
    return RowFactory.create(values);
  }

  private static Dataset<Row> rows(SparkSession spark, TableSchema table, List<Row> rows) {
    return spark.createDataFrame(rows, table.columns());
  }

  private static Timestamp at(String time) {
    return Timestamp.valueOf(time);
  }

  private static Row conversation(String id, String customer, String created, String value) {
    return row(
        Conversations.SCHEMA,
        Conversations.CONVERSATION_ID,
        id,
        Conversations.CUSTOMER_KEY,
        customer,
        Conversations.CREATED_AT,
        at(created),
        Conversations.ATTRIBUTES,
        value == null ? Map.of() : Map.of("Bestellwert", value));
  }

  private static Row question(String id, String conversation, String language, String text) {
    return row(
        Questions.SCHEMA,
        Questions.QUESTION_ID,
        id,
        Questions.CONVERSATION_ID,
        conversation,
        Questions.KIND,
        text.endsWith("?") ? "question" : "problem",
        Questions.LANGUAGE,
        language,
        Questions.QUESTION,
        text);
  }

  private static Map<String, Row> measured(SparkSession spark, int partitions) {
    List<Row> conversations =
        List.of(
            conversation("a", "k", "2026-03-02 10:00:00", "1.249,90 €"),
            conversation("b", "k", "2026-03-08 10:00:00", null),
            conversation("c", null, "2026-03-08 10:00:00", null),
            conversation("d", null, "2026-03-08 11:00:00", "80"));
    List<Row> questions =
        List.of(
            question("qa", "a", "de", "Wann ist die Lampe wieder lieferbar?"),
            question("qb", "b", "en", "My parcel is late, I want a refund."),
            question("qc", "c", "en", "Please delete my account, can you?"),
            question("qd", "d", "de", "Die Karte wird abgelehnt, ich warte seit Tagen."),
            question("qx", "d", "de", "Was kosten die Raten bei Ratenzahlung?"));
    List<Row> topics =
        List.of("a", "b", "c", "d").stream()
            .map(
                id ->
                    row(
                        ConversationTopics.SCHEMA,
                        ConversationTopics.CONVERSATION_ID,
                        id,
                        ConversationTopics.TOPIC_ID,
                        "t",
                        ConversationTopics.IS_PRIMARY,
                        true))
            .toList();
    List<Row> assignments =
        questions.stream()
            .map(
                question ->
                    row(
                        TopicAssignments.SCHEMA,
                        TopicAssignments.QUESTION_ID,
                        question.getAs(0),
                        TopicAssignments.TOPIC_ID,
                        "qx".equals(question.getAs(0)) ? "other" : "t"))
            .toList();
    List<Row> messages =
        List.of(
            reply("a", 1, "2026-03-02 10:30:00"),
            reply("a", 3, "2026-03-02 11:30:00"),
            reply("b", 1, "2026-03-08 12:00:00"));
    List<Row> moods =
        List.of(
            row(MessageMood.SCHEMA, MessageMood.CONVERSATION_ID, "b", MessageMood.SEVERITY, 0.6));
    List<Row> states =
        List.of(
            row(
                ConversationMood.SCHEMA,
                ConversationMood.CONVERSATION_ID,
                "b",
                ConversationMood.STATE,
                "angry",
                ConversationMood.FIRST_STATE,
                "neutral",
                ConversationMood.EFFORT_SCORE,
                0.7));
    ValueInputs inputs =
        new ValueInputs(
            rows(spark, Conversations.SCHEMA, conversations),
            rows(spark, Messages.SCHEMA, messages),
            rows(spark, Questions.SCHEMA, questions),
            rows(spark, TopicAssignments.SCHEMA, assignments),
            rows(spark, MessageMood.SCHEMA, moods),
            rows(spark, ConversationMood.SCHEMA, states));
    Map<String, Row> byId = new HashMap<>();
    new MeasureContacts(inputs)
        .apply(rows(spark, ConversationTopics.SCHEMA, topics).repartition(partitions))
        .collectAsList()
        .forEach(row -> byId.put(row.getAs(ContactSignals.CONVERSATION_ID), row));
    return byId;
  }

  private static Row reply(String conversation, int index, String sent) {
    return row(
        Messages.SCHEMA,
        Messages.MESSAGE_ID,
        conversation + index,
        Messages.CONVERSATION_ID,
        conversation,
        Messages.MESSAGE_INDEX,
        index,
        Messages.AUTHOR_ROLE,
        "agent",
        Messages.SENT_AT,
        at(sent));
  }

  @Test
  void readsTheSignalsOfBothLanguages(SparkSession spark) {
    Map<String, Row> rows = measured(spark, 1);
    assertThat(rows).hasSize(4);
    Row german = rows.get("a");
    assertThat(german.<Double>getAs(ContactSignals.BEFORE_BUYING)).isEqualTo(1);
    assertThat(german.<Double>getAs(ContactSignals.OPPORTUNITY)).isEqualTo(1);
    assertThat(german.<Double>getAs(ContactSignals.COMPLAINT)).isEqualTo(0);
    assertThat(german.<Double>getAs(ContactSignals.REPEAT_CONTACT)).isEqualTo(1);
    assertThat(german.<Double>getAs(ContactSignals.ORDER_VALUE)).isEqualTo(1249.9);
    assertThat(german.<Double>getAs(ContactSignals.REPLIES)).isEqualTo(2);
    assertThat(german.<Double>getAs(ContactSignals.HANDLE_TIME)).isEqualTo(Math.log(61));
    Row english = rows.get("b");
    assertThat(english.<Double>getAs(ContactSignals.COMPLAINT)).isEqualTo(1);
    assertThat(english.<Double>getAs(ContactSignals.FAILURE)).isEqualTo(1);
    assertThat(english.<Double>getAs(ContactSignals.REFUND)).isEqualTo(1);
    assertThat(english.<Double>getAs(ContactSignals.NEGATIVE_MOOD)).isEqualTo(1);
    assertThat(english.<Double>getAs(ContactSignals.PROBLEM_SEVERITY)).isEqualTo(0.6);
    assertThat(english.<Double>getAs(ContactSignals.EFFORT)).isEqualTo(0.7);
    assertThat(english.<Double>getAs(ContactSignals.REPEAT_CONTACT)).isEqualTo(0);
    assertThat(rows.get("c").<Double>getAs(ContactSignals.LEAVING)).isEqualTo(1);
  }

  @Test
  void leavesOpenWhatIsNotKnown(SparkSession spark) {
    Row unknown = measured(spark, 1).get("c");
    assertThat(unknown.<Double>getAs(ContactSignals.REPEAT_CONTACT)).isNull();
    assertThat(unknown.<Double>getAs(ContactSignals.ORDER_VALUE)).isNull();
    assertThat(unknown.<Double>getAs(ContactSignals.EFFORT)).isNull();
    assertThat(unknown.<Double>getAs(ContactSignals.REPLIES)).isNull();
    assertThat(unknown.<String>getAs(ContactSignals.CUSTOMER)).isEqualTo("c");
  }

  @Test
  void readsOnlyWhatBelongsToTheTopicAndNoComplaintAsASale(SparkSession spark) {
    Row stuck = measured(spark, 1).get("d");
    assertThat(stuck.<Double>getAs(ContactSignals.BEFORE_BUYING)).isEqualTo(0);
    assertThat(stuck.<Double>getAs(ContactSignals.PURCHASE_STUCK)).isEqualTo(1);
    assertThat(stuck.<Double>getAs(ContactSignals.OPPORTUNITY)).isEqualTo(1);
    assertThat(stuck.<Double>getAs(ContactSignals.ORDER_VALUE)).isEqualTo(80);
  }

  @Test
  void partitionsChangeNothing(SparkSession spark) {
    assertThat(measured(spark, 4)).isEqualTo(measured(spark, 1));
  }
}
