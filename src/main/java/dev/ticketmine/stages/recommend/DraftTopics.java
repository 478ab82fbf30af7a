package dev.ticketmine.stages.recommend;

import dev.ticketmine.ml.Vectors;
import dev.ticketmine.tables.Topics;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What drafts need to know about topics. */
final class DraftTopics {
  private static final int RELATED = 3;

  private final Map<String, Row> topics = new TreeMap<>();
  private final Map<String, float[]> centroids = new TreeMap<>();

  DraftTopics(Dataset<Row> rows) {
    for (Row row : rows.filter("state is null or state <> 'retired'").collectAsList()) {
      String topicId = row.getAs(Topics.TOPIC_ID);
      topics.put(topicId, row);
      int column = row.fieldIndex(Topics.CENTROID);
      if (!row.isNullAt(column)) {
        List<Float> values = row.getList(column);
        float[] centroid = new float[values.size()];
        for (int i = 0; i < centroid.length; i++) {
          centroid[i] = values.get(i);
        }
        centroids.put(topicId, centroid);
      }
    }
  }

  boolean has(String topicId) {
    return topics.containsKey(topicId);
  }

  /** Returns a question that customers ask, else the topic's name in the language. */
  String title(String topicId, String language, List<String> questions) {
    Row topic = topics.get(topicId);
    String name = topic.getAs(language.equals("de") ? Topics.LABEL_DE : Topics.LABEL_EN);
    List<String> words = new ArrayList<>(Cells.strings(topic, Topics.KEYPHRASES));
    words.add(name == null ? "" : name);
    return DraftTitle.of(questions, language, words).orElse(name == null ? topicId : name);
  }

  /** Returns the topic's key phrases that customers who write in the language use. */
  List<String> labels(String topicId, List<String> questions) {
    String said = String.join("\n", questions).toLowerCase(Locale.ROOT);
    return Cells.strings(topics.get(topicId), Topics.KEYPHRASES).stream()
        .filter(phrase -> said.contains(phrase.toLowerCase(Locale.ROOT)))
        .toList();
  }

  /** Returns the topics with the nearest centroids. */
  List<String> related(String topicId) {
    float[] own = centroids.get(topicId);
    if (own == null) {
      return List.of();
    }
    return centroids.keySet().stream()
        .filter(other -> !other.equals(topicId))
        .sorted(
            Comparator.comparingDouble((String other) -> -Vectors.dot(own, centroids.get(other)))
                .thenComparing(Comparator.naturalOrder()))
        .limit(RELATED)
        .toList();
  }
}
