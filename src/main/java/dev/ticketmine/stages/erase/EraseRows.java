package dev.ticketmine.stages.erase;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.not;

import dev.ticketmine.pipeline.TableSchema;
import dev.ticketmine.tables.CauseMentions;
import dev.ticketmine.tables.ConversationMood;
import dev.ticketmine.tables.ConversationParts;
import dev.ticketmine.tables.ConversationTopics;
import dev.ticketmine.tables.Conversations;
import dev.ticketmine.tables.MessageMood;
import dev.ticketmine.tables.Messages;
import dev.ticketmine.tables.Promises;
import dev.ticketmine.tables.Quarantine;
import dev.ticketmine.tables.QuestionVectors;
import dev.ticketmine.tables.Questions;
import dev.ticketmine.tables.ReplyQuality;
import dev.ticketmine.tables.TagProposals;
import dev.ticketmine.tables.TopicAssignments;
import dev.ticketmine.tables.TopicMoves;
import dev.ticketmine.tables.TopicPrototypes;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Takes out the rows of conversations and people, by joins: a predicate would stand in the log of
 * the table. All other rows stay as they are.
 */
public final class EraseRows {
  private static final String ID = "conversation_id";

  /** Tables whose rows each belong to a conversation, a person, a text or a rejected record. */
  public static final List<TableSchema> TABLES =
      List.of(
          Conversations.SCHEMA,
          Messages.SCHEMA,
          ConversationParts.SCHEMA,
          Quarantine.SCHEMA,
          Questions.SCHEMA,
          QuestionVectors.SCHEMA,
          TopicAssignments.SCHEMA,
          ConversationTopics.SCHEMA,
          TopicMoves.SCHEMA,
          MessageMood.SCHEMA,
          ConversationMood.SCHEMA,
          ReplyQuality.SCHEMA,
          Promises.SCHEMA,
          CauseMentions.SCHEMA,
          TagProposals.SCHEMA);

  private final Dataset<Row> conversations;
  private final Dataset<Row> people;
  private final Dataset<Row> records;
  private final Dataset<Row> erasedTexts;
  private final Dataset<Row> texts;

  /**
   * Knows what is erased.
   *
   * @param conversations column {@code conversation_id}
   * @param people column {@code part_id}: pseudonyms of authors
   * @param records column {@code record_id}: rejected records
   * @param questions rows of {@link Questions} before: vectors of texts that nobody has then go too
   */
  public EraseRows(
      Dataset<Row> conversations,
      Dataset<Row> people,
      Dataset<Row> records,
      Dataset<Row> questions) {
    this.conversations = conversations;
    this.people = people;
    this.records = records;
    Dataset<Row> hashes = questions.where(col(Questions.TEXT_HASH).isNotNull());
    this.texts = join(hashes, "left_anti").select(Questions.TEXT_HASH).distinct();
    this.erasedTexts = join(hashes, "left_semi").select(Questions.TEXT_HASH).distinct();
  }

  /** Returns the hashes of the texts that were erased and that nobody else has. */
  public Dataset<Row> texts() {
    return erasedTexts.join(texts, Questions.TEXT_HASH, "left_anti");
  }

  /** Returns what stays of a table's rows. */
  public Dataset<Row> left(TableSchema table, Dataset<Row> rows) {
    return select(table, rows, "left_anti");
  }

  /** Returns what goes of a table's rows. */
  public Dataset<Row> gone(TableSchema table, Dataset<Row> rows) {
    return select(table, rows, "left_semi");
  }

  private Dataset<Row> select(TableSchema table, Dataset<Row> rows, String kind) {
    if (table.equals(Quarantine.SCHEMA)) {
      return rows.join(records, new String[] {Quarantine.RECORD_ID}, kind);
    }
    if (table.equals(QuestionVectors.SCHEMA) || table.equals(TopicPrototypes.SCHEMA)) {
      String opposite = kind.equals("left_anti") ? "left_semi" : "left_anti";
      return rows.join(texts, new String[] {Questions.TEXT_HASH}, opposite);
    }
    if (table.equals(ConversationParts.SCHEMA)) {
      Column isUser = col(ConversationParts.PART).equalTo("user");
      Dataset<Row> users =
          rows.where(isUser).join(people, new String[] {ConversationParts.PART_ID}, kind);
      return table.conform(join(rows.where(not(isUser)), kind)).unionByName(table.conform(users));
    }
    return join(rows, kind);
  }

  private Dataset<Row> join(Dataset<Row> rows, String kind) {
    return rows.join(conversations, new String[] {ID}, kind);
  }
}
