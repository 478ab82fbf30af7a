package dev.ticketmine.tables;

import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import dev.ticketmine.pipeline.TableSchema;
import java.util.List;
import org.apache.spark.sql.types.StructType;

/** Back-cast: the last thirteen weeks as they would have looked with the proposed tags. */
public final class TagBackcasts {
  /** Tag; spellings that differ in case or blanks are one. */
  public static final String TAG = "tag";

  /** Week or quarter: the last thirteen weeks together. */
  public static final String PERIOD = "period";

  /** Period of one week. */
  public static final String WEEK = "week";

  /** Period of the last thirteen weeks. */
  public static final String QUARTER = "quarter";

  /** Monday on which the period begins. */
  public static final String START_DATE = "start_date";

  /** Conversations of the period with the tag as it is. */
  public static final String COUNT_BEFORE = "conversation_count_before";

  /** Conversations of the period with the tag after all changes. */
  public static final String COUNT_AFTER = "conversation_count_after";

  /** Customers behind the first count. */
  public static final String CUSTOMERS_BEFORE = "customer_count_before";

  /** Customers behind the second count. */
  public static final String CUSTOMERS_AFTER = "customer_count_after";

  /** The table as a contract: names, types, meanings and key. */
  public static final TableSchema SCHEMA =
      new TableSchema(
          "tag_backcasts",
          "The last quarter by tag, as it was and as it would have looked with the proposed tags.",
          new StructType()
              .add(TAG, StringType, true, "tag in lower case with single blanks")
              .add(PERIOD, StringType, true, "week, or quarter: the last 13 weeks together")
              .add(START_DATE, DateType, true, "Monday on which the period begins")
              .add(COUNT_BEFORE, LongType, true, "conversations with the tag as it is")
              .add(COUNT_AFTER, LongType, true, "conversations with the tag after all changes")
              .add(CUSTOMERS_BEFORE, LongType, true, "customers behind the first count")
              .add(CUSTOMERS_AFTER, LongType, true, "customers behind the second count"),
          List.of(TAG, PERIOD, START_DATE));

  private TagBackcasts() {}
}
