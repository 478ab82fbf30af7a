package dev.ticketmine.stages.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketmine.SparkExtension;
import dev.ticketmine.tables.ArticleMatches;
import dev.ticketmine.tables.ArticleVectors;
import dev.ticketmine.tables.Articles;
import dev.ticketmine.tables.ContentGaps;
import dev.ticketmine.tables.ConversationTopics;
import dev.ticketmine.tables.Conversations;
import dev.ticketmine.tables.Messages;
import dev.ticketmine.tables.QuestionVectors;
import dev.ticketmine.tables.Questions;
import dev.ticketmine.tables.TopicAssignments;
import dev.ticketmine.tables.Topics;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SparkExtension.class)
class CoverageTest {
  private static final float[] PARCEL = {1, 0, 0};
  private static final float[] REFUND = {0, 1, 0};
  private static final float[] APP = {0, 0, 1};

  /** A little archive; every conversation has one question and one reply. */
  private static final class Archive {
    private final List<Map<String, Object>> conversations = new ArrayList<>();
    private final List<Map<String, Object>> conversationTopics = new ArrayList<>();
    private final List<Map<String, Object>> messages = new ArrayList<>();
    private final List<Map<String, Object>> questions = new ArrayList<>();
    private final List<Map<String, Object>> assignments = new ArrayList<>();
    private final List<Map<String, Object>> questionVectors = new ArrayList<>();
    private final List<Map<String, Object>> topics = new ArrayList<>();
    private final List<Map<String, Object>> articles = new ArrayList<>();
    private final List<Map<String, Object>> pages = new ArrayList<>();

    void topic(String id, float[] centroid) {
      topics.add(Map.of("topic_id", id, "centroid", centroid));
    }

    void article(String id, String language, float[] vector, String text) {
      pages.add(
          Map.of(
              "article_id",
              id,
              "language",
              language,
              "url",
              "https://help.example/" + language + "/" + id));
      articles.add(
          Map.of(
              "article_id", id,
              "language", language,
              "passage_index", 0,
              "passage", text,
              "model_id", "m",
              "vector", vector));
    }

    void ask(int count, String topic, String language, float[] vector, String asked, String reply) {
      ask(count, topic, language, vector, asked, reply, "2026-03-02", List.of());
    }

    void ask(
        int count,
        String topic,
        String language,
        float[] vector,
        String asked,
        String reply,
        String day,
        List<String> links) {
      for (int i = 0; i < count; i++) {
        String id = "c" + conversations.size();
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
                "sent_at",
                Timestamp.from(Instant.parse(day + "T10:00:00Z")),
                "links",
                links.toArray(),
                "text",
                reply));
        messages.add(
            Map.of(
                "message_id",
                id + "-2",
                "conversation_id",
                id,
                "message_index",
                2,
                "author_role",
                "agent",
                "is_public",
                false,
                "language",
                language,
                "text",
                "Kaffeemaschine intern"));
        questions.add(
            Map.of(
                "question_id",
                "q" + id,
                "conversation_id",
                id,
                "customer_key",
                "k" + i % 7,
                "question",
                asked,
                "language",
                language,
                "text_hash",
                topic + language));
        assignments.add(
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
      questionVectors.add(Map.of("text_hash", topic + language, "model_id", "m", "vector", vector));
      questionVectors.add(Map.of("text_hash", topic + language, "model_id", "old", "vector", APP));
    }

    Dataset<Row> samples(SparkSession spark, int n) {
      return TopicSamples.of(
          Tables.of(spark, Conversations.SCHEMA, conversations, n),
          Tables.of(spark, ConversationTopics.SCHEMA, conversationTopics, n),
          Tables.of(spark, Messages.SCHEMA, messages, n),
          Tables.of(spark, Questions.SCHEMA, questions, n),
          Tables.of(spark, TopicAssignments.SCHEMA, assignments, n),
          Tables.of(spark, QuestionVectors.SCHEMA, questionVectors, n),
          "m");
    }

    List<Row> matches(SparkSession spark, int n) {
      return new MatchArticles(
              Tables.of(spark, ArticleVectors.SCHEMA, articles, n),
              samples(spark, n),
              CoverageOptions.defaults())
          .apply(Tables.of(spark, Topics.SCHEMA, topics, n))
          .orderBy("topic_id", "language", "rank")
          .collectAsList();
    }

    List<Row> gaps(SparkSession spark, int n) {
      Dataset<Row> vectors = Tables.of(spark, ArticleVectors.SCHEMA, articles, n);
      Dataset<Row> samples = samples(spark, n);
      Dataset<Row> topicRows = Tables.of(spark, Topics.SCHEMA, topics, n);
      CoverageOptions options = CoverageOptions.defaults();
      return new FindContentGaps(
              Tables.of(spark, Articles.SCHEMA, pages, n), vectors, samples, options)
          .apply(topicRows)
          .orderBy("topic_id", "language")
          .collectAsList();
    }
  }

  private static Archive archive() {
    Archive archive = new Archive();
    archive.topic("parcel", PARCEL);
    archive.topic("refund", REFUND);
    archive.topic("app", APP);
    archive.article("paket", "de", PARCEL, "Der Paketdienst startet die Nachforschung im Depot.");
    archive.article("geld", "de", REFUND, "Gutscheine verschenken macht Freude.");
    archive.article("tracking", "en", PARCEL, "Newsletters arrive weekly.");
    archive.ask(
        10,
        "parcel",
        "de",
        PARCEL,
        "Wo bleibt mein Paket?",
        "Der Paketdienst hat im Depot die Nachforschung gestartet.");
    archive.ask(
        8,
        "parcel",
        "en",
        PARCEL,
        "Where is my parcel?",
        "The carrier has opened an investigation at the depot.");
    archive.ask(
        6,
        "refund",
        "de",
        REFUND,
        "Wann kommt die Erstattung?",
        "Die Bank schreibt den Betrag binnen vierzehn Werktagen gut.");
    archive.ask(
        6,
        "app",
        "en",
        APP,
        "The app cannot find my socket.",
        "Hold the button until the socket blinks.");
    archive.ask(4, "app", "de", APP, "App findet nichts.", "Taste gedrückt halten.");
    return archive;
  }

  private static Row gap(List<Row> gaps, String topic, String language) {
    return gaps.stream()
        .filter(row -> row.getAs("topic_id").equals(topic))
        .filter(row -> row.getAs("language").equals(language))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theNearestArticleIsFirst(SparkSession spark) {
    List<Row> matches = archive().matches(spark, 1);
    Row first =
        matches.stream()
            .filter(row -> row.getAs("topic_id").equals("parcel"))
            .filter(row -> row.getAs("language").equals("de"))
            .findFirst()
            .orElseThrow();
    assertThat(first.<String>getAs(ArticleMatches.ARTICLE_ID)).isEqualTo("paket");
    assertThat(first.<Integer>getAs(ArticleMatches.RANK)).isEqualTo(1);
    // Same direction, and all typical terms of the replies but "gestartet" against "startet".
    assertThat(first.<Double>getAs(ArticleMatches.SIMILARITY)).isBetween(0.8, 1.0);
  }

  @Test
  void anArticleThatHoldsTheAnswerCovers(SparkSession spark) {
    Row gap = gap(archive().gaps(spark, 2), "parcel", "de");
    assertThat(gap.<String>getAs(ContentGaps.STATUS)).isEqualTo("covered");
    assertThat(gap.<String>getAs(ContentGaps.BEST_ARTICLE_ID)).isEqualTo("paket");
    assertThat(gap.<Long>getAs(ContentGaps.CONVERSATION_COUNT)).isEqualTo(10);
    // Ten in one week; internal notes are no replies, so all ten took one: Wilson from 0.7225 to 1.
    assertThat(gap.<Double>getAs(ContentGaps.DEFLECTABLE_LOW)).isBetween(7.22, 7.23);
    assertThat(gap.<Double>getAs(ContentGaps.DEFLECTABLE_HIGH)).isEqualTo(10.0);
  }

  @Test
  void anArticleInTheOtherLanguageOnlyIsLanguageMissing(SparkSession spark) {
    Row gap = gap(archive().gaps(spark, 2), "parcel", "en");
    assertThat(gap.<String>getAs(ContentGaps.STATUS)).isEqualTo("language_missing");
    assertThat(gap.<String>getAs(ContentGaps.BEST_ARTICLE_ID)).isEqualTo("paket");
  }

  @Test
  void anArticleOnTheSubjectWithoutTheAnswerIsWeak(SparkSession spark) {
    Row gap = gap(archive().gaps(spark, 2), "refund", "de");
    assertThat(gap.<String>getAs(ContentGaps.STATUS)).isEqualTo("weak");
    assertThat(gap.<String>getAs(ContentGaps.BEST_ARTICLE_ID)).isEqualTo("geld");
    assertThat(gap.<String>getList(gap.fieldIndex(ContentGaps.MISSING_WORDS)))
        .contains("Erstattung");
    assertThat(gap.<String>getList(gap.fieldIndex(ContentGaps.EVIDENCE_QUESTION_IDS)))
        .hasSize(5)
        .doesNotHaveDuplicates();
  }

  @Test
  void nothingNearIsMissing(SparkSession spark) {
    Row gap = gap(archive().gaps(spark, 2), "app", "en");
    assertThat(gap.<String>getAs(ContentGaps.STATUS)).isEqualTo("missing");
    assertThat(gap.<String>getAs(ContentGaps.BEST_ARTICLE_ID)).isNull();
  }

  @Test
  void tooFewConversationsSayNothing(SparkSession spark) {
    assertThat(archive().gaps(spark, 1))
        .noneMatch(
            row -> row.getAs("topic_id").equals("app") && row.getAs("language").equals("de"));
  }

  @Test
  void partitioningDoesNotMatter(SparkSession spark) {
    assertThat(archive().gaps(spark, 4)).isEqualTo(archive().gaps(spark, 1));
    assertThat(archive().matches(spark, 4)).isEqualTo(archive().matches(spark, 1));
  }

  @Test
  void withoutArticlesEverythingIsMissing(SparkSession spark) {
    Archive archive = archive();
    archive.articles.clear();
    archive.pages.clear();
    assertThat(archive.matches(spark, 1)).isEmpty();
    assertThat(archive.gaps(spark, 1))
        .hasSize(4)
        .allMatch(row -> row.getAs(ContentGaps.STATUS).equals("missing"));
  }

  @Test
  void anArticleThatAgentsPointToIsWeakEvenIfItIsNotNear(SparkSession spark) {
    Archive archive = archive();
    archive.ask(
        6,
        "app",
        "en",
        APP,
        "The app cannot find my socket.",
        "Hold the button until the socket blinks.",
        "2026-03-02",
        List.of("https://help.example/en/tracking"));
    Row gap = gap(archive.gaps(spark, 2), "app", "en");
    assertThat(gap.<String>getAs(ContentGaps.STATUS)).isEqualTo("weak");
    assertThat(gap.<String>getAs(ContentGaps.BEST_ARTICLE_ID)).isEqualTo("tracking");
  }

  @Test
  void twoArticlesThatSayTheSameAreDuplicates(SparkSession spark) {
    Archive archive = archive();
    archive.article(
        "paket2", "de", PARCEL, "Die Nachforschung startet der Paketdienst im Depot für Sie.");
    for (int i = 0; i < 6; i++) {
      archive.article(
          "other" + i, "de", REFUND, "Ganz anderer Inhalt Nummer " + "abcdef".charAt(i));
    }
    Row gap = gap(archive.gaps(spark, 2), "parcel", "de");
    assertThat(gap.<String>getAs(ContentGaps.STATUS)).isEqualTo("duplicate");
    assertThat(
            List.of(
                gap.<String>getAs(ContentGaps.BEST_ARTICLE_ID),
                gap.<String>getAs(ContentGaps.OTHER_ARTICLE_ID)))
        .containsExactlyInAnyOrder("paket", "paket2");
  }

  @Test
  void anArticleWithAFigureThatAgentsGiveNoLongerIsStale(SparkSession spark) {
    Archive archive = archive();
    archive.topic("deadline", APP);
    archive.article(
        "frist", "de", APP, "Für die Rücksendung haben Sie ab Zustellung 30 Tage Zeit.");
    archive.article("limit", "en", APP, "You can send goods back within 30 days of delivery.");
    String german = "Sie haben für die Rücksendung ab Zustellung %d Tage Zeit.";
    String english = "You can send goods back within %d days of delivery.";
    archive.ask(
        5,
        "deadline",
        "de",
        APP,
        "Wie lange geht das?",
        german.formatted(30),
        "2025-11-03",
        List.of());
    archive.ask(
        5,
        "deadline",
        "de",
        APP,
        "Wie lange geht das?",
        german.formatted(60),
        "2026-02-03",
        List.of());
    archive.ask(
        5, "deadline", "en", APP, "How long?", english.formatted(30), "2025-11-03", List.of());
    archive.ask(
        5, "deadline", "en", APP, "How long?", english.formatted(60), "2026-02-03", List.of());
    Row de = gap(archive.gaps(spark, 2), "deadline", "de");
    assertThat(de.<String>getAs(ContentGaps.STATUS)).isEqualTo("stale");
    assertThat(de.<String>getAs(ContentGaps.OLD_FIGURE)).isEqualTo("30 Tage");
    assertThat(de.<String>getAs(ContentGaps.NEW_FIGURE)).isEqualTo("60 Tage");
    assertThat(de.<java.sql.Date>getAs(ContentGaps.SINCE_DATE)).hasToString("2026-02-03");
    Row en = gap(archive.gaps(spark, 2), "deadline", "en");
    assertThat(en.<String>getAs(ContentGaps.STATUS)).isEqualTo("stale");
    assertThat(en.<String>getAs(ContentGaps.NEW_FIGURE)).isEqualTo("60 days");
  }

  @Test
  void aFigureThatAgentsStillGiveIsNotStale(SparkSession spark) {
    Archive archive = archive();
    archive.topic("deadline", APP);
    archive.article(
        "frist", "de", APP, "Für die Rücksendung haben Sie ab Zustellung 30 Tage Zeit.");
    String reply = "Sie haben für die Rücksendung ab Zustellung %d Tage Zeit.";
    archive.ask(
        5, "deadline", "de", APP, "Wie lange?", reply.formatted(60), "2026-02-03", List.of());
    archive.ask(
        5, "deadline", "de", APP, "Wie lange?", reply.formatted(30), "2026-02-04", List.of());
    assertThat(gap(archive.gaps(spark, 2), "deadline", "de").<String>getAs(ContentGaps.STATUS))
        .isEqualTo("covered");
  }

  @Test
  void anArticleInOtherWordsThanCustomersIsUnfindable(SparkSession spark) {
    Archive archive = archive();
    float[] nearOtherArticle = {0.3f, 0.95f, 0};
    archive.topic("charge", nearOtherArticle);
    archive.article(
        "holds", "en", PARCEL, "A reservation of the institution lapses after posting by itself.");
    archive.article("refunds", "en", REFUND, "Charged parcels and money matters in general.");
    archive.article("money", "en", REFUND, "Charged money matters.");
    archive.article("charged", "en", REFUND, "Charged or not charged.");
    archive.ask(
        8,
        "charge",
        "en",
        nearOtherArticle,
        "You charged me twice!",
        "The institution keeps a reservation that lapses by itself after posting.",
        "2026-02-03",
        List.of("https://help.example/en/holds"));
    Row gap = gap(archive.gaps(spark, 2), "charge", "en");
    assertThat(gap.<String>getAs(ContentGaps.STATUS)).isEqualTo("unfindable");
    assertThat(gap.<String>getAs(ContentGaps.BEST_ARTICLE_ID)).isEqualTo("holds");
    assertThat(gap.<String>getList(gap.fieldIndex(ContentGaps.MISSING_WORDS))).contains("charged");
  }

  @Test
  void withoutItsArticleATopicTurnsMissing(SparkSession spark) {
    Archive archive = archive();
    List<LeaveOneOut.Result> results =
        new LeaveOneOut(
                Tables.of(spark, Topics.SCHEMA, archive.topics, 2),
                Tables.of(spark, Articles.SCHEMA, archive.pages, 2),
                Tables.of(spark, ArticleVectors.SCHEMA, archive.articles, 2),
                archive.samples(spark, 2),
                CoverageOptions.defaults())
            .run();
    assertThat(results)
        .containsExactly(
            new LeaveOneOut.Result("de", 1, 1, 1, 0), new LeaveOneOut.Result("en", 0, 0, 1, 0));
  }

  @Test
  void nothingGivesNothing(SparkSession spark) {
    assertThat(new Archive().gaps(spark, 1)).isEmpty();
  }
}
