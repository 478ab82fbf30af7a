package dev.ticketmine.stages.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.ticketmine.SparkExtension;
import dev.ticketmine.tables.Conversations;
import dev.ticketmine.tables.Messages;
import dev.ticketmine.tables.Questions;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SparkExtension.class)
class ExtractQuestionsTest {
  private static final List<Row> CONVERSATIONS =
      List.of(
          conversation("c1", "de", "Wo bleibt die Gartenbank?", "k1"),
          conversation("c2", "en", null, "k2"),
          conversation("c3", "de", "Anfrage", "k3"));

  private static final List<Row> MESSAGES =
      List.of(
          message("c1", 0, "customer", true, "de", "Hallo, meine Gartenbank ist nicht angekommen."),
          message("c1", 1, "agent", true, "de", "Wie lautet die Bestellnummer?"),
          message("c1", 2, "customer", true, "de", "Meine Bestellnummer ist [ORDER]."),
          message(
              "c1",
              3,
              "customer",
              true,
              "de",
              "Noch eine Frage: Verkauft ihr auch Geschenkkarten?"),
          message("c2", 0, "customer", true, "en", "Hi"),
          message("c2", 1, "bot", true, "en", "Do you want to return something?"),
          message("c2", 2, "customer", true, "und", "How do I reset my password?"),
          message("c2", 3, "agent", false, "en", "Note: asks for a refund of the toaster"),
          message("c3", 0, "customer", true, "de", "  "),
          message("c3", 1, "customer", true, null, null));

  @Test
  void findsTheMattersOfEachConversation(SparkSession spark) {
    List<Row> questions = questions(spark, MESSAGES, 1);

    assertThat(questions)
        .extracting(
            row -> row.getAs(Questions.CONVERSATION_ID),
            row -> row.getAs(Questions.MESSAGE_ID),
            row -> row.getAs(Questions.QUESTION),
            row -> row.getAs(Questions.KIND),
            row -> row.getAs(Questions.LANGUAGE),
            row -> row.getAs(Questions.CUSTOMER_KEY))
        .containsExactly(
            tuple("c1", "c1-0", "meine Gartenbank ist nicht angekommen.", "problem", "de", "k1"),
            tuple(
                "c1",
                "c1-3",
                "Noch eine Frage: Verkauft ihr auch Geschenkkarten?",
                "question",
                "de",
                "k1"),
            tuple("c2", "c2-2", "How do I reset my password?", "question", "en", "k2"));
  }

  @Test
  void addsTheSubjectToTheSearchTextOnly(SparkSession spark) {
    Row first = questions(spark, MESSAGES, 1).get(0);

    assertThat(first.<String>getAs(Questions.SEARCH_TEXT))
        .isEqualTo("Wo bleibt die Gartenbank? meine Gartenbank ist nicht angekommen.");
    assertThat(first.<Integer>getAs(Questions.START)).isEqualTo(7);
    assertThat(first.<String>getAs(Questions.TEXT_HASH)).matches("[0-9a-f]{64}");
    assertThat(first.<String>getAs(Questions.QUESTION_ID)).matches("[0-9a-f]{32}");
  }

  @Test
  void numbersOfPlaceholdersChangeNothingButTheSpan(SparkSession spark) {
    String text = "Ich bin [NAME]. Wo ist mein Paket [ORDER], liegt es bei [NAME]?";
    String numbered = "Ich bin [NAME_1]. Wo ist mein Paket [ORDER_1], liegt es bei [NAME_12]?";
    Row plain = questions(spark, List.of(message("c1", 0, "customer", true, "de", text)), 1).get(0);
    Row found =
        questions(spark, List.of(message("c1", 0, "customer", true, "de", numbered)), 1).get(0);

    for (String column :
        List.of(Questions.QUESTION_ID, Questions.QUESTION, Questions.WANTED, Questions.TEXT_HASH)) {
      assertThat(found.<String>getAs(column)).isEqualTo(plain.getAs(column));
    }
    assertThat(
            numbered.substring(
                found.<Integer>getAs(Questions.START), found.<Integer>getAs(Questions.END)))
        .isEqualTo("Wo ist mein Paket [ORDER_1], liegt es bei [NAME_12]?");
  }

  @Test
  void doesNotDependOnOrderOrPartitions(SparkSession spark) {
    List<Row> shuffled = new ArrayList<>(MESSAGES);
    Collections.shuffle(shuffled, new Random(7));

    assertThat(questions(spark, shuffled, 4)).isEqualTo(questions(spark, MESSAGES, 1));
  }

  @Test
  void returnsNothingForNoMessages(SparkSession spark) {
    assertThat(questions(spark, List.of(), 1)).isEmpty();
  }

  @Test
  void keepsQuestionsOfConversationsThatAreNotKnown(SparkSession spark) {
    List<Row> questions =
        questions(
            spark, List.of(message("c9", 0, "customer", null, "en", "Where is my parcel?")), 1);

    assertThat(questions).hasSize(1);
    assertThat(questions.get(0).<String>getAs(Questions.CUSTOMER_KEY)).isNull();
  }

  private static List<Row> questions(SparkSession spark, List<Row> messages, int partitions) {
    Dataset<Row> conversations =
        spark.createDataFrame(CONVERSATIONS, Conversations.SCHEMA.columns());
    Dataset<Row> rows =
        spark.createDataFrame(messages, Messages.SCHEMA.columns()).repartition(partitions);
    return new ExtractQuestions(conversations)
        .apply(rows)
        .orderBy(Questions.MESSAGE_ID, Questions.START)
        .collectAsList();
  }

  private static Row conversation(String id, String language, String subject, String customer) {
    Timestamp at = Timestamp.valueOf("2026-03-02 09:00:00");
    return RowFactory.create(
        id, "test", "email", language, subject, customer, "closed", at, null, at, List.of(), null,
        null, null, Map.of(), 1);
  }

  private static Row message(
      String conversation, int index, String role, Boolean isPublic, String language, String text) {
    Timestamp at = Timestamp.valueOf("2026-03-02 09:00:00");
    return RowFactory.create(
        conversation + "-" + index,
        conversation,
        index,
        role,
        "author",
        isPublic,
        at,
        text,
        language,
        List.of());
  }
}
