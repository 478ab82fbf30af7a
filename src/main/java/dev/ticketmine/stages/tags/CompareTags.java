package dev.ticketmine.stages.tags;

import dev.ticketmine.pipeline.Stage;
import dev.ticketmine.pipeline.TableSchema;
import dev.ticketmine.tables.TagComparisons;
import dev.ticketmine.tables.TagProfiles;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * Puts every tag as it is beside the tag as it would be, and likewise the conversations that have
 * none: where tags are counted, these are a pile of their own. Method: docs/methods/tags.md.
 */
public final class CompareTags implements Stage {
  private final Dataset<Row> after;

  /** Takes the {@link TagProfiles} of the conversations with changed tags. */
  public CompareTags(Dataset<Row> after) {
    this.after = TagProfiles.SCHEMA.conform(after);
  }

  @Override
  public TableSchema input() {
    return TagProfiles.SCHEMA;
  }

  @Override
  public TableSchema output() {
    return TagComparisons.SCHEMA;
  }

  @Override
  public Dataset<Row> transform(Dataset<Row> before) {
    Map<String, TagProfile> old = byKey(before);
    Map<String, TagProfile> changed = byKey(after);
    TreeSet<String> tags = new TreeSet<>(old.keySet());
    tags.addAll(changed.keySet());
    List<Row> rows = tags.stream().map(tag -> row(tag, old.get(tag), changed.get(tag))).toList();
    return before.sparkSession().createDataFrame(rows, TagComparisons.SCHEMA.columns());
  }

  private static Map<String, TagProfile> byKey(Dataset<Row> profiles) {
    return TagArchive.read(profiles)
        .map(
            archive ->
                Stream.concat(archive.tags().stream(), Stream.of(archive.untagged()))
                    .filter(tag -> tag.conversations() > 0)
                    .collect(Collectors.toMap(TagProfile::key, tag -> tag)))
        .orElse(Map.of());
  }

  private static Row row(String tag, TagProfile before, TagProfile after) {
    return RowFactory.create(
        tag,
        before == null ? 0L : before.conversations(),
        after == null ? 0L : after.conversations(),
        before == null ? null : TagScore.why(before),
        after == null ? null : TagScore.why(after),
        before == null ? null : TagScore.spike(before),
        after == null ? null : TagScore.spike(after));
  }
}
