package dev.ticketmine.stages.erase;

import static org.apache.spark.sql.functions.array_contains;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.map_values;
import static org.apache.spark.sql.functions.not;

import dev.ticketmine.tables.ConversationParts;
import dev.ticketmine.tables.Conversations;
import dev.ticketmine.tables.Messages;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Finds what there is of people: conversations that they began or wrote in as customers, those that
 * are named themselves, and what exports say about the people. Who only answered as an agent has
 * none.
 */
public final class SubjectConversations {
  /** Position of the line in the subjects' file. */
  public static final String LINE = "line";

  /** Source that the line's id is read as one of; null for an id as it stands. */
  public static final String READ_AS = "read_as";

  /** Id of a conversation; null where a row is about a person. */
  public static final String CONVERSATION_ID = "conversation_id";

  /** Pseudonym of a customer. */
  public static final String CUSTOMER_KEY = "customer_key";

  /** Pseudonym of an author. */
  public static final String AUTHOR_KEY = "author_key";

  /** What a line may mean: a conversation's id or a person's pseudonyms. */
  public static final StructType MEANINGS =
      new StructType()
          .add(LINE, DataTypes.IntegerType)
          .add(READ_AS, DataTypes.StringType)
          .add(CONVERSATION_ID, DataTypes.StringType)
          .add(CUSTOMER_KEY, DataTypes.StringType)
          .add(AUTHOR_KEY, DataTypes.StringType);

  private static final String SOURCE = "row_source";
  private static final String ROLE = "role";

  /**
   * Returns line, how it was read, conversation id, and author key where the row is one about a
   * person.
   *
   * @param meanings rows of {@link #MEANINGS}
   */
  public static Dataset<Row> of(
      Dataset<Row> meanings,
      Dataset<Row> conversations,
      Dataset<Row> messages,
      Dataset<Row> parts) {
    Dataset<Row> users = parts.where(isUser());
    Dataset<Row> others = parts.where(not(isUser()));
    Column isAgent = array_contains(map_values(col(ConversationParts.ROLES)), "agent");
    Dataset<Row> agents =
        users.where(isAgent).select(col(ConversationParts.PART_ID).as(AUTHOR_KEY)).distinct();
    Dataset<Row> begun =
        conversations
            .select(id(), col(Conversations.CUSTOMER_KEY), source(Conversations.SOURCE))
            .union(others.select(id(), col(CUSTOMER_KEY), source(ConversationParts.SOURCE)));
    Dataset<Row> written =
        messages
            .where(col(Messages.AUTHOR_ROLE).equalTo("customer"))
            .join(sourceOf(conversations), CONVERSATION_ID)
            .select(id(), col(Messages.AUTHOR_KEY), col(SOURCE))
            .union(authors(others, agents));
    Dataset<Row> told =
        users
            .where(not(isAgent))
            .select(
                id(),
                col(ConversationParts.PART_ID).as(AUTHOR_KEY),
                source(ConversationParts.SOURCE));
    return found(meanings, begun, CUSTOMER_KEY, false)
        .union(found(meanings, begun.select(id(), col(SOURCE)), CONVERSATION_ID, false))
        .union(found(meanings, written, AUTHOR_KEY, false))
        .union(found(meanings, told, AUTHOR_KEY, true))
        .distinct();
  }

  private static Dataset<Row> sourceOf(Dataset<Row> conversations) {
    return conversations.select(id(), source(Conversations.SOURCE)).distinct();
  }

  /** Who wrote the messages of parts, unless it was an agent by what the exports say. */
  private static Dataset<Row> authors(Dataset<Row> parts, Dataset<Row> agents) {
    return parts
        .select(
            id(),
            source(ConversationParts.SOURCE),
            explode(col(ConversationParts.MESSAGES)).as("message"))
        .select(
            id(),
            col("message").getField(AUTHOR_KEY).as(AUTHOR_KEY),
            col(SOURCE),
            col("message").getField("author_role").as(ROLE))
        .where(coalesce(col(ROLE), lit("customer")).notEqual("agent"))
        .join(agents, new String[] {AUTHOR_KEY}, "left_anti")
        .select(id(), col(AUTHOR_KEY), col(SOURCE));
  }

  private static Dataset<Row> found(
      Dataset<Row> meanings, Dataset<Row> rows, String key, boolean isPerson) {
    Column isOfSource = col(READ_AS).isNull().or(col(READ_AS).equalTo(col(SOURCE)));
    Dataset<Row> keys = meanings.where(col(key).isNotNull()).select(LINE, READ_AS, key);
    return rows.join(keys, key)
        .where(isOfSource)
        .select(
            col(LINE),
            col(READ_AS),
            isPerson ? lit(null).cast("string").as(CONVERSATION_ID) : id(),
            isPerson ? col(AUTHOR_KEY) : lit(null).cast("string").as(AUTHOR_KEY));
  }

  private static Column isUser() {
    return col(ConversationParts.PART).equalTo("user");
  }

  private static Column id() {
    return col(CONVERSATION_ID);
  }

  private static Column source(String column) {
    return col(column).as(SOURCE);
  }

  /** Returns the export formats that the tables hold; there are a few. */
  public static List<String> sources(Dataset<Row> conversations, Dataset<Row> parts) {
    return conversations
        .select(Conversations.SOURCE)
        .union(parts.select(ConversationParts.SOURCE))
        .distinct()
        .collectAsList()
        .stream()
        .map(row -> row.getString(0))
        .sorted()
        .toList();
  }

  private SubjectConversations() {}
}
