package dev.ticketmine.stages.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketmine.SparkExtension;
import dev.ticketmine.disclosure.Floor;
import dev.ticketmine.pipeline.TableSchema;
import dev.ticketmine.tables.ArticleChecks;
import dev.ticketmine.tables.Articles;
import dev.ticketmine.tables.ContentGaps;
import dev.ticketmine.tables.Questions;
import dev.ticketmine.tables.TopicAssignments;
import dev.ticketmine.text.mood.PhraseBook;
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
class LintStagesTest {
  private static final String GERMAN =
      "Nach der Avisierung kommt die Lieferadresse zum Fahrer. Die Avisierung steht an der"
          + " Lieferadresse. Ohne Avisierung keine Lieferadresse. Unser Depot, das Depot, ein Depot.";
  private static final String ENGLISH =
      "The consignment leaves the depot. A consignment needs a depot. No consignment, no depot.";

  private static Row row(TableSchema table, Map<String, Object> given) {
    Object[] values = new Object[table.columns().size()];
    given.forEach((name, value) -> values[table.columns().fieldIndex(name)] = value);
    return RowFactory.create(values);
  }

  private static Row article(String id, String language, String body) {
    return row(
        Articles.SCHEMA,
        Map.of(
            Articles.ARTICLE_ID, id,
            Articles.LANGUAGE, language,
            Articles.TITLE, "Lieferung",
            Articles.BODY_TEXT, body));
  }

  private static final List<Row> ARTICLES =
      List.of(
          article("a", "de", GERMAN),
          article("a", "en", ENGLISH),
          article("b", "de", "Sie müssen das Formular zeitnah ausfüllen. Leider."),
          article("c", "und", "Du musst lesen."));

  private static Row gap(String topic, String language, String status, String... missing) {
    return row(
        ContentGaps.SCHEMA,
        Map.of(
            ContentGaps.TOPIC_ID, topic,
            ContentGaps.LANGUAGE, language,
            ContentGaps.STATUS, status,
            ContentGaps.BEST_ARTICLE_ID, "a",
            ContentGaps.MISSING_WORDS, missing));
  }

  private static final List<Row> GAPS =
      List.of(
          gap("t", "de", "covered", "spedition24", "geliefert", "Termin", "Spediteur"),
          gap("t", "en", "weak", "van", "parcel"));

  /** Questions about one topic, each of another customer. */
  private static List<Row> questions(String language, int count, String text) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String id = language + text.hashCode() + "-" + i;
      rows.add(
          row(
              Questions.SCHEMA,
              Map.of(
                  Questions.QUESTION_ID, id,
                  Questions.CONVERSATION_ID, "c" + id,
                  Questions.CUSTOMER_KEY, "k" + id,
                  Questions.LANGUAGE, language,
                  Questions.QUESTION, text)));
    }
    return rows;
  }

  private static List<Row> asked(int german) {
    List<Row> questions = new ArrayList<>();
    questions.addAll(questions("de", german - 9, "Wann kommt der Termin an meine Adresse?"));
    questions.addAll(questions("de", 9, "Wo ist der Spediteur?"));
    questions.addAll(questions("en", 60, "When does the van bring my parcel to the depot?"));
    return questions;
  }

  private static List<String> jargon(SparkSession spark, List<Row> articles, List<Row> questions) {
    return jargon(
        spark.createDataFrame(articles, Articles.SCHEMA.columns()),
        spark.createDataFrame(questions, Questions.SCHEMA.columns()));
  }

  private static List<String> jargon(Dataset<Row> articles, Dataset<Row> questions) {
    SparkSession spark = articles.sparkSession();
    Dataset<Row> assignments =
        TopicAssignments.SCHEMA.conform(
            questions
                .selectExpr(
                    "question_id",
                    "conversation_id",
                    "'t' as topic_id",
                    "0.1 as distance",
                    "false as is_unclear")
                .unionByName(TopicAssignments.SCHEMA.empty(spark), true));
    FindJargon stage =
        new FindJargon(
            spark.createDataFrame(GAPS, ContentGaps.SCHEMA.columns()),
            CustomerWords.of(questions, assignments),
            Floor.DEFAULT);
    return stage
        .apply(articles)
        .orderBy(ArticleChecks.LANGUAGE, ArticleChecks.START)
        .collectAsList()
        .stream()
        .map(
            row ->
                "%s %s %s %s %s"
                    .formatted(row.get(1), row.get(3), row.get(5), row.get(8), row.get(7)))
        .toList();
  }

  @Test
  void findsWordsThatCustomersNeverUse(SparkSession spark) {
    // The depot is in no German question; the address is, as part of the delivery address.
    assertThat(jargon(spark, ARTICLES, asked(60)))
        .containsExactly(
            "de 9 Avisierung 3.0 Durch ein Wort der Kundschaft ersetzen oder beim ersten Mal"
                + " erklären. Hier schreibt sie: Termin.",
            "de %d Depot 3.0 Durch ein Wort der Kundschaft ersetzen oder beim ersten Mal erklären."
                    .formatted(GERMAN.indexOf("Depot"))
                + " Hier schreibt sie: Termin.",
            "en 4 consignment 3.0 Use a word of theirs, or explain it where it comes first. Here"
                + " they write: van, parcel.");
  }

  @Test
  void claimsNothingFromFewQuestions(SparkSession spark) {
    assertThat(jargon(spark, ARTICLES, asked(49))).allMatch(row -> row.startsWith("en"));
    assertThat(jargon(spark, List.of(), asked(60))).isEmpty();
    assertThat(jargon(spark, ARTICLES, List.of())).isEmpty();
  }

  @Test
  void claimsNothingBelowTheFloor(SparkSession spark) {
    List<Row> oneCustomer = new ArrayList<>();
    for (Row question : asked(60)) {
      Object[] values = new Object[question.size()];
      for (int i = 0; i < values.length; i++) {
        values[i] = question.get(i);
      }
      values[Questions.SCHEMA.columns().fieldIndex(Questions.CUSTOMER_KEY)] = "k";
      oneCustomer.add(RowFactory.create(values));
    }
    assertThat(jargon(spark, ARTICLES, oneCustomer)).isEmpty();
  }

  @Test
  void readsArticlesForThemselves(SparkSession spark) {
    List<String> rows = checks(spark.createDataFrame(ARTICLES, Articles.SCHEMA.columns()));
    assertThat(rows)
        .contains("b de phrase 0 medium Sie müssen", "b de phrase 43 medium Leider")
        .contains("b de no_figure 0 medium Sie müssen das Formular zeitnah ausfüllen")
        .contains("b de words 0 none ")
        .noneMatch(row -> row.startsWith("c"));
  }

  @Test
  void orderAndPartitionsChangeNothing(SparkSession spark) {
    List<Row> articles = new ArrayList<>(ARTICLES);
    List<Row> questions = new ArrayList<>(asked(60));
    List<String> before = jargon(spark, articles, questions);
    List<String> checked = checks(spark.createDataFrame(articles, Articles.SCHEMA.columns()));
    Collections.shuffle(articles, new Random(3));
    Collections.shuffle(questions, new Random(4));
    Dataset<Row> shuffled =
        spark.createDataFrame(articles, Articles.SCHEMA.columns()).repartition(4);
    assertThat(
            jargon(
                shuffled,
                spark.createDataFrame(questions, Questions.SCHEMA.columns()).repartition(4)))
        .isEqualTo(before);
    assertThat(checks(shuffled)).isEqualTo(checked);
    assertThat(checks(Articles.SCHEMA.empty(spark))).isEmpty();
  }

  private static List<String> checks(Dataset<Row> articles) {
    return new CheckArticles(PhraseBook.builtIn())
        .apply(articles).orderBy("article_id", "language", "rule", "start").collectAsList().stream()
            .map(
                row ->
                    "%s %s %s %s %s %s"
                        .formatted(
                            row.get(0), row.get(1), row.get(2), row.get(3), row.get(4), row.get(5)))
            .toList();
  }
}
