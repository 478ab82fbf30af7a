package dev.ticketmine.stages.topics;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import dev.ticketmine.pipeline.TableSchema;
import dev.ticketmine.tables.TableTypes;
import java.util.List;
import org.apache.spark.sql.types.StructType;

/** Where topics lie after a night, and what the night did to them; never stored. */
public final class TopicCentres {
  static final String TOPIC_ID = "topic_id";
  static final String PLACE = "place";
  static final String CENTROID = "centroid";
  static final String RADIUS = "radius";
  static final String QUESTION_RADIUS = "question_radius";
  static final String EVENT = "event";
  static final String RELATED_TOPIC_IDS = "related_topic_ids";
  static final String MOVED_COUNT = "moved_count";

  /** Its columns; a topic that is given up has neither place nor centroid. */
  public static final TableSchema SCHEMA =
      new TableSchema(
          "topic_centres",
          "Where a topic lies after a night, and what the night did to it.",
          new StructType()
              .add(TOPIC_ID, StringType, true, "permanent id")
              .add(PLACE, TableTypes.VECTOR, true, "place among the questions, of unit length")
              .add(CENTROID, TableTypes.VECTOR, true, "mean direction of the questions' vectors")
              .add(RADIUS, DoubleType, true, "distance beyond which a question is unclear")
              .add(QUESTION_RADIUS, DoubleType, true, "the same if no reply is known")
              .add(EVENT, StringType, true, "born, continued, split, merged or retired")
              .add(RELATED_TOPIC_IDS, TableTypes.STRINGS, true, "where it came from or went")
              .add(MOVED_COUNT, LongType, true, "questions of the sample that moved"),
          List.of(TOPIC_ID));

  private TopicCentres() {}
}
