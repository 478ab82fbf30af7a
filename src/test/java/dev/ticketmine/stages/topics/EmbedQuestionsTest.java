package dev.ticketmine.stages.topics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketmine.SparkExtension;
import dev.ticketmine.ml.Embedders;
import dev.ticketmine.ml.Vectors;
import dev.ticketmine.tables.QuestionVectors;
import dev.ticketmine.tables.Questions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SparkExtension.class)
class EmbedQuestionsTest {
  private static final StructType COLUMNS =
      new StructType()
          .add(Questions.QUESTION_ID, "string")
          .add(Questions.TEXT_HASH, "string")
          .add(Questions.SEARCH_TEXT, "string")
          .add(Questions.LANGUAGE, "string");

  private static final int TEXTS = 40;

  /** Two subjects in both languages, each text asked twice; hashes in order of their numbers. */
  private static List<Row> questions(int texts) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < texts * 2; i++) {
      int text = i % texts;
      boolean isGerman = text % 2 == 0;
      String subject =
          text % 4 < 2 ? isGerman ? "Paket" : "parcel" : isGerman ? "Rechnung" : "bill";
      String words = (isGerman ? "Wo ist meine(r) %s, Fall %s" : "where is my %s, case %s");
      rows.add(
          RowFactory.create(
              "q" + i,
              "%03d".formatted(text),
              words.formatted(subject, Integer.toString(text, 36)),
              isGerman ? "de" : "en"));
    }
    return rows;
  }

  private static List<Row> vectors(
      SparkSession spark, List<Row> questions, int partitions, List<Row> cached, int transformer) {
    Dataset<Row> known = spark.createDataFrame(cached, QuestionVectors.SCHEMA.columns());
    Dataset<Row> rows = spark.createDataFrame(questions, COLUMNS).repartition(partitions);
    List<Row> vectors =
        new ArrayList<>(
            new EmbedQuestions(known, transformer)
                .transform(rows)
                .select(QuestionVectors.TEXT_HASH, QuestionVectors.MODEL_ID, QuestionVectors.VECTOR)
                .collectAsList());
    vectors.sort(Comparator.comparing((Row row) -> row.getString(0)));
    return vectors;
  }

  @Test
  void givesEveryTextOneVectorOfTheTransformer(SparkSession spark) {
    List<Row> vectors = vectors(spark, questions(6), 2, List.of(), 6);

    assertThat(vectors).hasSize(6);
    assertThat(vectors).allMatch(row -> row.getString(1).equals(Embedders.shared().modelId()));
  }

  @Test
  void distilsWhatIsTooMuchForTheTransformer(SparkSession spark) {
    List<Row> vectors = vectors(spark, questions(TEXTS), 2, List.of(), 30);
    List<Row> expected = vectors(spark, questions(TEXTS), 2, List.of(), TEXTS);

    assertThat(vectors).hasSize(TEXTS);
    assertThat(vectors.subList(0, 30)).isEqualTo(expected.subList(0, 30));
    for (int i = 30; i < TEXTS; i++) {
      assertThat(vectors.get(i).getString(1))
          .matches(".*\\+distilled-\\p{XDigit}+")
          .isEqualTo(vectors.get(30).getString(1));
      assertThat(
              Vectors.dot(FloatVectors.of(vectors.get(i), 2), FloatVectors.of(expected.get(i), 2)))
          .isGreaterThan(0.7f);
    }
  }

  @Test
  void doesNotDependOnPartitionsOrOrder(SparkSession spark) {
    List<Row> questions = questions(TEXTS);
    List<Row> vectors = vectors(spark, questions, 1, List.of(), 30);
    Collections.shuffle(questions, new Random(2));

    assertThat(vectors(spark, questions, 4, List.of(), 30)).isEqualTo(vectors);
  }

  @Test
  void keepsWhatIsThereAndDropsOtherModelsAndLostTexts(SparkSession spark) {
    List<Row> cached = new ArrayList<>(vectors(spark, questions(TEXTS), 2, List.of(), 30));
    List<Row> expected = cached.subList(0, 38).stream().toList();
    cached.add(RowFactory.create("000", "old-model", new float[] {1}));

    assertThat(vectors(spark, questions(38), 2, cached, 30)).isEqualTo(expected);
  }
}
