package dev.ticketmine.tables;

import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import dev.ticketmine.pipeline.TableSchema;
import java.util.List;
import org.apache.spark.sql.types.StructType;

/** Clusters of contacts within days that are tied to one attribute value. */
public final class Incidents {
  /** SHA-256 of topic, attribute, value and detected date. */
  public static final String INCIDENT_ID = "incident_id";

  /** Topic. */
  public static final String TOPIC_ID = "topic_id";

  /** Attribute. */
  public static final String ATTRIBUTE = "attribute";

  /** Its value. */
  public static final String ATTRIBUTE_VALUE = "attribute_value";

  /** Day of the first contact of the cluster. */
  public static final String FIRST_DATE = "first_date";

  /** First day on which the data up to it sufficed. */
  public static final String DETECTED_DATE = "detected_date";

  /** Last day on which the cluster stood out. */
  public static final String LAST_DATE = "last_date";

  /** Conversations from the first to the last day. */
  public static final String CONVERSATION_COUNT = "conversation_count";

  /** Customers who began them. */
  public static final String CUSTOMER_COUNT = "customer_count";

  /** Usual number in as many days. */
  public static final String EXPECTED_COUNT = "expected_count";

  /** Conversations more with every day. */
  public static final String GROWTH_PER_DAY = "growth_per_day";

  /** Smallest q-value of the incident's days. */
  public static final String Q_VALUE = "q_value";

  /** Open or over. */
  public static final String STATUS = "status";

  /** Status of an incident that stood out in the last seven days. */
  public static final String OPEN = "open";

  /** Status of an earlier one. */
  public static final String OVER = "over";

  /** The table as a contract: names, types, meanings and key. */
  public static final TableSchema SCHEMA =
      new TableSchema(
          "incidents",
          "Clusters of contacts within days that are tied to one attribute value.",
          new StructType()
              .add(
                  INCIDENT_ID,
                  StringType,
                  true,
                  "SHA-256 of topic, attribute, value and detected date")
              .add(TOPIC_ID, StringType, true, "topic")
              .add(ATTRIBUTE, StringType, true, "attribute")
              .add(ATTRIBUTE_VALUE, StringType, true, "its value")
              .add(FIRST_DATE, DateType, true, "day of the first contact of the cluster")
              .add(DETECTED_DATE, DateType, true, "first day on which the data up to it sufficed")
              .add(LAST_DATE, DateType, true, "last day on which the cluster stood out")
              .add(
                  CONVERSATION_COUNT,
                  LongType,
                  true,
                  "conversations from the first to the last day")
              .add(CUSTOMER_COUNT, LongType, true, "customers who began them")
              .add(EXPECTED_COUNT, DoubleType, true, "usual number in as many days")
              .add(
                  GROWTH_PER_DAY,
                  DoubleType,
                  true,
                  "conversations more with every day; null for one day")
              .add(Q_VALUE, DoubleType, true, "smallest q-value of the incident's days")
              .add(STATUS, StringType, true, "open (stood out in the last seven days) or over"),
          List.of(INCIDENT_ID));

  private Incidents() {}
}
