package dev.ticketmine.tables;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import dev.ticketmine.pipeline.TableSchema;
import java.util.List;
import org.apache.spark.sql.types.StructType;

/** Tags that the tagger proposes for conversations, and given ones that it doubts. */
public final class TagProposals {
  /** Conversation. */
  public static final String CONVERSATION_ID = "conversation_id";

  /** Tag in lower case with single blanks. */
  public static final String TAG = "tag";

  /**
   * Untagged: proposed for a conversation without tags; missing: proposed beside the given ones;
   * wrong: given, but probably wrong.
   */
  public static final String KIND = "kind";

  /** Calibrated probability of the tag, by a model that has not learnt from the text. */
  public static final String PROBABILITY = "probability";

  /** Kind of a tag for a conversation that has none. */
  public static final String UNTAGGED = "untagged";

  /** Kind of a tag that is probably missing. */
  public static final String MISSING = "missing";

  /** Kind of a given tag that is probably wrong. */
  public static final String WRONG = "wrong";

  /** The table as a contract: names, types, meanings and key. */
  public static final TableSchema SCHEMA =
      new TableSchema(
          "tag_proposals",
          "Tags that the tagger proposes for conversations, and given ones that it doubts.",
          new StructType()
              .add(CONVERSATION_ID, StringType, true, "conversation")
              .add(TAG, StringType, true, "tag in lower case with single blanks")
              .add(
                  KIND,
                  StringType,
                  true,
                  "untagged: proposed for a conversation without tags; missing: proposed beside the given ones; wrong: given, but probably wrong")
              .add(
                  PROBABILITY,
                  DoubleType,
                  true,
                  "calibrated probability of the tag, by a model that has not learnt from the text"),
          List.of(CONVERSATION_ID, TAG));

  private TagProposals() {}
}
