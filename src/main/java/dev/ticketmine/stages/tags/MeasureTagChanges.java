package dev.ticketmine.stages.tags;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import dev.ticketmine.pipeline.Stage;
import dev.ticketmine.pipeline.TableSchema;
import dev.ticketmine.tables.TagChanges;
import dev.ticketmine.tables.TagComparisons;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * Says of every change how its tags score before, and how its new tags score after all changes:
 * means over uses.
 */
public final class MeasureTagChanges implements Stage {
  private final Dataset<Row> comparisons;

  /** Takes rows of {@link TagComparisons}. */
  public MeasureTagChanges(Dataset<Row> comparisons) {
    this.comparisons = TagComparisons.SCHEMA.conform(comparisons);
  }

  @Override
  public TableSchema input() {
    return TagChanges.SCHEMA;
  }

  @Override
  public TableSchema output() {
    return TagChanges.SCHEMA;
  }

  @Override
  public Dataset<Row> transform(Dataset<Row> changes) {
    Dataset<Row> plain =
        changes.drop(
            TagChanges.WHY_BEFORE,
            TagChanges.SPIKE_BEFORE,
            TagChanges.WHY_AFTER,
            TagChanges.SPIKE_AFTER);
    Dataset<Row> before =
        scores(
            plain,
            TagChanges.TAGS,
            TagComparisons.COUNT_BEFORE,
            mean(TagComparisons.WHY_BEFORE, TagComparisons.COUNT_BEFORE, TagChanges.WHY_BEFORE),
            mean(
                TagComparisons.SPIKE_BEFORE, TagComparisons.COUNT_BEFORE, TagChanges.SPIKE_BEFORE));
    Dataset<Row> after =
        scores(
            plain,
            TagChanges.NEW_TAGS,
            TagComparisons.COUNT_AFTER,
            mean(TagComparisons.WHY_AFTER, TagComparisons.COUNT_AFTER, TagChanges.WHY_AFTER),
            mean(TagComparisons.SPIKE_AFTER, TagComparisons.COUNT_AFTER, TagChanges.SPIKE_AFTER));
    return plain
        .join(before, TagChanges.CHANGE_ID, "left")
        .join(after, TagChanges.CHANGE_ID, "left");
  }

  private Dataset<Row> scores(
      Dataset<Row> changes, String tags, String count, Column why, Column spike) {
    Dataset<Row> used = comparisons.filter(col(count).gt(0));
    return changes
        .select(
            col(TagChanges.CHANGE_ID),
            explode(functions.array_distinct(functions.transform(col(tags), ProfileTags::normal)))
                .as(TagComparisons.TAG))
        .join(used, TagComparisons.TAG)
        .groupBy(TagChanges.CHANGE_ID)
        .agg(why, spike);
  }

  private static Column mean(String score, String count, String name) {
    Column known = when(col(score).isNotNull(), col(count));
    return sum(col(score).multiply(col(count))).divide(sum(known)).as(name);
  }
}
