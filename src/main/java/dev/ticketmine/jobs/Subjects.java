package dev.ticketmine.jobs;

import dev.ticketmine.jobs.SubjectFile.Of;
import dev.ticketmine.jobs.SubjectFile.Subject;
import dev.ticketmine.privacy.Pseudonyms;
import dev.ticketmine.stages.erase.SubjectConversations;
import dev.ticketmine.tables.ErasedSubjects;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;

/**
 * What the lines of a subjects' file mean in a lake. Help desks' ids are kept behind the name of
 * their source there, so that a number may mean several people.
 *
 * @param conversations ids of their conversations; they grow with the file, not with the archive
 * @param people pseudonyms of authors that exports tell of
 * @param unmatched numbers of the lines of which the lake has nothing
 * @param meanings what each line was taken for
 */
record Subjects(
    Set<String> conversations, Set<String> people, List<Integer> unmatched, List<Row> meanings) {
  /** Formats whose ids are kept behind their names, see the readers of help desks. */
  private static final Set<String> HELP_DESKS =
      Set.of("zendesk", "intercom", "freshdesk", "helpscout", "gorgias");

  private static final int LINE = 0;
  private static final int READ_AS = 1;

  /**
   * Finds them.
   *
   * @param sources export formats that the lake has
   * @param found gives, for meanings, what {@link SubjectConversations} finds
   * @throws dev.ticketmine.errors.UserException if a line fits ids of several sources
   */
  static Subjects find(
      SubjectFile file,
      List<String> sources,
      Pseudonyms pseudonyms,
      SparkSession spark,
      java.util.function.UnaryOperator<Dataset<Row>> found) {
    List<Row> meanings = new ArrayList<>();
    file.subjects().forEach(subject -> meanings.addAll(meanings(subject, sources, pseudonyms)));
    Map<Integer, Set<String>> readAs = new TreeMap<>();
    Set<String> conversations = new TreeSet<>();
    Set<String> people = new TreeSet<>();
    for (Row row :
        found
            .apply(spark.createDataFrame(meanings, SubjectConversations.MEANINGS))
            .collectAsList()) {
      readAs
          .computeIfAbsent(row.getInt(LINE), line -> new TreeSet<>())
          .add(Objects.requireNonNullElse(row.getString(READ_AS), ""));
      if (!row.isNullAt(2)) {
        conversations.add(row.getString(2));
      }
      if (!row.isNullAt(3)) {
        people.add(row.getString(3));
      }
    }
    readAs.forEach(
        (line, read) -> {
          if (read.size() > 1) {
            throw file.ambiguous(
                line, read.stream().map(own -> own.isEmpty() ? "as it stands" : own).toList());
          }
        });
    List<Integer> unmatched =
        file.subjects().stream()
            .map(Subject::line)
            .filter(line -> !readAs.containsKey(line))
            .toList();
    Set<Integer> isSaid =
        file.subjects().stream()
            .filter(subject -> subject.source().isPresent())
            .map(Subject::line)
            .collect(Collectors.toSet());
    return new Subjects(
        conversations,
        people,
        unmatched,
        meanings.stream()
            .filter(
                row ->
                    isMeant(
                        row, readAs, isSaid.contains(row.getInt(LINE)) || row.isNullAt(READ_AS)))
            .toList());
  }

  /** Without a match an id is remembered as it stands only: a guessed source may be another's. */
  private static boolean isMeant(
      Row meaning, Map<Integer, Set<String>> readAs, boolean isAsItStands) {
    Set<String> read = readAs.get(meaning.getInt(LINE));
    String own = Objects.requireNonNullElse(meaning.getString(READ_AS), "");
    return read == null ? isAsItStands : read.contains(own);
  }

  private static List<Row> meanings(Subject subject, List<String> sources, Pseudonyms pseudonyms) {
    Set<String> values = new TreeSet<>(Set.of(subject.value()));
    if (subject.value().contains("@")) {
      values.add(subject.value().toLowerCase(Locale.ROOT));
    }
    List<Row> rows = new ArrayList<>();
    for (String value : values) {
      if (subject.source().isPresent()) {
        String source = subject.source().get();
        String id = HELP_DESKS.contains(source) ? source + "-" + value : value;
        rows.add(meaning(subject, source, id, pseudonyms));
      } else {
        rows.add(meaning(subject, null, value, pseudonyms));
        sources.stream()
            .filter(HELP_DESKS::contains)
            .forEach(
                source -> rows.add(meaning(subject, source, source + "-" + value, pseudonyms)));
      }
    }
    return rows;
  }

  private static Row meaning(Subject subject, String source, String id, Pseudonyms pseudonyms) {
    return subject.kind() == Of.conversation
        ? RowFactory.create(subject.line(), source, id, null, null)
        : RowFactory.create(
            subject.line(), source, null, pseudonyms.customer(id), pseudonyms.author(id));
  }

  /** Returns the pseudonyms of the people. */
  Set<String> pseudonyms() {
    Set<String> keys = new TreeSet<>(people);
    meanings.forEach(
        row -> {
          if (!row.isNullAt(3)) {
            keys.add(row.getString(3));
            keys.add(row.getString(4));
          }
        });
    return keys;
  }

  /** Returns rows of {@link ErasedSubjects} that keep all of it out from this day on. */
  List<Row> hashes(Pseudonyms pseudonyms, Set<String> records, java.sql.Date today) {
    Map<String, Set<String>> keys = new TreeMap<>();
    keys.put(ErasedSubjects.CONVERSATION, new TreeSet<>(conversations));
    keys.put(ErasedSubjects.AUTHOR, new TreeSet<>(people));
    keys.put(ErasedSubjects.RECORD, records);
    keys.put(ErasedSubjects.CUSTOMER, new TreeSet<>());
    for (Row row : meanings) {
      if (row.isNullAt(3)) {
        keys.get(ErasedSubjects.CONVERSATION).add(row.getString(2));
      } else {
        keys.get(ErasedSubjects.CUSTOMER).add(row.getString(3));
        keys.get(ErasedSubjects.AUTHOR).add(row.getString(4));
      }
    }
    List<Row> rows = new ArrayList<>();
    keys.forEach(
        (kind, own) ->
            own.forEach(
                key -> rows.add(RowFactory.create(kind, pseudonyms.erased(kind, key), today))));
    return rows;
  }
}
