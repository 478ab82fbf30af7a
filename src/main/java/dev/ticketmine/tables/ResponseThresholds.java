package dev.ticketmine.tables;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import dev.ticketmine.pipeline.TableSchema;
import java.util.List;
import org.apache.spark.sql.types.StructType;

/** The time of the first answer beyond which satisfaction falls, by scope. */
public final class ResponseThresholds {
  /** All, topic, channel or language. */
  public static final String SCOPE = "scope";

  /** Topic id, channel or language; empty for all. */
  public static final String SCOPE_VALUE = "scope_value";

  /** Found, none or not_enough_data. */
  public static final String STATUS = "status";

  /** A threshold was found. */
  public static final String FOUND = "found";

  /** Satisfaction falls nowhere clearly. */
  public static final String NONE = "none";

  /** Fewer than 200 rated conversations with an answer. */
  public static final String NOT_ENOUGH_DATA = "not_enough_data";

  /** Calendar minutes to the first answer beyond which satisfaction falls; null if not found. */
  public static final String THRESHOLD_MINUTES = "threshold_minutes";

  /** Share of ratings 4 and 5 within the threshold. */
  public static final String SATISFIED_WITHIN = "satisfied_within_share";

  /** Share of ratings 4 and 5 beyond it. */
  public static final String SATISFIED_BEYOND = "satisfied_beyond_share";

  /** Probability of as clear a fall anywhere if time did not matter. */
  public static final String CHANCE = "chance";

  /** Rated conversations with an answer. */
  public static final String RATED_COUNT = "rated_count";

  /** The table as a contract: names, types, meanings and key. */
  public static final TableSchema SCHEMA =
      new TableSchema(
          "response_thresholds",
          "The time of the first answer beyond which satisfaction falls, by scope.",
          new StructType()
              .add(SCOPE, StringType, true, "all, topic, channel or language")
              .add(SCOPE_VALUE, StringType, true, "topic id, channel or language; empty for all")
              .add(STATUS, StringType, true, "found, none or not_enough_data")
              .add(
                  THRESHOLD_MINUTES,
                  LongType,
                  true,
                  "calendar minutes to the first answer beyond which satisfaction falls; null if"
                      + " not found")
              .add(
                  SATISFIED_WITHIN,
                  DoubleType,
                  true,
                  "share of ratings 4 and 5 within the threshold")
              .add(SATISFIED_BEYOND, DoubleType, true, "share of ratings 4 and 5 beyond it")
              .add(
                  CHANCE,
                  DoubleType,
                  true,
                  "probability of as clear a fall anywhere if time did not matter")
              .add(RATED_COUNT, LongType, true, "rated conversations with an answer"),
          List.of(SCOPE, SCOPE_VALUE));

  private ResponseThresholds() {}
}
