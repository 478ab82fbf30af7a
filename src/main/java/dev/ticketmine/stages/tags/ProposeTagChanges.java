package dev.ticketmine.stages.tags;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sha2;

import dev.ticketmine.disclosure.Floor;
import dev.ticketmine.pipeline.Stage;
import dev.ticketmine.pipeline.TableSchema;
import dev.ticketmine.tables.TagChanges;
import dev.ticketmine.tables.TagProfiles;
import dev.ticketmine.tables.Topics;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Proposes changes that repair the tags, with evidence. Method: docs/methods/tags.md. */
public final class ProposeTagChanges implements Stage {
  private final Dataset<Row> topics;
  private final TagOptions options;
  private final TagText text;

  /**
   * Takes side inputs and options.
   *
   * @param topics rows of {@link Topics}
   * @param language language of the evidence: "de", or "en"
   * @param floor what is too few to be told in the evidence
   */
  public ProposeTagChanges(Dataset<Row> topics, TagOptions options, String language, Floor floor) {
    this.topics = Topics.SCHEMA.conform(topics);
    this.options = options;
    this.text = new TagText(language, floor);
  }

  @Override
  public TableSchema input() {
    return TagProfiles.SCHEMA;
  }

  @Override
  public TableSchema output() {
    return TagChanges.SCHEMA;
  }

  @Override
  public Dataset<Row> transform(Dataset<Row> profiles) {
    List<TagChange> changes =
        TagArchive.read(profiles)
            .map(
                archive -> new TagReview(archive, TopicNames.read(topics), options, text).changes())
            .orElse(List.of());
    List<Row> rows = new ArrayList<>();
    changes.forEach(change -> rows.add(TagChangeRows.row(change, rows.size() + 1)));
    return profiles
        .sparkSession()
        .createDataFrame(rows, TagChanges.SCHEMA.columns())
        .withColumn(
            TagChanges.CHANGE_ID,
            sha2(
                array_join(
                    array(
                        col(TagChanges.ACTION),
                        array_join(array_sort(col(TagChanges.TAGS)), "\n"),
                        lit(""),
                        array_join(array_sort(col(TagChanges.NEW_TAGS)), "\n")),
                    "\n"),
                256));
  }
}
