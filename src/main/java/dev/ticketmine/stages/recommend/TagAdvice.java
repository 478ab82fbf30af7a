package dev.ticketmine.stages.recommend;

import static org.apache.spark.sql.functions.col;

import dev.ticketmine.disclosure.Floor;
import dev.ticketmine.tables.TagChanges;
import dev.ticketmine.text.ReportText;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Advice to change the tags that concern most conversations. */
final class TagAdvice implements Adviser {
  private static final int MOST = 10;
  private static final int NAMED = 3;

  private final List<Row> changes;

  /** Reads the changes that concern most conversations. */
  TagAdvice(Dataset<Row> changes) {
    this.changes =
        changes
            .orderBy(col(TagChanges.CONVERSATION_COUNT).desc(), col(TagChanges.CHANGE_ID))
            .limit(MOST)
            .collectAsList();
  }

  @Override
  public List<Advice> advise(TopicNotes notes) {
    ReportText text = notes.text();
    List<Advice> all = new ArrayList<>();
    for (Row change : changes) {
      Long count = change.getAs(TagChanges.CONVERSATION_COUNT);
      Floor floor = notes.figures().floor();
      boolean isShown = count != null && count >= floor.minimumConversations();
      long shown = isShown ? floor.rounded(count) : floor.minimumConversations();
      Double weekly = isShown ? Double.valueOf(shown / notes.weeks()) : null;
      String evidence = change.getAs(text.choose(TagChanges.EVIDENCE_DE, TagChanges.EVIDENCE_EN));
      all.add(
          new Advice(
              "change_tag",
              null,
              null,
              change.getAs(TagChanges.CHANGE_ID),
              title(
                  change.getAs(TagChanges.ACTION),
                  text.quoted(Cells.strings(change, TagChanges.TAGS)),
                  shortened(Cells.strings(change, TagChanges.NEW_TAGS), text),
                  text),
              text.say(
                      isShown
                          ? "Betrifft %s im Archiv. %s"
                          : "Betrifft weniger als %s im Archiv. %s",
                      isShown
                          ? "Concerns %s in the archive. %s"
                          : "Concerns fewer than %s in the archive. %s",
                      text.conversations(shown),
                      evidence == null ? "" : evidence)
                  .strip(),
              weekly,
              weekly,
              1,
              List.of(),
              List.of()));
    }
    return all;
  }

  /** Returns the first names; a title has no room for all. */
  private static String shortened(List<String> tags, ReportText text) {
    return tags.size() <= NAMED + 1
        ? text.quoted(tags)
        : text.say(
            "%s und %d weitere",
            "%s and %d more", text.quoted(tags.subList(0, NAMED)), tags.size() - NAMED);
  }

  private static String title(String action, String tags, String newTags, ReportText text) {
    return switch (action) {
      case "add" -> text.say("Tag %s einführen", "Add the tag %s", newTags);
      case "merge" ->
          text.say("Tags %s zu %s zusammenlegen", "Merge the tags %s into %s", tags, newTags);
      case "split" -> text.say("Tag %s aufteilen in %s", "Split the tag %s into %s", tags, newTags);
      case "rename" ->
          text.say("Tag %s umbenennen in %s", "Rename the tag %s to %s", tags, newTags);
      default -> text.say("Tag %s nicht mehr setzen", "Retire the tag %s", tags);
    };
  }
}
