package dev.ticketmine.tables;

import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import dev.ticketmine.pipeline.TableSchema;
import java.util.List;
import org.apache.spark.sql.types.StructType;

/** One row per family of topics. */
public final class Themes {
  /** Permanent id. */
  public static final String THEME_ID = "theme_id";

  /** German name. */
  public static final String LABEL_DE = "label_de";

  /** English name. */
  public static final String LABEL_EN = "label_en";

  /** Topics of the theme. */
  public static final String TOPIC_COUNT = "topic_count";

  /** Conversations with one of its topics. */
  public static final String CONVERSATION_COUNT = "conversation_count";

  /** The table as a contract: names, types, meanings and key. */
  public static final TableSchema SCHEMA =
      new TableSchema(
          "themes",
          "One row per family of topics.",
          new StructType()
              .add(THEME_ID, StringType, true, "permanent id")
              .add(LABEL_DE, StringType, true, "German name")
              .add(LABEL_EN, StringType, true, "English name")
              .add(TOPIC_COUNT, LongType, true, "topics of the theme")
              .add(CONVERSATION_COUNT, LongType, true, "conversations with one of its topics"),
          List.of(THEME_ID));

  private Themes() {}
}
