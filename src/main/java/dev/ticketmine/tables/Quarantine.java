package dev.ticketmine.tables;

import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import dev.ticketmine.pipeline.TableSchema;
import java.util.List;
import org.apache.spark.sql.types.StructType;

/** One row per input record that was not taken in: where it stands and why, never its content. */
public final class Quarantine {
  /** SHA-256 of the file's SHA-256, its name, offset and code. */
  public static final String RECORD_ID = "record_id";

  /** Name of the file, without its folder. */
  public static final String SOURCE_FILE = "source_file";

  /** First byte of the record. */
  public static final String BYTE_OFFSET = "byte_offset";

  /** Number of bytes. */
  public static final String BYTE_LENGTH = "byte_length";

  /** Line the record starts on, from 1. */
  public static final String LINE = "line";

  /** Malformed, missing_field, invalid_value, too_large, truncated, duplicate or automatic. */
  public static final String REASON_CODE = "reason_code";

  /** Why it was rejected, and how to mend it. */
  public static final String REASON = "reason";

  /** Field at fault; null if none alone is. */
  public static final String FIELD = "field";

  /** Run that rejected it. */
  public static final String RUN_ID = "run_id";

  /** What became of it: quarantined, left_out or replayed. */
  public static final String STATUS = "status";

  /** Status of a record with a fault. */
  public static final String QUARANTINED = "quarantined";

  /** Status of a record that is left out on purpose. */
  public static final String LEFT_OUT = "left_out";

  /** Status of a record that was taken in later. */
  public static final String REPLAYED = "replayed";

  /** The table as a contract: names, types, meanings and key. */
  public static final TableSchema SCHEMA =
      new TableSchema(
          "quarantine",
          "One row per input record that was not taken in: where it stands and why, never its content.",
          new StructType()
              .add(
                  RECORD_ID,
                  StringType,
                  true,
                  "SHA-256 of the file's SHA-256, its name, offset and code")
              .add(SOURCE_FILE, StringType, true, "name of the file, without its folder")
              .add(BYTE_OFFSET, LongType, true, "first byte of the record")
              .add(BYTE_LENGTH, LongType, true, "number of bytes")
              .add(LINE, LongType, true, "line the record starts on, from 1")
              .add(
                  REASON_CODE,
                  StringType,
                  true,
                  "malformed, missing_field, invalid_value, too_large, truncated; duplicate or automatic: left out on purpose")
              .add(REASON, StringType, true, "why it was rejected, and how to mend it")
              .add(FIELD, StringType, true, "field at fault; null if none alone is")
              .add(RUN_ID, StringType, true, "run that rejected it")
              .add(
                  STATUS,
                  StringType,
                  true,
                  "quarantined; left_out: on purpose; replayed: taken in later by replay-quarantine"),
          List.of(RECORD_ID));

  private Quarantine() {}
}
