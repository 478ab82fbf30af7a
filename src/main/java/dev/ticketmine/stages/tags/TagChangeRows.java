package dev.ticketmine.stages.tags;

import dev.ticketmine.tables.TagChanges;
import dev.ticketmine.taxonomy.ChangeAction;
import dev.ticketmine.taxonomy.NewTag;
import dev.ticketmine.taxonomy.TaxonomyChange;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Proposed changes as rows of {@link TagChanges}, and back. */
public final class TagChangeRows {
  /** Returns the proposals in the order in which they are applied. */
  public static List<TaxonomyChange> read(Dataset<Row> changes) {
    return changes.orderBy(TagChanges.POSITION, TagChanges.CHANGE_ID).collectAsList().stream()
        .map(TagChangeRows::change)
        .toList();
  }

  private static TaxonomyChange change(Row row) {
    ChangeAction action =
        ChangeAction.valueOf(row.<String>getAs(TagChanges.ACTION).toUpperCase(Locale.ROOT));
    List<Row> definitions = row.getList(row.fieldIndex(TagChanges.DEFINITIONS));
    return new TaxonomyChange(
        row.getAs(TagChanges.CHANGE_ID),
        action,
        row.getList(row.fieldIndex(TagChanges.TAGS)),
        definitions.stream().map(TagChangeRows::newTag).toList(),
        action == ChangeAction.SPLIT);
  }

  /** Returns a new tag from an element of {@link TagChanges#DEFINITIONS}. */
  public static NewTag newTag(Row row) {
    return new NewTag(
        row.getString(0),
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getList(4),
        row.getString(5),
        row.getString(6));
  }

  /**
   * Returns a row without id and scores, which later steps fill in.
   *
   * @param change the change as the report tells it
   * @param german the same change, told in German
   * @param english the same change, told in English
   */
  static Row row(TagChange change, TagChange german, TagChange english, int position) {
    return RowFactory.create(
        null,
        change.action().text(),
        change.tags().toArray(),
        change.newTags().stream().map(NewTag::name).toArray(),
        change.conversations(),
        change.evidence(),
        position,
        change.newTags().stream().map(TagChangeRows::definition).toArray(),
        change.confidence(),
        null,
        null,
        null,
        null,
        german.evidence(),
        english.evidence());
  }

  private static Row definition(NewTag tag) {
    return RowFactory.create(
        tag.name(),
        tag.nameDe(),
        tag.nameEn(),
        tag.definition(),
        tag.topicIds().toArray(),
        tag.attribute(),
        tag.attributeValue());
  }

  private TagChangeRows() {}
}
