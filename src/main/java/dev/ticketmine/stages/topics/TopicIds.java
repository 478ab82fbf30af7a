package dev.ticketmine.stages.topics;

import dev.ticketmine.ml.Vectors;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;

/** Ids of topics: a hash of the question that lay nearest to the centroid at birth. */
final class TopicIds {
  private static final int LENGTH = 12;

  /** Returns the id of the question nearest to the centroid. */
  static String exemplar(TextSample sample, float[] centroid) {
    int nearest = 0;
    float best = Float.NEGATIVE_INFINITY;
    for (int i = 0; i < sample.size(); i++) {
      float cosine = Vectors.dot(sample.points()[i], centroid);
      if (cosine > best) {
        best = cosine;
        nearest = i;
      }
    }
    return sample.questionIds()[nearest];
  }

  /** Returns an id made from the key that is not taken yet, and takes it. */
  static String free(String key, Set<String> taken) {
    String id = hash(key);
    while (!taken.add(id)) {
      id = hash(id);
    }
    return id;
  }

  /** Returns a short hash of a key. */
  static String hash(String key) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, LENGTH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  private TopicIds() {}
}
