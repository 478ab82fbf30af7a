package dev.ticketmine.stages.topics;

import static org.apache.spark.sql.functions.asc;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.desc;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;

import dev.ticketmine.pipeline.Stage;
import dev.ticketmine.pipeline.TableSchema;
import dev.ticketmine.tables.ConversationTopics;
import dev.ticketmine.tables.Themes;
import dev.ticketmine.tables.Topics;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/** Sums up topics by theme; a theme is named after its largest topic. */
public final class GroupThemes implements Stage {
  private final Dataset<Row> conversationTopics;

  /** Side input: {@link ConversationTopics}. */
  public GroupThemes(Dataset<Row> conversationTopics) {
    this.conversationTopics = ConversationTopics.SCHEMA.conform(conversationTopics);
  }

  @Override
  public TableSchema input() {
    return Topics.SCHEMA;
  }

  @Override
  public TableSchema output() {
    return Themes.SCHEMA;
  }

  @Override
  public Dataset<Row> transform(Dataset<Row> rows) {
    Dataset<Row> names =
        rows.withColumn(
                "rank",
                row_number()
                    .over(
                        Window.partitionBy(Topics.THEME_ID)
                            .orderBy(desc(Topics.CONVERSATION_COUNT), asc(Topics.TOPIC_ID))))
            .filter(col("rank").equalTo(1))
            .select(Topics.THEME_ID, Topics.LABEL_DE, Topics.LABEL_EN);
    Dataset<Row> topicCounts =
        rows.groupBy(Topics.THEME_ID).agg(count(lit(1)).as(Themes.TOPIC_COUNT));
    Dataset<Row> conversationCounts =
        rows.select(Topics.TOPIC_ID, Topics.THEME_ID)
            .join(conversationTopics, Topics.TOPIC_ID)
            .groupBy(Topics.THEME_ID)
            .agg(
                count_distinct(col(ConversationTopics.CONVERSATION_ID))
                    .as(Themes.CONVERSATION_COUNT));
    return names
        .join(topicCounts, Topics.THEME_ID)
        .join(conversationCounts, new String[] {Topics.THEME_ID}, "left")
        .na()
        .fill(0L, new String[] {Themes.CONVERSATION_COUNT});
  }
}
