package dev.ticketmine.tables;

import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import dev.ticketmine.pipeline.TableSchema;
import java.util.List;
import org.apache.spark.sql.types.StructType;

/** Weeks in which a topic left its expected range. */
public final class Alerts {
  /** SHA-256 of topic, week and kind. */
  public static final String ALERT_ID = "alert_id";

  /** Topic. */
  public static final String TOPIC_ID = "topic_id";

  /** Monday of the week. */
  public static final String WEEK_START_DATE = "week_start_date";

  /** Spike, drop, drift, emerging, resurfaced, mood_worse, mood_better or mood_bad_week. */
  public static final String KIND = "kind";

  /** Observed value. */
  public static final String OBSERVED = "observed";

  /** Lower end of the expected range. */
  public static final String EXPECTED_LOW = "expected_low";

  /** Upper end of the expected range. */
  public static final String EXPECTED_HIGH = "expected_high";

  /** Attribute most associated with the change; null if none. */
  public static final String ATTRIBUTE = "attribute";

  /** Its value. */
  public static final String ATTRIBUTE_VALUE = "attribute_value";

  /** The table as a contract: names, types, meanings and key. */
  public static final TableSchema SCHEMA =
      new TableSchema(
          "alerts",
          "Weeks in which a topic left its expected range.",
          new StructType()
              .add(ALERT_ID, StringType, true, "SHA-256 of topic, week and kind")
              .add(TOPIC_ID, StringType, true, "topic")
              .add(WEEK_START_DATE, DateType, true, "Monday of the week")
              .add(
                  KIND,
                  StringType,
                  true,
                  "spike, drop, drift, emerging, resurfaced, mood_worse, mood_better or mood_bad_week")
              .add(OBSERVED, DoubleType, true, "observed value")
              .add(EXPECTED_LOW, DoubleType, true, "lower end of the expected range")
              .add(EXPECTED_HIGH, DoubleType, true, "upper end of the expected range")
              .add(
                  ATTRIBUTE,
                  StringType,
                  true,
                  "attribute most associated with the change; null if none")
              .add(ATTRIBUTE_VALUE, StringType, true, "its value"),
          List.of(ALERT_ID));

  private Alerts() {}
}
