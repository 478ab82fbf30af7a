package dev.ticketmine.stages.tags;

import dev.ticketmine.tables.Topics;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Names of topics, and all words that describe them. */
final class TopicNames {
  private record Topic(String german, String english, String text) {}

  private final Map<String, Topic> topics;

  private TopicNames(Map<String, Topic> topics) {
    this.topics = topics;
  }

  /** Reads rows of {@link Topics}. */
  static TopicNames read(Dataset<Row> rows) {
    Map<String, Topic> topics = new HashMap<>();
    for (Row row :
        rows.select(
                Topics.TOPIC_ID,
                Topics.LABEL_DE,
                Topics.LABEL_EN,
                Topics.CANONICAL_QUESTION,
                Topics.KEYPHRASES,
                Topics.EXAMPLES)
            .collectAsList()) {
      List<String> words =
          new ArrayList<>(Arrays.asList(row.getString(1), row.getString(2), row.getString(3)));
      Stream.of(4, 5)
          .filter(column -> !row.isNullAt(column))
          .forEach(column -> words.addAll(row.<String>getList(column)));
      words.removeIf(Objects::isNull);
      topics.put(
          row.getString(0),
          new Topic(
              first(row.getString(1), row.getString(2), row.getString(3), row.getString(0)),
              first(row.getString(2), row.getString(1), row.getString(3), row.getString(0)),
              String.join("\n", words)));
    }
    return new TopicNames(topics);
  }

  /** The topic's name in the language of the tags; its id if it has none. */
  String name(String topic, boolean isGerman) {
    Topic found = topics.get(topic);
    if (found == null) {
      return topic;
    }
    return isGerman ? found.german() : found.english();
  }

  /** Labels, key phrases and example questions of the topic; empty if there are none. */
  String text(String topic) {
    Topic found = topics.get(topic);
    return found == null ? "" : found.text();
  }

  private static String first(String... names) {
    return Arrays.stream(names)
        .filter(name -> name != null && !name.isBlank())
        .findFirst()
        .orElseThrow();
  }
}
