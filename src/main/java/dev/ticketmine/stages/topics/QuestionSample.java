package dev.ticketmine.stages.topics;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** A bounded sample of questions on the driver, in an order that depends on nothing but them. */
final class QuestionSample {
  /** Returns at most as many rows of {@link QuestionViews} as the options say. */
  static List<Row> rows(Dataset<Row> views, TopicOptions options) {
    return views
        .select(
            QuestionViews.QUESTION_ID,
            QuestionViews.LANGUAGE,
            QuestionViews.VECTOR,
            QuestionViews.REPLIES,
            QuestionViews.TEXT_HASH)
        .orderBy(QuestionViews.TEXT_HASH, QuestionViews.QUESTION_ID)
        .limit(options.sampleSize())
        .collectAsList();
  }

  static String language(Row row) {
    String language = row.getAs(QuestionViews.LANGUAGE);
    return language == null ? QuestionSpace.ANY : language;
  }

  static float[] vector(Row row) {
    return FloatVectors.of(row, row.fieldIndex(QuestionViews.VECTOR));
  }

  /** Places the questions of a sample. */
  static TextSample placed(List<Row> sample, QuestionSpace space) {
    int size = sample.size();
    TextSample placed =
        new TextSample(
            new float[size][],
            new float[size][],
            new float[size][],
            new boolean[size],
            new String[size]);
    for (int i = 0; i < size; i++) {
      Row row = sample.get(i);
      float[] vector = vector(row);
      long[] replies = QuestionViews.replies(row);
      placed.vectors()[i] = vector;
      placed.words()[i] = space.place(vector, language(row));
      placed.points()[i] = space.place(vector, language(row), replies);
      placed.isAnswered()[i] = space.isAnswered(replies);
      placed.questionIds()[i] = row.getAs(QuestionViews.QUESTION_ID);
    }
    return placed;
  }

  private QuestionSample() {}
}
