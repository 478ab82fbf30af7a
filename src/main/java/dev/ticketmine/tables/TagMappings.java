package dev.ticketmine.tables;

import static org.apache.spark.sql.types.DataTypes.StringType;

import dev.ticketmine.pipeline.TableSchema;
import java.util.List;
import org.apache.spark.sql.types.StructType;

/**
 * Which tags conversations have before and after a change of the taxonomy. Never stored in a lake:
 * it is what {@code tags apply} writes to files.
 */
public final class TagMappings {
  /** Conversation. */
  public static final String CONVERSATION_ID = "conversation_id";

  /** Tags as they are, in order. */
  public static final String TAGS_BEFORE = "tags_before";

  /** Tags as they should be, in order. */
  public static final String TAGS_AFTER = "tags_after";

  /** The table as a contract: names, types, meanings and key. */
  public static final TableSchema SCHEMA =
      new TableSchema(
          "tag_mappings",
          "Tags of a conversation before and after a change of the taxonomy.",
          new StructType()
              .add(CONVERSATION_ID, StringType, true, "conversation")
              .add(TAGS_BEFORE, TableTypes.STRINGS, true, "tags as they are, in order")
              .add(TAGS_AFTER, TableTypes.STRINGS, true, "tags as they should be, in order"),
          List.of(CONVERSATION_ID));

  private TagMappings() {}
}
