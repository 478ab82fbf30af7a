package dev.ticketmine.tables;

import static org.apache.spark.sql.types.DataTypes.StringType;

import dev.ticketmine.pipeline.TableSchema;
import java.util.List;
import org.apache.spark.sql.types.StructType;

/**
 * What customers wrote in a conversation, and its tags. Never stored: the stages of the tagger
 * share it within one night.
 */
public final class TaggedConversations {
  /** Conversation. */
  public static final String CONVERSATION_ID = "conversation_id";

  /** Language of the customer. */
  public static final String LANGUAGE = "language";

  /** Subject and public messages of the customer: the beginning, letters and digits only. */
  public static final String LETTERS = "letters";

  /** Tags in lower case with single blanks, each once, sorted. */
  public static final String TAGS = "tags";

  /** The table as a contract: names, types, meanings and key. */
  public static final TableSchema SCHEMA =
      new TableSchema(
          "tagged_conversations",
          "What customers wrote in a conversation, and its tags. Never stored: the stages of the tagger share it within one night.",
          new StructType()
              .add(CONVERSATION_ID, StringType, true, "conversation")
              .add(LANGUAGE, StringType, true, "language of the customer")
              .add(
                  LETTERS,
                  StringType,
                  true,
                  "subject and public messages of the customer: the beginning, letters and digits only")
              .add(
                  TAGS,
                  TableTypes.STRINGS,
                  true,
                  "tags in lower case with single blanks, each once, sorted"),
          List.of(CONVERSATION_ID));

  private TaggedConversations() {}
}
