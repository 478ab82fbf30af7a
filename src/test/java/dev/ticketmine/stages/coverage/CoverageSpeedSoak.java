package dev.ticketmine.stages.coverage;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketmine.SparkExtension;
import dev.ticketmine.ml.Embedders;
import dev.ticketmine.tables.ArticleVectors;
import dev.ticketmine.tables.Articles;
import dev.ticketmine.tables.ConversationTopics;
import dev.ticketmine.tables.Conversations;
import dev.ticketmine.tables.Messages;
import dev.ticketmine.tables.QuestionVectors;
import dev.ticketmine.tables.Questions;
import dev.ticketmine.tables.TopicAssignments;
import dev.ticketmine.tables.Topics;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * How long the coverage of 100,000 conversations about 300 topics by 2,000 articles of 240 words
 * takes, with all passages to embed. The figures stand in docs/methods/coverage.md. Profile {@code
 * soak}.
 */
@ExtendWith(SparkExtension.class)
class CoverageSpeedSoak {
  private static final int CONVERSATIONS = 100_000;
  private static final int ARTICLES = 2_000;
  private static final int TOPICS = 300;
  private static final int SENTENCES = 24;

  private static final List<String> SUBJECTS =
      List.of(
          "Die Rücksendung",
          "Das Etikett",
          "Der Gutschein",
          "Die Rechnung",
          "Das Kundenkonto",
          "Die Lieferung",
          "Der Paketdienst",
          "Die Erstattung",
          "Das Passwort",
          "Die Bestellung",
          "Der Zählerstand",
          "Die Kündigung",
          "Das Ersatzteil",
          "Die Garantie",
          "Der Newsletter");

  private static final List<String> VERBS =
      List.of(
          "finden Sie im Konto unter",
          "dauert in der Regel bis zu",
          "wird verschickt nach",
          "öffnen Sie am Computer mit",
          "bestätigen Sie bitte durch",
          "endet spätestens mit",
          "kostet innerhalb Deutschlands",
          "erhalten Sie zusammen mit",
          "prüfen wir vor");

  private static final List<String> OBJECTS =
      List.of(
          "fünf Werktagen Bearbeitung.",
          "dem Link aus unserer Mail.",
          "einem Klick auf Anmelden.",
          "der Sendungsnummer vom Beleg.",
          "Ablauf der Frist von 30 Tagen.",
          "dem Kaufbeleg.",
          "einem Foto des Schadens.",
          "dem Eingang der Zahlung.",
          "der Auswahl des Grundes.",
          "Ihrem Geburtstag und der Postleitzahl.",
          "der nächsten Abrechnung im Monat.");

  private static String chance(String seed) {
    return "(pmod(xxhash64(id, %s), 1000003) / 1000003.0)".formatted(seed);
  }

  private static String oneOf(List<String> texts, String seed) {
    String all = texts.stream().map("'%s'"::formatted).collect(Collectors.joining(", "));
    return "element_at(array(%s), 1 + cast(%d * %s as int))"
        .formatted(all, texts.size(), chance(seed));
  }

  private static String sentence(String seed) {
    return "concat_ws(' ', %s, %s, %s)"
        .formatted(
            oneOf(SUBJECTS, seed + " * 3"),
            oneOf(VERBS, seed + " * 3 + 1"),
            oneOf(OBJECTS, seed + " * 3 + 2"));
  }

  private static String text(int sentences) {
    return "concat_ws('\\n', %s)"
        .formatted(
            IntStream.range(0, sentences)
                .mapToObj(i -> sentence(String.valueOf(100 + i)))
                .collect(Collectors.joining(", ")));
  }

  private static Dataset<Row> filled(Dataset<Row> rows, StructType columns) {
    List<String> present = Arrays.asList(rows.columns());
    return rows.select(
        Arrays.stream(columns.fields())
            .map(
                field ->
                    (present.contains(field.name()) ? col(field.name()) : lit(null))
                        .cast(field.dataType())
                        .as(field.name()))
            .toArray(Column[]::new));
  }

  private static long report(String name, long start) {
    System.out.printf(
        "%s: %.1f s for %,d conversations and %,d articles%n",
        name, (System.nanoTime() - start) / 1e9, CONVERSATIONS, ARTICLES);
    return System.nanoTime();
  }

  @Test
  void coverageOfManyConversations(SparkSession spark) {
    String model = Embedders.shared().modelId();
    Dataset<Row> archive =
        spark
            .range(CONVERSATIONS)
            .withColumn("conversation_id", expr("concat('c', id)"))
            .withColumn("customer_key", expr("concat('k', pmod(id, 60000))"))
            .withColumn("created_at", expr("timestamp_seconds(1704067200 + id * 600)"))
            .withColumn("sent_at", col("created_at"))
            .withColumn("status", lit("closed"))
            .withColumn(
                "topic_id",
                expr("concat('t', cast(%d * %s as int))".formatted(TOPICS, chance("1"))))
            .withColumn("is_primary", lit(true))
            .withColumn("question_id", col("conversation_id"))
            .withColumn("message_id", col("conversation_id"))
            .withColumn("message_index", lit(1))
            .withColumn("author_role", lit("agent"))
            .withColumn("is_public", lit(true))
            .withColumn("links", expr("array(concat('https://h.example/', pmod(id, 4000)))"))
            .withColumn("language", expr("if(%s < 0.6, 'de', 'en')".formatted(chance("2"))))
            .withColumn("text", expr(text(4)))
            .withColumn("question", expr(sentence("50")))
            .withColumn("text_hash", expr("concat('h', pmod(id, 5000))"))
            .withColumn("distance", expr(chance("17")))
            .withColumn("is_unclear", lit(false))
            .persist();
    Dataset<Row> vectors =
        spark
            .range(5000)
            .withColumn("text_hash", expr("concat('h', id)"))
            .withColumn("model_id", lit(model))
            .withColumn("vector", direction());
    Dataset<Row> topics =
        spark
            .range(TOPICS)
            .withColumn("topic_id", expr("concat('t', id)"))
            .withColumn("centroid", direction());
    Dataset<Row> articles =
        filled(
            spark
                .range(ARTICLES)
                .withColumn("article_id", expr("concat('a', id)"))
                .withColumn("language", expr("if(id % 2 = 0, 'de', 'en')"))
                .withColumn("title", expr(sentence("70")))
                .withColumn("body_text", expr(text(SENTENCES)))
                .withColumn("url", expr("concat('https://h.example/', id)"))
                .withColumn("is_draft", lit(false)),
            Articles.SCHEMA.columns());
    assertThat(archive.count()).isEqualTo(CONVERSATIONS);

    long start = System.nanoTime();
    long from = start;
    Dataset<Row> embedded =
        new EmbedArticles(ArticleVectors.SCHEMA.empty(spark)).apply(articles).persist();
    long passages = embedded.count();
    System.out.printf("%,d passages%n", passages);
    from = report("embedding", from);
    Dataset<Row> samples =
        TopicSamples.of(
                filled(archive, Conversations.SCHEMA.columns()),
                filled(archive, ConversationTopics.SCHEMA.columns()),
                filled(archive, Messages.SCHEMA.columns()),
                filled(archive, Questions.SCHEMA.columns()),
                filled(archive, TopicAssignments.SCHEMA.columns()),
                filled(vectors, QuestionVectors.SCHEMA.columns()))
            .persist();
    assertThat(samples.count()).isEqualTo(2L * TOPICS);
    from = report("samples", from);
    Dataset<Row> all = filled(topics, Topics.SCHEMA.columns());
    CoverageOptions options = CoverageOptions.defaults();
    assertThat(new MatchArticles(embedded, samples, options).apply(all).count())
        .isEqualTo(10L * TOPICS);
    from = report("matches", from);
    assertThat(new FindContentGaps(articles, embedded, samples, options).apply(all).count())
        .isEqualTo(2L * TOPICS);
    report("gaps", from);
    report("all", start);
  }

  /** A direction of 384 numbers that looks like chance. */
  private static Column direction() {
    return expr(
        "transform(sequence(1, 384), i -> cast((pmod(xxhash64(id, i), 2001) - 1000) / 11320.0"
            + " as float))");
  }
}
