package dev.ticketmine.stages.recommend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketmine.SparkExtension;
import dev.ticketmine.disclosure.Disclosure;
import dev.ticketmine.disclosure.Floor;
import dev.ticketmine.disclosure.GroupKind;
import dev.ticketmine.disclosure.GroupSize;
import dev.ticketmine.disclosure.Groups;
import dev.ticketmine.tables.Alerts;
import dev.ticketmine.tables.Articles;
import dev.ticketmine.tables.ContentGaps;
import dev.ticketmine.tables.ConversationMood;
import dev.ticketmine.tables.ConversationTopics;
import dev.ticketmine.tables.Conversations;
import dev.ticketmine.tables.Decisions;
import dev.ticketmine.tables.Drafts;
import dev.ticketmine.tables.Messages;
import dev.ticketmine.tables.Questions;
import dev.ticketmine.tables.Recommendations;
import dev.ticketmine.tables.ReplyQuality;
import dev.ticketmine.tables.RootCauses;
import dev.ticketmine.tables.TagChanges;
import dev.ticketmine.tables.TopicAssignments;
import dev.ticketmine.tables.Topics;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SparkExtension.class)
class RecommendTest {
  private static final LocalDate NIGHT = LocalDate.of(2026, 3, 9);

  private static final List<String> VOUCHER =
      List.of(
          "Ein Gutschein gilt erst ab einem Mindestwert von 40 Euro.",
          "Kopieren Sie den Code ohne Leerzeichen in das Feld.",
          "Rabatte lassen sich nicht mit reduzierter Ware kombinieren.");

  private static final List<String> SOCKET =
      List.of(
          "Hold the button until the socket blinks blue.",
          "The app only works with the slower wireless band.",
          "Allow the location permission while pairing.");

  /** Tables of a little archive. */
  private static final class Archive {
    private final List<Map<String, Object>> gaps = new ArrayList<>();
    private final List<Map<String, Object>> topics = new ArrayList<>();
    private final List<Map<String, Object>> conversations = new ArrayList<>();
    private final List<Map<String, Object>> conversationTopics = new ArrayList<>();
    private final List<Map<String, Object>> mood = new ArrayList<>();
    private final List<Map<String, Object>> messages = new ArrayList<>();
    private final List<Map<String, Object>> questions = new ArrayList<>();
    private final List<Map<String, Object>> assignments = new ArrayList<>();
    private final List<Map<String, Object>> causes = new ArrayList<>();
    private final List<Map<String, Object>> tags = new ArrayList<>();
    private final List<Map<String, Object>> alerts = new ArrayList<>();
    private final List<Map<String, Object>> decisions = new ArrayList<>();
    private final List<Map<String, Object>> previous = new ArrayList<>();
    private final Groups groups = new Groups();
    private Floor floor = new Floor(1, 1);

    void topic(String id, String de, String en, float... centroid) {
      topics.add(
          Map.of(
              "topic_id", id,
              "label_de", de,
              "label_en", en,
              "keyphrases", new String[] {"kw " + id},
              "examples", new String[] {"Beispiel " + id},
              "state", "active",
              "centroid", centroid));
    }

    void size(String topic, String kind, String value, long size) {
      groups.put(topic, kind, value, new GroupSize(size, size, size));
    }

    void gap(String topic, String language, String status) {
      Map<String, Object> gap = new HashMap<>();
      gap.put("topic_id", topic);
      gap.put("language", language);
      gap.put("status", status);
      gap.put("best_article_id", status.equals("missing") ? null : "hilfe");
      gap.put("conversation_count", 12L);
      gap.put("deflectable_low", 2.0);
      gap.put("deflectable_high", 4.5);
      gap.put("missing_words", new String[] {"Rabattcode"});
      gap.put("evidence_question_ids", new String[] {"q-" + topic + language + "0"});
      gaps.add(gap);
    }

    void talk(int count, String topic, String language, List<String> answer, double mood) {
      for (int i = 0; i < count; i++) {
        String id = topic + language + i;
        conversations.add(
            Map.of(
                "conversation_id",
                id,
                "language",
                language,
                "status",
                "closed",
                "created_at",
                Timestamp.from(Instant.parse("2026-03-02T10:00:00Z"))));
        conversationTopics.add(
            Map.of("conversation_id", id, "topic_id", topic, "is_primary", true));
        this.mood.add(Map.of("conversation_id", id, "start_score", mood, "end_score", 0.0));
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
                (language.equals("de") ? "Guten Tag Herr [NAME]. " : "Hello there. ")
                    + String.join(" ", answer)));
        questions.add(
            Map.of(
                "question_id", "q-" + id,
                "conversation_id", id,
                "customer_key", "k" + i,
                "question", "Frage " + topic + " Nummer " + (char) ('a' + i),
                "language", language));
        assignments.add(
            Map.of(
                "question_id",
                "q-" + id,
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

    /** The customer's last word is negative: message 0 before the reply, or 2 after it. */
    void endBadly(int messageIndex) {
      mood.replaceAll(
          row ->
              Map.of(
                  "conversation_id",
                  row.get("conversation_id"),
                  "start_score",
                  0.0,
                  "end_score",
                  -0.5));
      conversations.forEach(
          row ->
              messages.add(
                  Map.of(
                      "message_id",
                      row.get("conversation_id") + "-" + messageIndex,
                      "conversation_id",
                      row.get("conversation_id"),
                      "message_index",
                      messageIndex,
                      "author_role",
                      "customer",
                      "is_public",
                      true,
                      "language",
                      row.get("language"),
                      "text",
                      "So geht das nicht.")));
    }

    List<Row> recommendations(SparkSession spark, String language, int n) {
      RecommendationInputs inputs =
          new RecommendationInputs(
              Tables.of(spark, Topics.SCHEMA, topics, n),
              Tables.of(
                  spark,
                  Articles.SCHEMA,
                  List.of(Map.of("article_id", "hilfe", "language", "de", "title", "Hilfe")),
                  n),
              Tables.of(spark, Questions.SCHEMA, questions, n),
              Tables.of(spark, Conversations.SCHEMA, conversations, n),
              Tables.of(spark, ConversationTopics.SCHEMA, conversationTopics, n),
              Tables.of(spark, ConversationMood.SCHEMA, mood, n),
              Tables.of(spark, RootCauses.SCHEMA, causes, n),
              Tables.of(spark, TagChanges.SCHEMA, tags, n),
              Tables.of(spark, Alerts.SCHEMA, alerts, n),
              Tables.of(spark, Decisions.SCHEMA, decisions, n),
              Tables.of(spark, Recommendations.SCHEMA, previous, n));
      return new BuildRecommendations(
              inputs, NIGHT, language, new Disclosure(floor, groups, NIGHT, NIGHT), 2)
          .apply(Tables.of(spark, ContentGaps.SCHEMA, gaps, n))
          .collectAsList();
    }

    List<Row> drafts(SparkSession spark, int n) {
      DraftInputs inputs =
          new DraftInputs(
              Tables.of(spark, Topics.SCHEMA, topics, n),
              Tables.of(spark, Conversations.SCHEMA, conversations, n),
              Tables.of(spark, ConversationTopics.SCHEMA, conversationTopics, n),
              Tables.of(spark, Messages.SCHEMA, messages, n),
              Tables.of(spark, ConversationMood.SCHEMA, mood, n),
              ReplyQuality.SCHEMA.empty(spark),
              Tables.of(spark, Questions.SCHEMA, questions, n),
              Tables.of(spark, TopicAssignments.SCHEMA, assignments, n));
      return new WriteDrafts(inputs)
          .apply(Tables.of(spark, ContentGaps.SCHEMA, gaps, n))
          .collectAsList();
    }
  }

  private static Archive archive() {
    Archive archive = new Archive();
    archive.topic("voucher", "Gutschein ungültig", "Voucher not working", 1, 0);
    archive.topic("socket", "Steckdose koppeln", "Pairing the socket", 0, 1);
    archive.gap("voucher", "de", "weak");
    archive.gap("socket", "en", "missing");
    archive.talk(6, "voucher", "de", VOUCHER, -0.5);
    archive.talk(6, "socket", "en", SOCKET, 0.0);
    // Others to tell them apart from.
    archive.talk(
        6, "other", "de", List.of("Das Lager packt jeden Auftrag binnen zwei Tagen."), 0.0);
    archive.talk(6, "other", "en", List.of("Our depot packs every order within two days."), 0.0);
    Map<String, Object> tablet = new HashMap<>();
    tablet.put("attribute_value", "Tablet");
    tablet.putAll(
        Map.of(
            "cause_id",
            "cause",
            "topic_id",
            "voucher",
            "kind",
            "attribute",
            "attribute",
            "device",
            "share",
            0.6,
            "known_count",
            10L,
            "other_known_count",
            100L,
            "strength",
            "strong"));
    archive.causes.add(tablet);
    archive.causes.add(
        Map.of("cause_id", "no", "topic_id", "voucher", "kind", "attribute", "strength", "weak"));
    archive.size("voucher", GroupKind.ALL, "", 12);
    archive.size("voucher", GroupKind.LANGUAGE, "de", 12);
    archive.size("voucher", GroupKind.CAUSE, "cause", 6);
    archive.size(Groups.ARCHIVE, GroupKind.CAUSE, "cause", 10);
    archive.size("socket", GroupKind.ALL, "", 52);
    archive.size("socket", GroupKind.LANGUAGE, "en", 12);
    archive.size("socket", GroupKind.WEEK, "2026-03-02", 40);
    archive.tags.add(
        Map.of(
            "change_id",
            "t1",
            "action",
            "merge",
            "tags",
            new String[] {"gutschein", "rabatt"},
            "new_tags",
            new String[] {"gutschein"},
            "conversation_count",
            5L,
            "evidence_de",
            "3 von 4",
            "evidence_en",
            "3 of 4"));
    archive.alerts.add(alert("a1", "2026-03-02", 40));
    archive.alerts.add(alert("a2", "2025-12-01", 90));
    return archive;
  }

  private static Map<String, Object> alert(String id, String week, double observed) {
    return Map.of(
        "alert_id",
        id,
        "topic_id",
        "socket",
        "week_start_date",
        Date.valueOf(week),
        "kind",
        "spike",
        "observed",
        observed,
        "expected_low",
        5.0,
        "expected_high",
        15.0);
  }

  private static Row kind(List<Row> rows, String kind) {
    return rows.stream().filter(row -> row.getAs("kind").equals(kind)).findFirst().orElseThrow();
  }

  @Test
  void saysInGermanWhatToDo(SparkSession spark) {
    List<Row> rows = archive().recommendations(spark, "de", 2);
    assertThat(rows)
        .extracting(row -> row.<String>getAs("kind"))
        .containsExactlyInAnyOrder(
            "improve_article", "write_article", "fix_cause", "change_tag", "watch_topic");
    Row improve = kind(rows, "improve_article");
    assertThat(improve.<String>getAs(Recommendations.TITLE))
        .isEqualTo("Hilfeartikel auf Deutsch ergänzen: Gutschein ungültig");
    assertThat(improve.<String>getAs(Recommendations.BODY))
        .contains(
            "„Hilfe“", "Im Archiv: 12 Gespräche dazu auf Deutsch.", "2 bis 4,5", "Rabattcode");
    assertThat(improve.<String>getList(improve.fieldIndex(Recommendations.QUOTES)))
        .containsExactly("Frage voucher Nummer a");
    // (2 + 4.5) / 2, times 1 + 100 % negative, times a quarter at half the effort.
    assertThat(improve.<Double>getAs(Recommendations.PRIORITY)).isEqualTo(3.25);
    assertThat(kind(rows, "fix_cause").<String>getAs(Recommendations.BODY))
        .contains("hängen zusammen mit Gerät: Tablet", "60\u00a0%", "31\u00a0% bis 83\u00a0%")
        // Of six a week, only what exceeds the tenth that all others have: (0.31 - 0.1) / 0.9.
        .contains("Das sind 1,4 bis 4,9 Gespräche pro Woche mehr");
    assertThat(kind(rows, "change_tag").<String>getAs(Recommendations.TITLE))
        .isEqualTo("Tags „gutschein“, „rabatt“ zu „gutschein“ zusammenlegen");
    assertThat(kind(rows, "watch_topic").<String>getAs(Recommendations.BODY))
        .isEqualTo(
            "In der Woche ab 02.03.2026 gab es 40 Gespräche zu „Steckdose koppeln“; erwartet waren"
                + " 5 bis 15.");
  }

  @Test
  void saysInEnglishWhatToDo(SparkSession spark) {
    List<Row> rows = archive().recommendations(spark, "en", 2);
    assertThat(kind(rows, "write_article").<String>getAs(Recommendations.TITLE))
        .isEqualTo("Write a help article in English: Pairing the socket");
    assertThat(kind(rows, "fix_cause").<String>getAs(Recommendations.BODY))
        .contains("are associated with device: Tablet", "60% of those", "95% interval 31% to 83%");
  }

  @Test
  void saysTheSameInBothLanguagesWhateverThatOfTheReport(SparkSession spark) {
    List<Row> german = archive().recommendations(spark, "de", 2);
    List<Row> english = archive().recommendations(spark, "en", 1);
    assertThat(german).hasSameSizeAs(english);
    for (int i = 0; i < german.size(); i++) {
      Row de = german.get(i);
      Row en = english.get(i);
      for (String column :
          List.of(
              Recommendations.RECOMMENDATION_ID,
              Recommendations.TITLE_DE,
              Recommendations.TITLE_EN,
              Recommendations.BODY_DE,
              Recommendations.BODY_EN,
              Recommendations.PRIORITY)) {
        assertThat(de.<Object>getAs(column)).as(column).isEqualTo(en.getAs(column)).isNotNull();
      }
      assertThat(de.<String>getAs(Recommendations.TITLE)).isEqualTo(de.getAs("title_de"));
      assertThat(de.<String>getAs(Recommendations.BODY)).isEqualTo(de.getAs("body_de"));
      assertThat(en.<String>getAs(Recommendations.TITLE)).isEqualTo(en.getAs("title_en"));
      assertThat(en.<String>getAs(Recommendations.BODY)).isEqualTo(en.getAs("body_en"));
    }
  }

  @Test
  void saysNothingAboutTopicsOfTooFewCustomers(SparkSession spark) {
    Archive archive = archive();
    archive.floor = Floor.DEFAULT;
    assertThat(archive.recommendations(spark, "de", 2))
        .extracting(row -> row.<String>getAs("kind"))
        .containsExactlyInAnyOrder("write_article", "change_tag", "watch_topic");
  }

  @Test
  void givesNoFiguresOfTooFewConversations(SparkSession spark) {
    Archive archive = archive();
    archive.floor = Floor.DEFAULT;
    archive.size("voucher", GroupKind.ALL, "", 24);
    archive.size("socket", GroupKind.WEEK, "2026-03-02", 19);
    List<Row> rows = archive.recommendations(spark, "de", 2);
    Row improve = kind(rows, "improve_article");
    assertThat(improve.<String>getAs(Recommendations.BODY))
        .endsWith(
            "Wie oft auf Deutsch danach gefragt wird, wird nicht gezeigt: zu wenige Gespräche.");
    assertThat(improve.<Double>getAs(Recommendations.IMPACT_HIGH)).isNull();
    assertThat(improve.<String>getList(improve.fieldIndex(Recommendations.QUOTES))).isEmpty();
    assertThat(kind(rows, "watch_topic").<String>getAs(Recommendations.BODY))
        .contains("gab es mehr Gespräche zu „Steckdose koppeln“ als erwartet")
        .doesNotContain("19");
    assertThat(kind(rows, "change_tag").<String>getAs(Recommendations.BODY))
        .startsWith("Betrifft weniger als 20 Gespräche im Archiv.");
    assertThat(rows).noneMatch(row -> row.<String>getAs("kind").equals("fix_cause"));
    assertThat(kind(archive.recommendations(spark, "en", 2), "watch_topic").<String>getAs("body"))
        .contains("more conversations about “Pairing the socket” than expected");
  }

  @Test
  void decisionsAndTheFirstOfferStay(SparkSession spark) {
    Archive archive = archive();
    String id = kind(archive.recommendations(spark, "de", 1), "write_article").getAs(0);
    archive.decisions.add(decision(id, "2026-03-05T10:00:00Z", "accepted"));
    archive.decisions.add(decision(id, "2026-03-06T10:00:00Z", "rejected"));
    archive.previous.add(
        Map.of("recommendation_id", id, "first_offered_date", Date.valueOf("2026-02-01")));
    List<Row> rows = archive.recommendations(spark, "de", 1);
    Row write = kind(rows, "write_article");
    assertThat(write.<String>getAs(Recommendations.STATE)).isEqualTo("rejected");
    assertThat(write.<Date>getAs(Recommendations.FIRST_OFFERED_DATE)).isEqualTo("2026-02-01");
    Row other = kind(rows, "improve_article");
    assertThat(other.<String>getAs(Recommendations.STATE)).isEqualTo("open");
    assertThat(other.<Date>getAs(Recommendations.FIRST_OFFERED_DATE)).isEqualTo("2026-03-09");
  }

  @Test
  void aRejectedOneComesBackWhenItConcernsTwiceAsMany(SparkSession spark) {
    for (double then : new double[] {1.7, 1.6}) {
      Archive archive = archive();
      Row write = kind(archive.recommendations(spark, "de", 1), "write_article");
      assertThat((write.<Double>getAs("impact_low") + write.<Double>getAs("impact_high")) / 2)
          .isEqualTo(3.25);
      Map<String, Object> rejected =
          new HashMap<>(decision(write.getAs(0), "2026-03-06T10:00:00Z", "rejected"));
      rejected.put("impact", then);
      archive.decisions.add(rejected);
      Row german = kind(archive.recommendations(spark, "de", 1), "write_article");
      Row english = kind(archive.recommendations(spark, "en", 1), "write_article");
      boolean returns = then == 1.6;
      assertThat(german.<String>getAs("state")).isEqualTo(returns ? "open" : "rejected");
      assertThat(
              german
                  .<String>getAs("body")
                  .endsWith(
                      " Wurde abgelehnt; inzwischen betrifft es mindestens das 2-Fache an Kontakten."))
          .isEqualTo(returns);
      assertThat(
              english
                  .<String>getAs("body")
                  .endsWith(" Was rejected; by now it concerns at least 2 times as many contacts."))
          .isEqualTo(returns);
    }
  }

  private static Map<String, Object> decision(String id, String at, String decision) {
    return Map.of(
        "recommendation_id", id,
        "decided_at", Timestamp.from(Instant.parse(at)),
        "decision", decision);
  }

  @Test
  void praiseNeedsNoArticle(SparkSession spark) {
    Archive archive = archive();
    archive.mood.replaceAll(
        row ->
            Map.of(
                "conversation_id",
                row.get("conversation_id"),
                "start_score",
                0.9,
                "end_score",
                0.9));
    assertThat(archive.recommendations(spark, "de", 1))
        .noneMatch(row -> row.<String>getAs("kind").endsWith("_article"));
  }

  @Test
  void draftsHoldTheSentencesOfReplies(SparkSession spark) {
    List<Row> drafts = archive().drafts(spark, 2);
    assertThat(drafts).hasSize(2);
    Row socket = drafts.get(0);
    Row voucher = drafts.get(1);
    assertThat(voucher.<String>getList(voucher.fieldIndex(Drafts.ANSWER_SENTENCES)))
        .containsExactlyElementsOf(VOUCHER);
    assertThat(voucher.<String>getList(voucher.fieldIndex(Drafts.ANSWER_MESSAGE_IDS)))
        .containsExactly("voucherde0-1", "voucherde0-1", "voucherde0-1");
    // The questions differ in a letter only, so one of them speaks for all.
    assertThat(voucher.<String>getList(voucher.fieldIndex(Drafts.CUSTOMER_PHRASINGS)))
        .containsExactly("Frage voucher Nummer a");
    assertThat(voucher.<String>getList(voucher.fieldIndex(Drafts.RELATED_TOPIC_IDS)))
        .containsExactly("socket");
    assertThat(socket.<String>getList(socket.fieldIndex(Drafts.ANSWER_SENTENCES)))
        .containsExactlyElementsOf(SOCKET);
    assertThat(socket.<Long>getAs(Drafts.REPLY_COUNT)).isEqualTo(6);
    assertThat(socket.<String>getAs(Drafts.RECOMMENDATION_ID))
        .isEqualTo(kind(archive().recommendations(spark, "en", 1), "write_article").getAs(0));
  }

  @Test
  void repliesThatDidNotEndWellAreNotUsed(SparkSession spark) {
    Archive archive = archive();
    archive.endBadly(2);
    assertThat(archive.drafts(spark, 1)).isEmpty();
  }

  @Test
  void aComplaintBeforeTheReplySaysNothingAboutIt(SparkSession spark) {
    Archive archive = archive();
    archive.endBadly(0);
    assertThat(archive.drafts(spark, 1)).hasSize(2);
  }

  @Test
  void anArchiveThatDoesNotSayHowConversationsEndedHasDrafts(SparkSession spark) {
    Archive archive = archive();
    archive.conversations.replaceAll(
        row -> {
          Map<String, Object> unknown = new HashMap<>(row);
          unknown.remove("status");
          return unknown;
        });
    assertThat(archive.drafts(spark, 1)).hasSize(2);
  }

  @Test
  void partitioningDoesNotMatter(SparkSession spark) {
    Archive archive = archive();
    assertThat(archive.recommendations(spark, "de", 4))
        .isEqualTo(archive.recommendations(spark, "de", 1));
    assertThat(archive.drafts(spark, 4)).isEqualTo(archive.drafts(spark, 1));
  }

  @Test
  void nothingGivesNothing(SparkSession spark) {
    assertThat(new Archive().recommendations(spark, "de", 1)).isEmpty();
    assertThat(new Archive().drafts(spark, 1)).isEmpty();
  }
}
