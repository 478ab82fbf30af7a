package dev.ticketmine.tables;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import dev.ticketmine.pipeline.TableSchema;
import java.util.List;
import org.apache.spark.sql.types.StructType;

/** How often replies do what good replies do; never by person. */
public final class ReplyPractice {
  /** All, topic, channel, language or template. */
  public static final String SCOPE = "scope";

  /** Topic id, channel, language or template id; empty for all. */
  public static final String SCOPE_VALUE = "scope_value";

  /** Column of reply_quality, or keeps_promised_reply, keeps_promised_action. */
  public static final String MARK = "mark";

  /** Share of the replies, refusals or promises that have it. */
  public static final String SHARE = "share";

  /** Lower end of the share's 95 % interval. */
  public static final String LOW_SHARE = "low_share";

  /** Upper end of the share's 95 % interval. */
  public static final String HIGH_SHARE = "high_share";

  /** Replies, refusals or promises that were looked at. */
  public static final String COUNT = "count";

  /** The table as a contract: names, types, meanings and key. */
  public static final TableSchema SCHEMA =
      new TableSchema(
          "reply_practice",
          "How often replies do what good replies do; never by person.",
          new StructType()
              .add(SCOPE, StringType, true, "all, topic, channel, language or template")
              .add(
                  SCOPE_VALUE,
                  StringType,
                  true,
                  "topic id, channel, language or template id; empty for all")
              .add(
                  MARK,
                  StringType,
                  true,
                  "column of reply_quality, or keeps_promised_reply, keeps_promised_action")
              .add(
                  SHARE,
                  DoubleType,
                  true,
                  "share of the replies, refusals or promises that have it")
              .add(LOW_SHARE, DoubleType, true, "lower end of the share's 95 % interval")
              .add(HIGH_SHARE, DoubleType, true, "upper end of the share's 95 % interval")
              .add(COUNT, LongType, true, "replies, refusals or promises that were looked at"),
          List.of(SCOPE, SCOPE_VALUE, MARK));

  private ReplyPractice() {}
}
