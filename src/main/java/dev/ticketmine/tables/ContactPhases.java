package dev.ticketmine.tables;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import dev.ticketmine.pipeline.TableSchema;
import java.util.List;
import org.apache.spark.sql.types.StructType;

/** How long conversations stay in each phase of the work: recognise, search, solve. */
public final class ContactPhases {
  /** All, channel or topic. */
  public static final String SCOPE = "scope";

  /** Channel or topic id; empty for all. */
  public static final String SCOPE_VALUE = "scope_value";

  /** Recognise, search or solve. */
  public static final String PHASE = "phase";

  /** Conversations with an answer. */
  public static final String CONVERSATION_COUNT = "conversation_count";

  /** Share of them that has replies in the phase. */
  public static final String SHARE = "share";

  /** Median time in the phase of those that have it. */
  public static final String MINUTES = "minutes_median";

  /** Mean number of replies in the phase of those that have it. */
  public static final String REPLIES = "replies_mean";

  /** Share of those in which a reply tells what was looked at or tried. */
  public static final String TOLD_SHARE = "told_share";

  /** The table as a contract: names, types, meanings and key. */
  public static final TableSchema SCHEMA =
      new TableSchema(
          "contact_phases",
          "How long conversations stay in each phase of the work, and whether customers are told"
              + " what was tried; docs/methods/signs.md.",
          new StructType()
              .add(SCOPE, StringType, true, "all, channel or topic")
              .add(SCOPE_VALUE, StringType, true, "channel or topic id; empty for all")
              .add(
                  PHASE,
                  StringType,
                  true,
                  "recognise (until the last question back), search (until the last word that an"
                      + " answer will come) or solve (until the last reply)")
              .add(
                  CONVERSATION_COUNT,
                  LongType,
                  true,
                  "conversations with an answer, in steps of the floor")
              .add(SHARE, DoubleType, true, "share of them that has replies in the phase")
              .add(MINUTES, DoubleType, true, "median minutes in it of those that have it")
              .add(REPLIES, DoubleType, true, "mean number of replies in it of those that have it")
              .add(
                  TOLD_SHARE,
                  DoubleType,
                  true,
                  "share of those in which a reply tells what was looked at or tried; null if too"
                      + " few to show"),
          List.of(SCOPE, SCOPE_VALUE, PHASE));

  private ContactPhases() {}
}
