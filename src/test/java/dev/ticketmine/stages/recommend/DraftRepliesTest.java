package dev.ticketmine.stages.recommend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketmine.SparkExtension;
import dev.ticketmine.tables.ConversationMood;
import dev.ticketmine.tables.ConversationTopics;
import dev.ticketmine.tables.Conversations;
import dev.ticketmine.tables.Messages;
import dev.ticketmine.tables.Questions;
import dev.ticketmine.tables.ReplyDrafts;
import dev.ticketmine.tables.ReplyQuality;
import dev.ticketmine.tables.TopicAssignments;
import dev.ticketmine.tables.Topics;
import dev.ticketmine.text.mood.PhraseBook;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SparkExtension.class)
class DraftRepliesTest {
  private final List<Map<String, Object>> topics = new ArrayList<>();
  private final List<Map<String, Object>> conversations = new ArrayList<>();
  private final List<Map<String, Object>> conversationTopics = new ArrayList<>();
  private final List<Map<String, Object>> messages = new ArrayList<>();
  private final List<Map<String, Object>> quality = new ArrayList<>();

  private void topic(String id, String de, String en) {
    topics.add(
        Map.of(
            "topic_id",
            id,
            "label_de",
            de,
            "label_en",
            en,
            "keyphrases",
            new String[] {},
            "conversation_count",
            20L,
            "state",
            "active"));
  }

  private void talk(String topic, String language, int count, String text, String template) {
    for (int i = 0; i < count; i++) {
      String id = topic + language + i;
      conversations.add(Map.of("conversation_id", id, "language", language, "status", "closed"));
      conversationTopics.add(Map.of("conversation_id", id, "topic_id", topic, "is_primary", true));
      messages.add(
          Map.of(
              "message_id",
              id + "-1",
              "conversation_id",
              id,
              "message_index",
              1,
              "author_role",
              "agent",
              "is_public",
              true,
              "language",
              language,
              "text",
              text));
      if (template != null) {
        Map<String, Object> row = new HashMap<>();
        row.put("message_id", id + "-1");
        row.put("conversation_id", id);
        row.put("template_id", template);
        row.put("avoid_phrases", new String[] {});
        for (String mark :
            List.of("acknowledges", "thanks", "explains", "takes_ownership", "gives_next_step")) {
          row.put(mark, !template.equals("half") || !mark.equals("thanks"));
        }
        quality.add(row);
      }
    }
  }

  private void archive() {
    topic("damage", "Ware beschädigt angekommen", "Item arrived damaged");
    topic("points", "Punkte sammeln", "Collect points");
    topic("bill", "Rechnung fehlt", "Invoice missing");
    for (String topic : List.of("damage", "points", "bill")) {
      boolean isDamage = topic.equals("damage");
      talk(
          topic,
          "de",
          isDamage ? 8 : 5,
          "Hallo [NAME], vielen Dank für Ihre Nachricht. Bitte entschuldigen Sie die Umstände."
              + " Ich kümmere mich persönlich darum. "
              + (isDamage
                  ? "Schicken Sie uns bitte ein Foto vom Schaden und vom Karton. Sobald die Bilder"
                      + " da sind, geht kostenloser Ersatz auf den Weg. Das war am 3.2. schon so."
                      + " Ihr Hochbeet ist bereits unterwegs. Frau [NAME] schickt [PHONE] Ersatz."
                  : "Der Stand von %s steht im Konto unter Übersicht. Bitte öffnen Sie die Übersicht"
                          .formatted(topic)
                      + " für %s im Konto.".formatted(topic)),
          null);
      talk(
          topic,
          "en",
          isDamage ? 6 : 5,
          "Hello [NAME], thank you for your message. I'm sorry about this. I'll take care of it"
              + " personally. "
              + (isDamage
                  ? "Please send us a photo of the damage and the box. Replacement parts leave the"
                      + " warehouse once the pictures are there. It was like that on 3 March."
                  : "The state of %s is shown in your account. Please open the page of %s in your"
                          .formatted(topic, topic)
                      + " account."),
          topic.equals("points") ? "good" : topic.equals("bill") ? "half" : null);
    }
  }

  private List<Row> drafts(SparkSession spark, int n) {
    DraftInputs inputs =
        new DraftInputs(
            Tables.of(spark, Topics.SCHEMA, topics, n),
            Tables.of(spark, Conversations.SCHEMA, conversations, n),
            Tables.of(spark, ConversationTopics.SCHEMA, conversationTopics, n),
            Tables.of(spark, Messages.SCHEMA, messages, n),
            Tables.of(spark, ConversationMood.SCHEMA, List.of(), n),
            Tables.of(spark, ReplyQuality.SCHEMA, quality, n),
            Tables.of(spark, Questions.SCHEMA, List.of(), n),
            Tables.of(spark, TopicAssignments.SCHEMA, List.of(), n));
    return new DraftReplies(inputs, PhraseBook.builtIn(), 5)
        .apply(Tables.of(spark, Topics.SCHEMA, topics, n))
        .collectAsList();
  }

  private static Row row(List<Row> rows, String id) {
    return rows.stream()
        .filter(row -> row.<String>getAs(ReplyDrafts.REPLY_DRAFT_ID).equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> texts(Row row, String column) {
    return row.getList(row.fieldIndex(column));
  }

  @Test
  void draftsAGermanReplyWithAllSteps(SparkSession spark) {
    archive();
    Row damage = row(drafts(spark, 2), "damage de");
    assertThat(damage.<String>getAs(ReplyDrafts.STATUS)).isEqualTo("missing");
    assertThat(damage.<String>getAs(ReplyDrafts.CLASSIC)).isEqualTo("damaged_parcel");
    assertThat(texts(damage, ReplyDrafts.SENTENCES))
        .containsExactly(
            "Hallo [Name],",
            "Bitte entschuldigen Sie die Umstände.",
            "Ich kümmere mich persönlich darum.",
            "Schicken Sie uns bitte ein Foto vom Schaden und vom Karton.",
            "Sobald die Bilder da sind, geht kostenloser Ersatz auf den Weg.",
            "Viele Grüße, [Ihr Name]");
    assertThat(texts(damage, ReplyDrafts.STEPS))
        .containsExactly("greeting", "acknowledge", "take_action", "answer", "answer", "closing");
    assertThat(texts(damage, ReplyDrafts.MESSAGE_IDS))
        .hasSize(6)
        .startsWith("billde0-1")
        .endsWith("");
    // The greeting stands in one sentence with the thanks, so that none is left to thank.
    assertThat(texts(damage, ReplyDrafts.LACKS)).containsExactly("thank", "explain");
  }

  @Test
  void draftsAnEnglishReply(SparkSession spark) {
    archive();
    Row damage = row(drafts(spark, 2), "damage en");
    assertThat(texts(damage, ReplyDrafts.SENTENCES))
        .startsWith("Hello [Name],", "I'm sorry about this.", "I'll take care of it personally.")
        .contains("Please send us a photo of the damage and the box.")
        .endsWith("Kind regards, [your name]")
        .noneMatch(text -> text.contains("March"));
  }

  @Test
  void tellsGoodTemplatesFromThoseThatLackSteps(SparkSession spark) {
    archive();
    List<Row> rows = drafts(spark, 2);
    Row good = row(rows, "points en");
    assertThat(good.<String>getAs(ReplyDrafts.STATUS)).isEqualTo("in_use");
    assertThat(good.<Long>getAs(ReplyDrafts.TEMPLATE_COUNT)).isEqualTo(5);
    assertThat(texts(good, ReplyDrafts.SENTENCES)).isEmpty();
    Row half = row(rows, "bill en");
    assertThat(half.<String>getAs(ReplyDrafts.STATUS)).isEqualTo("lacks_steps");
    assertThat(texts(half, ReplyDrafts.TEMPLATE_LACKS)).containsExactly("thank");
    assertThat(texts(half, ReplyDrafts.SENTENCES)).isNotEmpty();
  }

  @Test
  void theClassicsAreAlwaysThere(SparkSession spark) {
    assertThat(drafts(spark, 1))
        .extracting(row -> row.<String>getAs(ReplyDrafts.REPLY_DRAFT_ID))
        .containsExactlyInAnyOrder(
            "lost_order de",
            "unhappy_with_product de",
            "damaged_parcel de",
            "lost_order en",
            "unhappy_with_product en",
            "damaged_parcel en");
    topic("damage", "Ware beschädigt angekommen", "Item arrived damaged");
    talk("damage", "de", 4, " ", null);
    List<Row> rows = drafts(spark, 1);
    assertThat(rows).hasSize(6);
    assertThat(row(rows, "damage de").<String>getAs(ReplyDrafts.STATUS))
        .isEqualTo("not_enough_data");
    assertThat(row(rows, "lost_order en").isNullAt(1)).isTrue();
  }

  @Test
  void doesNotDependOnTheOrderOfRows(SparkSession spark) {
    archive();
    assertThat(drafts(spark, 4)).isEqualTo(drafts(spark, 1));
  }
}
