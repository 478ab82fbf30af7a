package dev.ticketmine.jobs;

import static dev.ticketmine.jobs.Cells.count;
import static dev.ticketmine.jobs.Cells.date;
import static dev.ticketmine.jobs.Cells.number;
import static dev.ticketmine.jobs.Cells.text;
import static dev.ticketmine.jobs.Cells.textOrEmpty;
import static dev.ticketmine.jobs.Cells.texts;

import dev.ticketmine.disclosure.Disclosure;
import dev.ticketmine.disclosure.Floor;
import dev.ticketmine.disclosure.GroupKind;
import dev.ticketmine.disclosure.GroupSize;
import dev.ticketmine.disclosure.Groups;
import dev.ticketmine.report.model.Bilingual;
import dev.ticketmine.report.model.TagBackcast;
import dev.ticketmine.report.model.TagChange;
import dev.ticketmine.report.model.TagChange.Scores;
import dev.ticketmine.stages.tags.TagChangeRows;
import dev.ticketmine.tables.TagBackcasts;
import dev.ticketmine.tables.TagChanges;
import dev.ticketmine.taxonomy.TagKey;
import java.util.List;
import org.apache.spark.sql.Row;

/**
 * Turns rows about changes of tags into records of a report, with the figures that may be shown.
 */
final class TagRows {
  private final Disclosure disclosure;

  TagRows(Disclosure disclosure) {
    this.disclosure = disclosure;
  }

  /** Returns the conversations with a tag; null if too few to show. */
  Long tagged(String tag) {
    return disclosure.count(Groups.ARCHIVE, GroupKind.TAG, TagKey.of(tag));
  }

  TagChange change(Row row) {
    Floor floor = disclosure.floor();
    List<String> tags = texts(row, TagChanges.TAGS);
    long conversations = count(row, TagChanges.CONVERSATION_COUNT);
    boolean isShown =
        conversations >= floor.minimumConversations()
            && tags.stream().allMatch(tag -> tagged(tag) != null);
    List<Row> definitions = row.getList(row.fieldIndex(TagChanges.DEFINITIONS));
    return new TagChange(
        textOrEmpty(row, TagChanges.CHANGE_ID),
        row.<Integer>getAs(TagChanges.POSITION),
        textOrEmpty(row, TagChanges.ACTION),
        tags,
        definitions.stream().map(TagChangeRows::newTag).toList(),
        isShown ? Long.valueOf(floor.rounded(conversations)) : null,
        new Bilingual(text(row, TagChanges.EVIDENCE_DE), text(row, TagChanges.EVIDENCE_EN)),
        isShown ? stepped(number(row, TagChanges.CONFIDENCE)) : null,
        isShown ? scores(row, TagChanges.WHY_BEFORE, TagChanges.WHY_AFTER) : Scores.NONE,
        isShown ? scores(row, TagChanges.SPIKE_BEFORE, TagChanges.SPIKE_AFTER) : Scores.NONE);
  }

  private Scores scores(Row row, String before, String after) {
    return new Scores(stepped(number(row, before)), stepped(number(row, after)));
  }

  private Double stepped(Double value) {
    return value == null ? null : Double.valueOf(disclosure.floor().observed(value, true));
  }

  TagBackcast backcast(Row row) {
    return new TagBackcast(
        textOrEmpty(row, TagBackcasts.TAG),
        date(row, TagBackcasts.START_DATE),
        shown(count(row, TagBackcasts.COUNT_BEFORE), count(row, TagBackcasts.CUSTOMERS_BEFORE)),
        shown(count(row, TagBackcasts.COUNT_AFTER), count(row, TagBackcasts.CUSTOMERS_AFTER)));
  }

  /** Returns the share of these conversations in all; null if too few to show. */
  Double share(Row counts) {
    long customers = count(counts, "customers");
    return disclosure
        .floor()
        .share(
            new GroupSize(count(counts, "conversations"), customers, customers),
            disclosure.size(Groups.ARCHIVE, GroupKind.ALL, ""));
  }

  /** A tag that is on no conversation is no group. */
  private Long shown(long conversations, long customers) {
    return conversations == 0
        ? Long.valueOf(0)
        : disclosure.floor().count(new GroupSize(conversations, customers, customers));
  }
}
