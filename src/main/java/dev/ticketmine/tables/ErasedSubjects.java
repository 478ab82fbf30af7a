package dev.ticketmine.tables;

import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import dev.ticketmine.pipeline.TableSchema;
import java.util.List;
import org.apache.spark.sql.types.StructType;

/** What was erased and is not taken in again, as keyed hashes that occur nowhere else. */
public final class ErasedSubjects {
  /** What the hash is of: customer, author, conversation or record. */
  public static final String KIND = "kind";

  /** Keyed hash of the pseudonym or id. */
  public static final String KEY_HASH = "key_hash";

  /** Day on which it was erased first. */
  public static final String ERASED_DATE = "erased_date";

  /** Kind of a customer's key. */
  public static final String CUSTOMER = "customer";

  /** Kind of an author's key. */
  public static final String AUTHOR = "author";

  /** Kind of the id of a conversation. */
  public static final String CONVERSATION = "conversation";

  /** Kind of the id of a rejected record. */
  public static final String RECORD = "record";

  /** The table as a contract: names, types, meanings and key. */
  public static final TableSchema SCHEMA =
      new TableSchema(
          "erased_subjects",
          "What was erased and is left out from then on, as keyed hashes that occur nowhere else.",
          new StructType()
              .add(KIND, StringType, true, "customer, author, conversation or record")
              .add(
                  KEY_HASH,
                  StringType,
                  true,
                  "hash of the pseudonym or id under the secret of the pseudonyms")
              .add(ERASED_DATE, DateType, true, "day on which it was erased first"),
          List.of(KIND, KEY_HASH));

  private ErasedSubjects() {}
}
