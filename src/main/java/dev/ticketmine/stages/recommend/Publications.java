package dev.ticketmine.stages.recommend;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.date_add;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.from_utc_timestamp;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.to_date;
import static org.apache.spark.sql.functions.unix_date;

import dev.ticketmine.ml.effect.PublicationEffect;
import dev.ticketmine.tables.ContentEffects;
import dev.ticketmine.tables.Decisions;
import dev.ticketmine.tables.Topics;
import java.time.ZoneId;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/**
 * What was published, and which days may be compared: as many as people decided, so a few.
 *
 * <p>A recommendation that was followed is no longer offered, so that its topic cannot be looked up
 * among tonight's: the ids that the topics' content advice has are made again.
 */
final class Publications {
  /** First day that is compared. */
  static final String FIRST_DAY = "first_day";

  /** Last day that is compared; before the day of publication if it lies ahead. */
  static final String LAST_DAY = "last_day";

  /** Topics that something was published on in the language, so that they are no comparison. */
  static final String TREATED = "treated";

  private static final int WEEK = 7;

  private Publications() {}

  /**
   * Returns one row per recommendation whose latest decision is that content was published.
   *
   * @param decisions rows of {@link Decisions}
   * @param topics rows of {@link Topics}
   * @param span one row: {@link #FIRST_DAY} and {@link #LAST_DAY} of what is known
   * @param zone zone in which days begin
   */
  static Dataset<Row> of(
      Dataset<Row> decisions, Dataset<Row> topics, Dataset<Row> span, ZoneId zone) {
    WindowSpec latest =
        Window.partitionBy(Decisions.RECOMMENDATION_ID)
            .orderBy(col(Decisions.DECIDED_AT).desc(), col(Decisions.DECISION).desc());
    Column decided = to_date(from_utc_timestamp(col(Decisions.DECIDED_AT), zone.getId()));
    Dataset<Row> published =
        decisions
            .withColumn("position", row_number().over(latest))
            .filter(col("position").equalTo(1).and(col(Decisions.DECISION).equalTo("published")))
            .select(
                col(Decisions.RECOMMENDATION_ID),
                col(Decisions.ARTICLE_ID),
                coalesce(col(Decisions.PUBLISHED_DATE), decided).as(ContentEffects.PUBLISHED_DATE))
            .join(ids(topics), ContentEffects.RECOMMENDATION_ID);
    return compared(published.crossJoin(span));
  }

  private static Dataset<Row> ids(Dataset<Row> topics) {
    Column[] kinds =
        RecommendationId.contentKinds().stream().map(kind -> lit(kind)).toArray(Column[]::new);
    return topics
        .select(col(Topics.TOPIC_ID))
        .withColumn("kind", explode(array(kinds)))
        .withColumn(ContentEffects.LANGUAGE, explode(array(lit("de"), lit("en"))))
        .select(
            RecommendationId.ofContent(
                    col("kind"), col(Topics.TOPIC_ID), col(ContentEffects.LANGUAGE))
                .as(ContentEffects.RECOMMENDATION_ID),
            col(Topics.TOPIC_ID),
            col(ContentEffects.LANGUAGE));
  }

  /** No day is compared for two publications on the same topic and language. */
  private static Dataset<Row> compared(Dataset<Row> published) {
    Column day = col(ContentEffects.PUBLISHED_DATE);
    WindowSpec others =
        Window.partitionBy(ContentEffects.TOPIC_ID, ContentEffects.LANGUAGE)
            .orderBy(unix_date(day));
    Column earlier = max(day).over(others.rangeBetween(Window.unboundedPreceding(), -1));
    Column later = min(day).over(others.rangeBetween(1, Window.unboundedFollowing()));
    Dataset<Row> windows =
        published
            .withColumn("earlier", earlier)
            .withColumn("later", later)
            .withColumn(
                FIRST_DAY,
                greatest(
                    col(FIRST_DAY),
                    date_add(day, -WEEK * PublicationEffect.MOST_BEFORE),
                    date_add(col("earlier"), WEEK * PublicationEffect.LEFT_OUT_AFTER)))
            .withColumn(
                LAST_DAY,
                least(
                    col(LAST_DAY),
                    date_add(day, WEEK * PublicationEffect.MOST_AFTER - 1),
                    date_add(col("later"), -1)))
            .drop("earlier", "later");
    Dataset<Row> treated =
        published.select(
            col(ContentEffects.LANGUAGE),
            col(ContentEffects.TOPIC_ID).as("other"),
            day.as("other_day"));
    Column isNear =
        col("other_day")
            .between(date_add(col(FIRST_DAY), -WEEK * PublicationEffect.MOST_AFTER), col(LAST_DAY));
    Dataset<Row> near =
        windows
            .join(treated, ContentEffects.LANGUAGE)
            .filter(isNear)
            .groupBy(ContentEffects.RECOMMENDATION_ID)
            .agg(collect_set(col("other")).as(TREATED));
    return windows.join(near, new String[] {ContentEffects.RECOMMENDATION_ID}, "left");
  }
}
