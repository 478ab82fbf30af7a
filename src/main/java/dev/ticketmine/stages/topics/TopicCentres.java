package dev.ticketmine.stages.topics;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
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
  static final String MERGED_INTO_TOPIC_ID = "merged_into_topic_id";
  static final String IS_CURATED = "is_curated";
  static final String IS_GIVEN = "is_given";

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
              .add(
                  MERGED_INTO_TOPIC_ID,
                  StringType,
                  true,
                  "topic that its questions count for since it was merged; null if for itself")
              .add(EVENT, StringType, true, "born, continued, split, merged, retired or null")
              .add(RELATED_TOPIC_IDS, TableTypes.STRINGS, true, "where it came from or went")
              .add(IS_CURATED, BooleanType, true, "whether people wanted the event")
              .add(IS_GIVEN, BooleanType, true, "whether people said where it lies"),
          List.of(TOPIC_ID));

  private TopicCentres() {}
}
