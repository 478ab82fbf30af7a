package dev.ticketmine.tables;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import dev.ticketmine.pipeline.TableSchema;
import java.util.List;
import org.apache.spark.sql.types.StructType;

/** The words that last replies end with, by topic, and whether customers come back after them. */
public final class ClosingLines {
  /** All or topic. */
  public static final String SCOPE = "scope";

  /** Topic id; empty for all. */
  public static final String SCOPE_VALUE = "scope_value";

  /** The words, redacted; empty for no closing line. */
  public static final String LINE = "line";

  /** Language of the conversations. */
  public static final String LANGUAGE = "language";

  /** Conversations that end so. */
  public static final String CONVERSATION_COUNT = "conversation_count";

  /** Their share of the scope's conversations with a reply. */
  public static final String SHARE = "share";

  /** Share of them that go on. */
  public static final String GOES_ON_SHARE = "goes_on_share";

  /** Lower end of its interval. */
  public static final String GOES_ON_LOW = "goes_on_low";

  /** Upper end of its interval. */
  public static final String GOES_ON_HIGH = "goes_on_high";

  /** The table as a contract: names, types, meanings and key. */
  public static final TableSchema SCHEMA =
      new TableSchema(
          "closing_lines",
          "The words that last replies end with before the greeting, by topic, and how often"
              + " customers write again after them; lines of few conversations are left out.",
          new StructType()
              .add(SCOPE, StringType, true, "all or topic")
              .add(SCOPE_VALUE, StringType, true, "topic id; empty for all")
              .add(LANGUAGE, StringType, true, "language of the conversations")
              .add(LINE, StringType, true, "the words, redacted; empty for no closing line")
              .add(
                  CONVERSATION_COUNT,
                  LongType,
                  true,
                  "conversations that end so, in steps of the floor")
              .add(SHARE, DoubleType, true, "their share of the scope's conversations with a reply")
              .add(
                  GOES_ON_SHARE,
                  DoubleType,
                  true,
                  "share of them reopened, or continued by the customer within 14 days; null if"
                      + " too few to show")
              .add(GOES_ON_LOW, DoubleType, true, "lower end of its 95 % interval")
              .add(GOES_ON_HIGH, DoubleType, true, "upper end of its 95 % interval"),
          List.of(SCOPE, SCOPE_VALUE, LANGUAGE, LINE));

  private ClosingLines() {}
}
