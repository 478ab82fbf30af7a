package dev.ticketmine.tables;

import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import dev.ticketmine.pipeline.TableSchema;
import java.util.List;
import org.apache.spark.sql.types.StructType;

/** Proposed changes of the tag taxonomy. */
public final class TagChanges {
  /** SHA-256 of action, tags and new tags. */
  public static final String CHANGE_ID = "change_id";

  /** Add, merge, split, rename or retire. */
  public static final String ACTION = "action";

  /** Tags as they are. */
  public static final String TAGS = "tags";

  /** Tags as they should be. */
  public static final String NEW_TAGS = "new_tags";

  /** Conversations concerned. */
  public static final String CONVERSATION_COUNT = "conversation_count";

  /** Why, in numbers. */
  public static final String EVIDENCE = "evidence";

  /** The table as a contract: names, types, meanings and key. */
  public static final TableSchema SCHEMA =
      new TableSchema(
          "tag_changes",
          "Proposed changes of the tag taxonomy.",
          new StructType()
              .add(CHANGE_ID, StringType, true, "SHA-256 of action, tags and new tags")
              .add(ACTION, StringType, true, "add, merge, split, rename or retire")
              .add(TAGS, TableTypes.STRINGS, true, "tags as they are")
              .add(NEW_TAGS, TableTypes.STRINGS, true, "tags as they should be")
              .add(CONVERSATION_COUNT, LongType, true, "conversations concerned")
              .add(EVIDENCE, StringType, true, "why, in numbers"),
          List.of(CHANGE_ID));

  private TagChanges() {}
}
