package dev.ticketmine.tables;

import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import dev.ticketmine.pipeline.TableSchema;
import java.util.List;
import org.apache.spark.sql.types.StructType;

/** What happened to a topic over its life. */
public final class TopicEvents {
  /** Topic. */
  public static final String TOPIC_ID = "topic_id";

  /** Night of the event. */
  public static final String EVENT_DATE = "event_date";

  /** Born, continued, split, merged, dormant, resurfaced, retired or relabelled. */
  public static final String EVENT = "event";

  /** Topics it split into or merged with. */
  public static final String RELATED_TOPIC_IDS = "related_topic_ids";

  /** Questions that were there before and moved because of it. */
  public static final String MOVED_COUNT = "moved_count";

  /** The table as a contract: names, types, meanings and key. */
  public static final TableSchema SCHEMA =
      new TableSchema(
          "topic_events",
          "What happened to a topic over its life.",
          new StructType()
              .add(TOPIC_ID, StringType, true, "topic")
              .add(EVENT_DATE, DateType, true, "night of the event")
              .add(
                  EVENT,
                  StringType,
                  true,
                  "born, continued, split, merged, dormant, resurfaced, retired or relabelled")
              .add(
                  RELATED_TOPIC_IDS,
                  TableTypes.STRINGS,
                  true,
                  "topics it split into or merged with")
              .add(
                  MOVED_COUNT,
                  LongType,
                  true,
                  "questions that were there before and moved: into a topic born or split, out of one merged or retired"),
          List.of(TOPIC_ID, EVENT_DATE, EVENT));

  private TopicEvents() {}
}
