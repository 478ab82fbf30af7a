package dev.ticketmine.jobs;

import dev.ticketmine.jobs.SubjectFile.Subject;
import dev.ticketmine.lake.Lake;
import dev.ticketmine.lake.SearchTerms;
import dev.ticketmine.pipeline.TableSchema;
import dev.ticketmine.privacy.Pseudonyms;
import dev.ticketmine.stages.erase.EraseRows;
import dev.ticketmine.stages.erase.SubjectConversations;
import dev.ticketmine.tables.ConversationParts;
import dev.ticketmine.tables.Conversations;
import dev.ticketmine.tables.Messages;
import dev.ticketmine.tables.Quarantine;
import dev.ticketmine.tables.Questions;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * What is to be erased from a lake: of what is published, and of the night that it started from.
 */
final class ErasureScope {
  private final Lake lake;
  private final EarlierNight earlier;
  private final Subjects subjects;
  private final List<String> sources;

  private ErasureScope(Lake lake, EarlierNight earlier, Subjects subjects, List<String> sources) {
    this.lake = lake;
    this.earlier = earlier;
    this.subjects = subjects;
    this.sources = sources;
  }

  /**
   * Finds it.
   *
   * @throws dev.ticketmine.errors.UserException if a line may mean several people
   */
  static ErasureScope of(
      Lake lake, RunLedger ledger, LocalDate night, SubjectFile file, Pseudonyms pseudonyms) {
    EarlierNight earlier = EarlierNight.published(ledger.before(night), lake);
    Dataset<Row> conversations = both(lake, earlier, Conversations.SCHEMA);
    Dataset<Row> parts = lake.read(ConversationParts.SCHEMA);
    List<String> sources = SubjectConversations.sources(conversations, parts);
    Subjects subjects =
        Subjects.find(
            file,
            sources,
            pseudonyms,
            lake.spark(),
            meanings ->
                SubjectConversations.of(
                    meanings, conversations, both(lake, earlier, Messages.SCHEMA), parts));
    return new ErasureScope(lake, earlier, subjects, sources);
  }

  private static Dataset<Row> both(Lake lake, EarlierNight earlier, TableSchema table) {
    return lake.read(table).unionByName(earlier.read(table));
  }

  Subjects subjects() {
    return subjects;
  }

  EarlierNight earlier() {
    return earlier;
  }

  boolean isEmpty() {
    return subjects.conversations().isEmpty() && subjects.people().isEmpty();
  }

  /** Returns what takes the rows out of a state of the lake. */
  EraseRows rows(Set<String> records, Function<TableSchema, Dataset<Row>> tables) {
    return new EraseRows(
        ids(Conversations.CONVERSATION_ID, subjects.conversations()),
        ids(ConversationParts.PART_ID, subjects.people()),
        ids(Quarantine.RECORD_ID, records),
        tables.apply(Questions.SCHEMA));
  }

  private Dataset<Row> ids(String column, Collection<String> values) {
    List<Row> rows = values.stream().map(value -> (Row) RowFactory.create(value)).toList();
    return lake.spark().createDataFrame(rows, new StructType().add(column, DataTypes.StringType));
  }

  /** Returns how many rows would go, by table. */
  Map<String, Long> counts(Set<String> records) {
    EraseRows erase = rows(records, lake::read);
    Map<String, Long> counts = new LinkedHashMap<>();
    for (TableSchema table : EraseRows.TABLES) {
      counts.put("rows of " + table.name(), erase.gone(table, lake.read(table)).count());
    }
    return counts;
  }

  /** Returns what their rejected records may be known by: ids as lines and exports have them. */
  Set<String> words(SubjectFile file) {
    Set<String> words = new TreeSet<>(subjects.conversations());
    file.subjects().stream().map(Subject::value).forEach(words::add);
    for (String source : sources) {
      subjects.conversations().stream()
          .filter(id -> id.startsWith(source + "-"))
          .map(id -> id.substring(source.length() + 1))
          .forEach(words::add);
    }
    return words;
  }

  /** Returns what must not be found any more; asked before it is erased. */
  SearchTerms terms() {
    Set<String> hashes = subjects.pseudonyms();
    EraseRows erase = rows(Set.of(), lake::read);
    add(erase.texts(), Questions.TEXT_HASH, hashes);
    Dataset<Row> questions = both(lake, earlier, Questions.SCHEMA);
    add(erase.gone(Questions.SCHEMA, questions), Questions.QUESTION_ID, hashes);
    return new SearchTerms(hashes, subjects.conversations());
  }

  private static void add(Dataset<Row> rows, String column, Set<String> values) {
    rows.select(column).collectAsList().forEach(row -> values.add(row.getString(0)));
  }
}
