package dev.ticketmine.tables;

import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.TimestampType;

import dev.ticketmine.pipeline.TableSchema;
import java.util.List;
import org.apache.spark.sql.types.StructType;

/** The ledger: one row per run of a night. */
public final class Runs {
  /** Night and revision. */
  public static final String RUN_ID = "run_id";

  /** Logical date whose files came in. */
  public static final String NIGHT = "night";

  /** Day up to which the tables were computed: the night, or the newest one published before. */
  public static final String AS_OF_DATE = "as_of_date";

  /** Position in the order of publishing, from 1. */
  public static final String SEQUENCE = "sequence";

  /** Number of the attempt that was asked for, from 0. */
  public static final String REVISION = "revision";

  /** Published or failed. */
  public static final String STATE = "state";

  /** Start. */
  public static final String STARTED_AT = "started_at";

  /** End. */
  public static final String FINISHED_AT = "finished_at";

  /** Version of ticketmine. */
  public static final String CODE_VERSION = "code_version";

  /** SHA-256 of the configuration in force. */
  public static final String CONFIG_HASH = "config_hash";

  /** Id of the embedding model and lexicon. */
  public static final String MODEL_HASH = "model_hash";

  /** Input files. */
  public static final String INPUTS = "inputs";

  /** Rows and seconds per step. */
  public static final String STEPS = "steps";

  /** Delta version of each table after the run. */
  public static final String TABLE_VERSIONS = "table_versions";

  /** Content hash of each table after the run. */
  public static final String TABLE_HASHES = "table_hashes";

  /** The table as a contract: names, types, meanings and key. */
  public static final TableSchema SCHEMA =
      new TableSchema(
          "runs",
          "The ledger: one row per run of a night.",
          new StructType()
              .add(RUN_ID, StringType, true, "night and revision")
              .add(NIGHT, DateType, true, "logical date whose files came in")
              .add(
                  AS_OF_DATE,
                  DateType,
                  true,
                  "day up to which the tables were computed: the night, or the newest one published before")
              .add(SEQUENCE, IntegerType, true, "position in the order of publishing, from 1")
              .add(REVISION, IntegerType, true, "number of the attempt that was asked for, from 0")
              .add(STATE, StringType, true, "published or failed")
              .add(STARTED_AT, TimestampType, true, "start")
              .add(FINISHED_AT, TimestampType, true, "end")
              .add(CODE_VERSION, StringType, true, "version of ticketmine")
              .add(CONFIG_HASH, StringType, true, "SHA-256 of the configuration in force")
              .add(MODEL_HASH, StringType, true, "id of the embedding model and lexicon")
              .add(INPUTS, TableTypes.INPUT_FILES, true, "input files")
              .add(STEPS, TableTypes.STEPS, true, "rows and seconds per step")
              .add(
                  TABLE_VERSIONS,
                  TableTypes.COUNT_MAP,
                  true,
                  "Delta version of each table after the run")
              .add(
                  TABLE_HASHES,
                  TableTypes.STRING_MAP,
                  true,
                  "content hash of each table after the run"),
          List.of(RUN_ID),
          List.of(STARTED_AT, FINISHED_AT, STEPS, TABLE_VERSIONS));

  private Runs() {}
}
