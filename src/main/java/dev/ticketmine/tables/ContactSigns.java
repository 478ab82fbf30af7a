package dev.ticketmine.tables;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import dev.ticketmine.pipeline.TableSchema;
import java.util.List;
import org.apache.spark.sql.types.StructType;

/** What conversations show, how often, and how much more often than usual; never by person. */
public final class ContactSigns {
  /** All, channel, topic or area. */
  public static final String SCOPE = "scope";

  /** Channel, topic id or area; empty for all. */
  public static final String SCOPE_VALUE = "scope_value";

  /** What is shown: docs/methods/signs.md. */
  public static final String SIGN = "sign";

  /** Conversations of which it can be told. */
  public static final String CONVERSATION_COUNT = "conversation_count";

  /** Share of them that shows it. */
  public static final String SHARE = "share";

  /** Lower end of its interval. */
  public static final String LOW_SHARE = "low_share";

  /** Upper end of its interval. */
  public static final String HIGH_SHARE = "high_share";

  /** Share divided by the share of all. */
  public static final String LIFT = "lift";

  /** The table as a contract: names, types, meanings and key. */
  public static final TableSchema SCHEMA =
      new TableSchema(
          "contact_signs",
          "What conversations show, how often, and how much more often than usual; groups that are"
              + " too small are left out. docs/methods/signs.md.",
          new StructType()
              .add(SCOPE, StringType, true, "all, channel, topic or area")
              .add(SCOPE_VALUE, StringType, true, "channel, topic id or area; empty for all")
              .add(
                  SIGN,
                  StringType,
                  true,
                  "what is shown, such as misunderstood, cheerful_to_unhappy, hard,"
                      + " closed_unsolved, bot_handed_over or purpose_fix; list in"
                      + " docs/methods/signs.md")
              .add(
                  CONVERSATION_COUNT,
                  LongType,
                  true,
                  "conversations of which it can be told, in steps of the floor")
              .add(SHARE, DoubleType, true, "share of them that shows it")
              .add(LOW_SHARE, DoubleType, true, "lower end of the share's 95 % interval")
              .add(HIGH_SHARE, DoubleType, true, "upper end of the share's 95 % interval")
              .add(LIFT, DoubleType, true, "share divided by the share of all"),
          List.of(SCOPE, SCOPE_VALUE, SIGN));

  private ContactSigns() {}
}
