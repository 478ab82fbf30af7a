package dev.ticketmine.evaluation;

import dev.ticketmine.evaluation.RightTagScores.Tagged;
import dev.ticketmine.tables.Conversations;
import dev.ticketmine.tables.TagChanges;
import dev.ticketmine.tables.TagComparisons;
import dev.ticketmine.taxonomy.ChangeAction;
import dev.ticketmine.taxonomy.NewTag;
import dev.ticketmine.taxonomy.TaxonomyChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Rows about tags as records that a truth can judge. */
final class TagRows {
  private static final List<List<String>> TESTS =
      List.of(
          List.of(TagComparisons.WHY_BEFORE, TagComparisons.COUNT_BEFORE),
          List.of(TagComparisons.WHY_AFTER, TagComparisons.COUNT_AFTER),
          List.of(TagComparisons.SPIKE_BEFORE, TagComparisons.COUNT_BEFORE),
          List.of(TagComparisons.SPIKE_AFTER, TagComparisons.COUNT_AFTER));

  private TagRows() {}

  /** Returns the proposals in the order in which they are applied. */
  static List<TaxonomyChange> changes(Dataset<Row> rows) {
    List<TaxonomyChange> changes = new ArrayList<>();
    for (Row row : rows.orderBy(TagChanges.POSITION, TagChanges.CHANGE_ID).collectAsList()) {
      ChangeAction action =
          ChangeAction.valueOf(row.<String>getAs(TagChanges.ACTION).toUpperCase(Locale.ROOT));
      List<Row> definitions = row.getList(row.fieldIndex(TagChanges.DEFINITIONS));
      changes.add(
          new TaxonomyChange(
              row.getAs(TagChanges.CHANGE_ID),
              action,
              row.getList(row.fieldIndex(TagChanges.TAGS)),
              definitions.stream()
                  .map(
                      tag ->
                          new NewTag(
                              tag.getString(0),
                              tag.getString(1),
                              tag.getString(2),
                              tag.getString(3),
                              tag.getList(4),
                              tag.getString(5),
                              tag.getString(6)))
                  .toList(),
              action == ChangeAction.SPLIT));
    }
    return changes;
  }

  /** Returns the conversations of a truth. */
  static List<Tagged> conversations(
      Dataset<Row> rows, Set<String> ids, Map<String, String> primary) {
    return PublishedRows.having(
            rows.select(
                Conversations.CONVERSATION_ID, Conversations.TAGS, Conversations.ATTRIBUTES),
            Conversations.CONVERSATION_ID,
            ids)
        .stream()
        .map(
            row ->
                new Tagged(
                    row.getString(0),
                    row.isNullAt(1) ? null : row.getList(1),
                    primary.get(row.getString(0)),
                    row.isNullAt(2) ? null : row.getJavaMap(2)))
        .toList();
  }

  /**
   * Returns the mean scores of both tests before and after: over the uses of tags, and over all,
   * where conversations without a tag count as one more tag that says nothing.
   */
  static List<Score> comparisons(Dataset<Row> rows) {
    List<Row> all = rows.orderBy(TagComparisons.TAG).collectAsList();
    List<Row> tags =
        all.stream().filter(row -> !row.<String>getAs(TagComparisons.TAG).isEmpty()).toList();
    List<Score> scores = new ArrayList<>();
    for (List<String> test : TESTS) {
      scores.add(mean(tags, "score", test, "mean over uses of tags"));
      scores.add(mean(all, "score_all", test, "the same, with what has no tag"));
    }
    return scores;
  }

  private static Score mean(List<Row> tags, String name, List<String> test, String note) {
    double sum = 0;
    long uses = 0;
    for (Row tag : tags) {
      Double value = tag.getAs(test.get(0));
      if (value != null) {
        sum += value * tag.<Long>getAs(test.get(1));
        uses += tag.<Long>getAs(test.get(1));
      }
    }
    return Score.plain(
        "tags", test.get(0).replace("_", "_" + name + "_"), uses == 0 ? 0 : sum / uses, uses, note);
  }
}
