package dev.ticketmine.tables;

import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.TimestampType;

import dev.ticketmine.pipeline.TableSchema;
import java.util.List;
import org.apache.spark.sql.types.StructType;

/** What people decided about recommendations. */
public final class Decisions {
  /** Recommendation. */
  public static final String RECOMMENDATION_ID = "recommendation_id";

  /** Time of the decision. */
  public static final String DECIDED_AT = "decided_at";

  /** Accepted, rejected or published. */
  public static final String DECISION = "decision";

  /** Reason given, redacted. */
  public static final String REASON = "reason";

  /** Article that was published. */
  public static final String ARTICLE_ID = "article_id";

  /** Day of publication. */
  public static final String PUBLISHED_DATE = "published_date";

  /** Kind of the recommendation; null if it was not offered then. */
  public static final String KIND = "kind";

  /** Conversations a week that it concerned then, middle of the range; null if not known. */
  public static final String IMPACT = "impact";

  /** The table as a contract: names, types, meanings and key. */
  public static final TableSchema SCHEMA =
      new TableSchema(
          "decisions",
          "What people decided about recommendations.",
          new StructType()
              .add(RECOMMENDATION_ID, StringType, true, "recommendation")
              .add(DECIDED_AT, TimestampType, true, "time of the decision")
              .add(DECISION, StringType, true, "accepted, rejected or published")
              .add(REASON, StringType, true, "reason given, redacted")
              .add(ARTICLE_ID, StringType, true, "article that was published")
              .add(PUBLISHED_DATE, DateType, true, "day of publication")
              .add(
                  KIND,
                  StringType,
                  true,
                  "kind of the recommendation; null if it was not offered then")
              .add(
                  IMPACT,
                  DoubleType,
                  true,
                  "conversations a week that it concerned then, middle of the range; null if not"
                      + " known"),
          List.of(RECOMMENDATION_ID, DECIDED_AT));

  private Decisions() {}
}
