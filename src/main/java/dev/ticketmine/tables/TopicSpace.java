package dev.ticketmine.tables;

import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import dev.ticketmine.pipeline.TableSchema;
import java.util.List;
import org.apache.spark.sql.types.StructType;

/** The space in which topics lie: what is taken off and added to questions' vectors, and where. */
public final class TopicSpace {
  /** Language, reply or topic. */
  public static final String KIND = "kind";

  /** Language, hash of a reply's sentence, or topic id. */
  public static final String ID = "id";

  /** Mean of a language, direction of what a sentence answers, or place of a topic. */
  public static final String VECTOR = "vector";

  /**
   * How much more alike than any the questions are that a sentence answers; null for other kinds.
   */
  public static final String WEIGHT = "weight";

  /** Distance to a topic beyond which a question with known replies is unclear. */
  public static final String RADIUS = "radius";

  /** The same for a question without any. */
  public static final String QUESTION_RADIUS = "question_radius";

  /** Night that set it. */
  public static final String SINCE_DATE = "since_date";

  /** Topic that the questions of a topic count for since it was merged; null if for itself. */
  public static final String MERGED_INTO_TOPIC_ID = "merged_into_topic_id";

  /** The table as a contract: names, types, meanings and key. */
  public static final TableSchema SCHEMA =
      new TableSchema(
          "topic_space",
          "The space in which topics lie; kept from night to night, so that places stay comparable.",
          new StructType()
              .add(KIND, StringType, true, "language, reply or topic")
              .add(ID, StringType, true, "language, hash of a reply's sentence, or topic id")
              .add(
                  VECTOR,
                  TableTypes.VECTOR,
                  true,
                  "mean of a language, direction of what a sentence answers, or place of a topic")
              .add(
                  WEIGHT,
                  DoubleType,
                  true,
                  "how much more alike than any the questions are that a sentence answers; null for other kinds")
              .add(
                  RADIUS,
                  DoubleType,
                  true,
                  "distance to a topic beyond which a question with known replies is unclear")
              .add(QUESTION_RADIUS, DoubleType, true, "the same for a question without any")
              .add(SINCE_DATE, DateType, true, "night that set it")
              .add(
                  MERGED_INTO_TOPIC_ID,
                  StringType,
                  true,
                  "topic that the questions of a topic count for since it was merged; null if for itself"),
          List.of(KIND, ID));

  private TopicSpace() {}
}
