package dev.ticketmine.tables;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.FloatType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.TimestampType;

import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructType;

/** Column types that several tables share. */
public final class TableTypes {
  /** A list of strings. */
  public static final ArrayType STRINGS = DataTypes.createArrayType(StringType, true);

  /** A vector of floats; nullable elements, because that is what reading from Delta gives. */
  public static final ArrayType VECTOR = DataTypes.createArrayType(FloatType, true);

  /** String to string. */
  public static final MapType STRING_MAP = DataTypes.createMapType(StringType, StringType, true);

  /** String to count. */
  public static final MapType COUNT_MAP = DataTypes.createMapType(StringType, LongType, true);

  /** A message of {@link ParsedRecords}: raw, as the reader found it. */
  public static final StructType RECORD_MESSAGE =
      new StructType()
          .add("author_role", StringType)
          .add("author_id", StringType)
          .add("sent_at", TimestampType)
          .add("text", StringType)
          .add("is_public", BooleanType)
          .add("source_id", StringType);

  /** The messages of {@link ParsedRecords}. */
  public static final ArrayType RECORD_MESSAGES = DataTypes.createArrayType(RECORD_MESSAGE, true);

  /** A message of {@link RedactedRecords}; names and meanings are those of {@link Messages}. */
  public static final StructType REDACTED_MESSAGE =
      new StructType()
          .add("message_id", StringType)
          .add("message_index", IntegerType)
          .add("author_role", StringType)
          .add("author_key", StringType)
          .add("is_public", BooleanType)
          .add("sent_at", TimestampType)
          .add("text", StringType)
          .add("language", StringType)
          .add("links", STRINGS);

  /** The messages of {@link RedactedRecords}. */
  public static final ArrayType REDACTED_MESSAGES =
      DataTypes.createArrayType(REDACTED_MESSAGE, true);

  /** Input files of a run: every record read is accepted or quarantined. */
  public static final ArrayType INPUT_FILES =
      DataTypes.createArrayType(
          new StructType()
              .add("path", StringType)
              .add("kind", StringType)
              .add("size", LongType)
              .add("sha256", StringType),
          true);

  /** Steps of a run. */
  public static final ArrayType STEPS =
      DataTypes.createArrayType(
          new StructType()
              .add("step", StringType)
              .add("rows", COUNT_MAP)
              .add("seconds", DoubleType),
          true);

  private TableTypes() {}
}
