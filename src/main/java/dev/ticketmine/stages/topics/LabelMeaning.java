package dev.ticketmine.stages.topics;

import dev.ticketmine.ml.TextEmbedder;
import dev.ticketmine.ml.Vectors;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Says how near the meaning of a name lies to a topic's centre. A phrase that many questions hold
 * may be a turn of speech or a detail of one story; its meaning then lies elsewhere (the thought of
 * KeyBERT, Grootendorst 2020).
 */
final class LabelMeaning {
  private static final int REASONS = 5;

  private final TextEmbedder embedder;
  private final Map<String, float[]> centroids;
  private final Map<String, float[]> vectors = new HashMap<>();

  /**
   * Compares with these centres.
   *
   * @param embedder puts names into the space of the centres
   * @param centroids places of the topics by id, of unit length
   */
  LabelMeaning(TextEmbedder embedder, Map<String, float[]> centroids) {
    this.embedder = embedder;
    this.centroids = centroids;
  }

  /** Returns the contact reasons nearest to a topic; none for a topic without a place. */
  List<ContactReasons.Near> reasons(String topicId) {
    float[] centroid = centroids.get(topicId);
    if (centroid == null) {
      return List.of();
    }
    return ContactReasons.shared().nearest(centroid, REASONS);
  }

  /** Returns the cosine of a name and a topic's centre; 0 for a topic without a place. */
  double cosine(String topicId, String label, String language) {
    float[] centroid = centroids.get(topicId);
    if (centroid == null) {
      return 0;
    }
    float[] vector =
        vectors.computeIfAbsent(language + " " + label, key -> embedder.embed(label, language));
    return Vectors.dot(vector, centroid);
  }
}
