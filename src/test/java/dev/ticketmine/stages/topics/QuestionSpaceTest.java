package dev.ticketmine.stages.topics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketmine.SparkExtension;
import dev.ticketmine.ml.Vectors;
import dev.ticketmine.tables.TopicSpace;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SparkExtension.class)
class QuestionSpaceTest {
  private static final LocalDate NIGHT = LocalDate.of(2026, 3, 2);
  private static final long MACRO = 7;
  private static final long COURTESY = 9;

  /** German and English questions of two topics; German ones lie off by the third dimension. */
  private static List<Row> questions() {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      String language = i % 4 < 2 ? "de" : "en";
      boolean isFirst = i % 2 == 0;
      float[] vector =
          Vectors.unit(
              new double[] {isFirst ? 1 : 0, isFirst ? 0 : 1, language.equals("de") ? 0.8 : 0});
      long[] replies = isFirst ? new long[] {MACRO, COURTESY} : new long[] {COURTESY};
      rows.add(RowFactory.create("q" + i, "c" + i, "t" + i, language, vector, replies));
    }
    return rows;
  }

  private static Dataset<Row> fit(SparkSession spark, List<Row> questions, Dataset<Row> known) {
    return new FitQuestionSpace(known, NIGHT, TopicOptions.defaults())
        .apply(spark.createDataFrame(questions, QuestionViews.SCHEMA.columns()));
  }

  @Test
  void courtesiesSayNothingAndMacrosStandForWhatTheyAnswer(SparkSession spark) {
    QuestionSpace space = QuestionSpace.of(fit(spark, questions(), TopicSpace.SCHEMA.empty(spark)));
    assertThat(space.isAnswered(new long[] {COURTESY})).isFalse();
    assertThat(space.isAnswered(new long[] {MACRO})).isTrue();
    float[] unlike = Vectors.unit(new double[] {0.5, 0.5, 0.1});
    float[] first = {1, 0, 0};
    double byWords = Vectors.dot(space.place(unlike, "en"), space.place(first, "en"));
    double byReply =
        Vectors.dot(space.place(unlike, "en", new long[] {MACRO}), space.place(first, "en"));
    assertThat(byReply).isGreaterThan(byWords);
  }

  @Test
  void languagesMeet(SparkSession spark) {
    QuestionSpace space = QuestionSpace.of(fit(spark, questions(), TopicSpace.SCHEMA.empty(spark)));
    float[] german = Vectors.unit(new double[] {1, 0, 0.8});
    float[] english = {1, 0, 0};
    assertThat(Vectors.dot(space.place(german, "de"), space.place(english, "en")))
        .isGreaterThan(Vectors.dot(german, english));
  }

  @Test
  void whatAnEarlierNightLearnedStays(SparkSession spark) {
    Dataset<Row> before = fit(spark, questions(), TopicSpace.SCHEMA.empty(spark));
    Dataset<Row> after =
        new FitQuestionSpace(before, NIGHT.plusDays(1), TopicOptions.defaults())
            .apply(
                spark.createDataFrame(questions().subList(0, 13), QuestionViews.SCHEMA.columns()));
    assertThat(after.orderBy(TopicSpace.ID).collectAsList())
        .isEqualTo(before.orderBy(TopicSpace.ID).collectAsList());
  }
}
