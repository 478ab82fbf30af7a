package dev.ticketmine.stages.recommend;

import static org.apache.spark.sql.functions.col;

import dev.ticketmine.tables.TagChanges;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Advice to change the tags that concern most conversations. */
final class TagAdvice {
  private static final int MOST = 10;

  /** Tags cost nobody a contact: they come after what does. */
  private static final double WEIGHT = 0.1;

  static List<Advice> of(Dataset<Row> changes, TopicNotes notes, Wording wording) {
    List<Advice> all = new ArrayList<>();
    for (Row change :
        changes
            .orderBy(col(TagChanges.CONVERSATION_COUNT).desc(), col(TagChanges.CHANGE_ID))
            .limit(MOST)
            .collectAsList()) {
      Long count = change.getAs(TagChanges.CONVERSATION_COUNT);
      double weekly = (count == null ? 0 : count) / notes.weeks();
      String evidence = change.getAs(TagChanges.EVIDENCE);
      all.add(
          new Advice(
              "change_tag",
              null,
              null,
              change.getAs(TagChanges.CHANGE_ID),
              title(
                  change.getAs(TagChanges.ACTION),
                  wording.quoted(Cells.strings(change, TagChanges.TAGS)),
                  wording.quoted(Cells.strings(change, TagChanges.NEW_TAGS)),
                  wording),
              wording
                  .say(
                      "Betrifft %d Anfragen im Archiv. Befund: %s",
                      "Concerns %d conversations in the archive. Finding: %s",
                      count == null ? 0 : count,
                      evidence == null ? "" : evidence)
                  .strip(),
              weekly,
              weekly,
              WEIGHT,
              List.of(),
              List.of()));
    }
    return all;
  }

  private static String title(String action, String tags, String newTags, Wording wording) {
    return switch (action) {
      case "add" -> wording.say("Schlagwort %s einführen", "Add the tag %s", newTags);
      case "merge" ->
          wording.say(
              "Schlagwörter %s zu %s zusammenlegen", "Merge the tags %s into %s", tags, newTags);
      case "split" ->
          wording.say("Schlagwort %s aufteilen in %s", "Split the tag %s into %s", tags, newTags);
      case "rename" ->
          wording.say("Schlagwort %s umbenennen in %s", "Rename the tag %s to %s", tags, newTags);
      default -> wording.say("Schlagwort %s nicht mehr setzen", "Retire the tag %s", tags);
    };
  }

  private TagAdvice() {}
}
