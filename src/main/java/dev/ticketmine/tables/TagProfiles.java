package dev.ticketmine.tables;

import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import dev.ticketmine.pipeline.TableSchema;
import java.util.List;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * What conversations with a tag are like, counted. Never stored: the stages of the tag audit share
 * it within one night.
 */
public final class TagProfiles {
  /** Scope of the row of all conversations. */
  public static final String ARCHIVE = "archive";

  /** Scope of the row of all conversations that have a tag. */
  public static final String TAGGED = "tagged";

  /** Scope of the rows of one tag each. */
  public static final String ONE_TAG = "tag";

  /** Archive, tagged or tag. */
  public static final String SCOPE = "scope";

  /** Tag in lower case with single blanks; empty for the other scopes. */
  public static final String TAG = "tag";

  /** Conversations counted. */
  public static final String CONVERSATION_COUNT = "conversation_count";

  /** Day of the earliest of them. */
  public static final String FIRST_USED_DATE = "first_used_date";

  /** Day of the latest of them. */
  public static final String LAST_USED_DATE = "last_used_date";

  /** Conversations by topic, spelling, mood, week, language and channel. */
  public static final String FACETS = "facets";

  /** A facet: its name, a value of it and the conversations with the value. */
  public static final ArrayType FACET_COUNTS =
      DataTypes.createArrayType(
          new StructType()
              .add("facet", StringType)
              .add("value", StringType)
              .add("conversation_count", LongType),
          true);

  /** The table as a contract: names, types, meanings and key. */
  public static final TableSchema SCHEMA =
      new TableSchema(
          "tag_profiles",
          "What conversations with a tag are like, counted.",
          new StructType()
              .add(SCOPE, StringType, true, "archive, tagged or tag")
              .add(
                  TAG,
                  StringType,
                  true,
                  "tag in lower case with single blanks; empty for the other scopes")
              .add(CONVERSATION_COUNT, LongType, true, "conversations counted")
              .add(FIRST_USED_DATE, DateType, true, "day of the earliest of them")
              .add(LAST_USED_DATE, DateType, true, "day of the latest of them")
              .add(
                  FACETS,
                  FACET_COUNTS,
                  true,
                  "conversations by topic, spelling, mood, week, language and channel"),
          List.of(SCOPE, TAG));

  private TagProfiles() {}
}
