package dev.ticketmine.tables;

import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import dev.ticketmine.pipeline.TableSchema;
import java.util.List;
import org.apache.spark.sql.types.StructType;

/** Why this night counts other conversations than the night before. */
public final class NightChanges {
  /** Topic; empty for the archive. */
  public static final String TOPIC_ID = "topic_id";

  /** New, late, edited, erased or moved; configuration, model or code for what has no count. */
  public static final String REASON = "reason";

  /** Came, left or changed. */
  public static final String DIRECTION = "direction";

  /** Conversations that came to the topic or archive, left it, or changed. */
  public static final String CONVERSATION_COUNT = "conversation_count";

  /** Customers of these. */
  public static final String CUSTOMER_COUNT = "customer_count";

  /** Run that the night is compared with. */
  public static final String COMPARED_RUN_ID = "compared_run_id";

  /** The table as a contract: names, types, meanings and key. */
  public static final TableSchema SCHEMA =
      new TableSchema(
          "night_changes",
          "Why this night counts other conversations than the night before; none after a first night.",
          new StructType()
              .add(TOPIC_ID, StringType, true, "topic; empty for the whole archive")
              .add(
                  REASON,
                  StringType,
                  true,
                  "new; late (begun by the night before, in the archive since); edited; erased; moved"
                      + " (to another topic, itself unchanged); configuration, model or code (another"
                      + " one than then)")
              .add(
                  DIRECTION,
                  StringType,
                  true,
                  "came (to topic or archive), left, or changed (is in both)")
              .add(
                  CONVERSATION_COUNT,
                  LongType,
                  true,
                  "conversations; null for configuration, model and code")
              .add(CUSTOMER_COUNT, LongType, true, "customers of these conversations")
              .add(COMPARED_RUN_ID, StringType, true, "run that the night is compared with"),
          List.of(TOPIC_ID, REASON, DIRECTION));

  private NightChanges() {}
}
