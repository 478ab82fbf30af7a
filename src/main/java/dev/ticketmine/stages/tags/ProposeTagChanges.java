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
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Proposes changes that repair the tags, with evidence. Method: docs/methods/tags.md. */
public final class ProposeTagChanges implements Stage {
  private final Dataset<Row> topics;
  private final TagOptions options;
  private final String language;
  private final Floor floor;

  /**
   * Takes side inputs and options.
   *
   * @param topics rows of {@link Topics}
   * @param language language of {@code evidence} and of definitions: "de", or "en"
   * @param floor what is too few to be told in the evidence
   */
  public ProposeTagChanges(Dataset<Row> topics, TagOptions options, String language, Floor floor) {
    this.topics = Topics.SCHEMA.conform(topics);
    this.options = options;
    this.language = language;
    this.floor = floor;
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
    List<Row> rows =
        TagArchive.read(profiles)
            .map(archive -> rows(archive, TopicNames.read(topics)))
            .orElse(List.of());
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

  private List<Row> rows(TagArchive archive, TopicNames names) {
    List<TagChange> german = changes(archive, names, "de");
    List<TagChange> english = changes(archive, names, "en");
    List<TagChange> told = "de".equals(language) ? german : english;
    return IntStream.range(0, told.size())
        .mapToObj(i -> TagChangeRows.row(told.get(i), german.get(i), english.get(i), i + 1))
        .toList();
  }

  private List<TagChange> changes(TagArchive archive, TopicNames names, String in) {
    return new TagReview(archive, names, options, new TagText(in, floor)).changes();
  }
}
