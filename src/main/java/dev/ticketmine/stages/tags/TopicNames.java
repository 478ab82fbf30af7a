package dev.ticketmine.stages.tags;

import dev.ticketmine.disclosure.GroupSize;
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
  private record Topic(
      String german, String english, String text, String question, GroupSize size) {}

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
                Topics.EXAMPLES,
                Topics.CONVERSATION_COUNT,
                Topics.CUSTOMER_COUNT)
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
              String.join("\n", words),
              row.getString(3),
              new GroupSize(count(row, 6), count(row, 7), count(row, 7))));
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

  /**
   * When to set a tag for the topic. A customer's question is quoted only if the topic is large
   * enough to be shown.
   */
  String definition(String topic, TagText text) {
    Topic found = topics.get(topic);
    String about = text.quoted(name(topic, text.isGerman()));
    return found == null || found.question() == null || !text.admits(found.size())
        ? text.say("Gespräche zum Thema %s.", "Conversations about %s.", about)
        : text.say(
            "Gespräche zum Thema %s; typische Frage: %s",
            "Conversations about %s; typical question: %s", about, text.quoted(found.question()));
  }

  private static long count(Row row, int column) {
    return row.isNullAt(column) ? 0 : ((Number) row.get(column)).longValue();
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
