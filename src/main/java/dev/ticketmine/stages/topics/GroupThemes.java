package dev.ticketmine.stages.topics;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.lit;

import dev.ticketmine.pipeline.Stage;
import dev.ticketmine.pipeline.TableSchema;
import dev.ticketmine.tables.ConversationTopics;
import dev.ticketmine.tables.Themes;
import dev.ticketmine.tables.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Sums up topics by theme; {@link ThemeNames} names them. */
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
    Dataset<Row> names = names(rows);
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

  /** Topics are few: their labels are read on the driver. */
  private static Dataset<Row> names(Dataset<Row> topics) {
    List<Row> labels =
        topics
            .select(Topics.THEME_ID, Topics.LABEL_DE, Topics.LABEL_EN, Topics.CONVERSATION_COUNT)
            .collectAsList();
    Map<String, String> german = new ThemeNames("de").of(named(labels, 1));
    Map<String, String> english = new ThemeNames("en").of(named(labels, 2));
    List<Row> names = new ArrayList<>();
    german.forEach((id, label) -> names.add(RowFactory.create(id, label, english.get(id))));
    return topics
        .sparkSession()
        .createDataFrame(
            names, topics.select(Topics.THEME_ID, Topics.LABEL_DE, Topics.LABEL_EN).schema());
  }

  private static List<ThemeNames.Topic> named(List<Row> labels, int column) {
    return labels.stream()
        .map(row -> new ThemeNames.Topic(row.getString(0), row.getString(column), row.getLong(3)))
        .toList();
  }
}
