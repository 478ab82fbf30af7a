package dev.ticketmine.stages.recommend;

import dev.ticketmine.ml.Vectors;
import dev.ticketmine.tables.Topics;
import java.util.Comparator;
import java.util.List;
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

  /** Returns the canonical question in the language, else a customer's, else the topic's name. */
  String title(String topicId, String language, List<String> phrasings) {
    Row topic = topics.get(topicId);
    boolean german = "de".equals(language);
    String question =
        topic.getAs(german ? Topics.CANONICAL_QUESTION_DE : Topics.CANONICAL_QUESTION_EN);
    if (question != null && !question.isBlank()) {
      return question;
    }
    return phrasings.isEmpty()
        ? topic.getAs(german ? Topics.LABEL_DE : Topics.LABEL_EN)
        : phrasings.get(0);
  }

  List<String> labels(String topicId) {
    return Cells.strings(topics.get(topicId), Topics.KEYPHRASES);
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
