package dev.ticketmine.stages.topics;

import dev.ticketmine.tables.TopicSpace;
import java.io.Serializable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Where questions lie among topics by their words alone, for looking up a single one. */
public final class QuestionPlaces implements Serializable {
  private static final long serialVersionUID = 1L;

  private final QuestionSpace space;

  private QuestionPlaces(QuestionSpace space) {
    this.space = space;
  }

  /** Reads rows of {@link TopicSpace}. */
  public static QuestionPlaces of(Dataset<Row> rows) {
    return new QuestionPlaces(
        QuestionSpace.of(rows.filter(rows.col(TopicSpace.KIND).equalTo(QuestionSpace.LANGUAGE))));
  }

  /**
   * Returns the place, of unit length.
   *
   * @param vector vector of the question's words
   * @param language de, en or und
   */
  public float[] place(float[] vector, String language) {
    return space.place(vector, language);
  }
}
