package dev.ticketmine.stages.tags;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.date_sub;
import static org.apache.spark.sql.functions.date_trunc;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_date;

import dev.ticketmine.pipeline.Stage;
import dev.ticketmine.pipeline.TableSchema;
import dev.ticketmine.tables.Conversations;
import dev.ticketmine.tables.TagBackcasts;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * Counts tags in the last thirteen weeks that the archive has, as they are and as they would have
 * been. Method: docs/methods/tags.md.
 */
public final class BackcastTags implements Stage {
  private static final int WEEKS = 13;
  private static final String LAST = "last_week";

  private final Dataset<Row> changed;

  /** Takes the {@link Conversations} with changed tags. */
  public BackcastTags(Dataset<Row> changed) {
    this.changed = Conversations.SCHEMA.conform(changed);
  }

  @Override
  public TableSchema input() {
    return Conversations.SCHEMA;
  }

  @Override
  public TableSchema output() {
    return TagBackcasts.SCHEMA;
  }

  @Override
  public Dataset<Row> transform(Dataset<Row> conversations) {
    Dataset<Row> last = conversations.agg(max(week(col(Conversations.CREATED_AT))).as(LAST));
    return counted(conversations, last, TagBackcasts.COUNT_BEFORE, TagBackcasts.CUSTOMERS_BEFORE)
        .join(
            counted(changed, last, TagBackcasts.COUNT_AFTER, TagBackcasts.CUSTOMERS_AFTER),
            TagBackcasts.SCHEMA.key().toArray(String[]::new),
            "full")
        .na()
        .fill(
            0,
            new String[] {
              TagBackcasts.COUNT_BEFORE,
              TagBackcasts.COUNT_AFTER,
              TagBackcasts.CUSTOMERS_BEFORE,
              TagBackcasts.CUSTOMERS_AFTER
            });
  }

  /** Counts by tag and period: each conversation once in its week and once in the quarter. */
  private static Dataset<Row> counted(
      Dataset<Row> conversations, Dataset<Row> last, String count, String customers) {
    Column start = date_sub(col(LAST), 7 * (WEEKS - 1));
    Column inWeek = period(TagBackcasts.WEEK, col("week"));
    Column inQuarter = period(TagBackcasts.QUARTER, start);
    return conversations
        .select(
            col(Conversations.CUSTOMER_KEY),
            week(col(Conversations.CREATED_AT)).as("week"),
            explode(
                    array_distinct(
                        functions.transform(col(Conversations.TAGS), ProfileTags::normal)))
                .as(TagBackcasts.TAG))
        .filter(col(TagBackcasts.TAG).isNotNull().and(col(TagBackcasts.TAG).notEqual("")))
        .crossJoin(functions.broadcast(last))
        .filter(col("week").geq(start))
        .withColumn("in", explode(array(inWeek, inQuarter)))
        .select(col("*"), col("in.*"))
        .groupBy(TagBackcasts.TAG, TagBackcasts.PERIOD, TagBackcasts.START_DATE)
        .agg(
            count(lit(1)).as(count), count_distinct(col(Conversations.CUSTOMER_KEY)).as(customers));
  }

  private static Column period(String name, Column start) {
    return struct(lit(name).as(TagBackcasts.PERIOD), start.as(TagBackcasts.START_DATE));
  }

  private static Column week(Column time) {
    return to_date(date_trunc("week", time));
  }
}
