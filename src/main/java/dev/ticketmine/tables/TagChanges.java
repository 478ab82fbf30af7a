package dev.ticketmine.tables;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import dev.ticketmine.pipeline.TableSchema;
import java.util.List;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataTypes;
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

  /** Why, in numbers, in the language of the report. */
  public static final String EVIDENCE = "evidence";

  /** The same in German. */
  public static final String EVIDENCE_DE = "evidence_de";

  /** The same in English. */
  public static final String EVIDENCE_EN = "evidence_en";

  /** Place in the order in which changes are applied, from 1. */
  public static final String POSITION = "position";

  /** Of each new tag: its names, when to set it, and which conversations get it. */
  public static final String DEFINITIONS = "definitions";

  /** How strong the evidence is, 0 to 1. */
  public static final String CONFIDENCE = "confidence";

  /** How surely one topic stands behind the tags as they are, 0 to 1. */
  public static final String WHY_BEFORE = "why_before";

  /** The same of the tags as they would be after all changes. */
  public static final String WHY_AFTER = "why_after";

  /** How clearly a rise of the tags as they are would be good or bad news, 0 to 1. */
  public static final String SPIKE_BEFORE = "spike_before";

  /** The same of the tags as they would be after all changes. */
  public static final String SPIKE_AFTER = "spike_after";

  /** A new tag. */
  public static final ArrayType NEW_TAG_DEFINITIONS =
      DataTypes.createArrayType(
          new StructType()
              .add("name", StringType)
              .add("name_de", StringType)
              .add("name_en", StringType)
              .add("definition", StringType)
              .add("topic_ids", TableTypes.STRINGS)
              .add("attribute", StringType)
              .add("attribute_value", StringType),
          true);

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
              .add(EVIDENCE, StringType, true, "why, in numbers, in the language of the report")
              .add(
                  POSITION,
                  IntegerType,
                  true,
                  "place in the order in which changes are applied, from 1")
              .add(
                  DEFINITIONS,
                  NEW_TAG_DEFINITIONS,
                  true,
                  "of each new tag: names, when to set it, which conversations get it")
              .add(CONFIDENCE, DoubleType, true, "how strong the evidence is, 0..1")
              .add(WHY_BEFORE, DoubleType, true, "why score of the tags as they are, 0..1")
              .add(WHY_AFTER, DoubleType, true, "why score of the tags after all changes, 0..1")
              .add(SPIKE_BEFORE, DoubleType, true, "spike score of the tags as they are, 0..1")
              .add(SPIKE_AFTER, DoubleType, true, "spike score of the tags after all changes, 0..1")
              .add(EVIDENCE_DE, StringType, true, "why, in numbers, in German")
              .add(EVIDENCE_EN, StringType, true, "why, in numbers, in English"),
          List.of(CHANGE_ID));

  private TagChanges() {}
}
