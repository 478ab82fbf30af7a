package dev.ticketmine.ml;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Assigns vectors to groups by some of their members, so that a group need not be round: of the
 * eight groups whose members' means are nearest, the one wins for which the cosine of that mean
 * plus the mean cosine of the three nearest members is largest (nearest-prototype classification).
 * A group without members is judged by its middle alone. Ties go to the nearer mean.
 */
public final class Prototypes implements Serializable {
  private static final long serialVersionUID = 1L;

  private static final int CANDIDATES = 8;
  private static final int NEAREST = 3;

  /**
   * A member that stands for its group.
   *
   * @param key what tells it from others; a vector is never compared with itself
   * @param vector of unit length
   */
  public record Prototype(String key, float[] vector) implements Serializable {}

  private final Centroids middles;
  private final Prototype[][] members;
  private final float[][] means;

  /**
   * Takes the groups.
   *
   * @param middles middle of each group
   * @param members what stands for each of them, in the same order
   */
  public Prototypes(Centroids middles, List<List<Prototype>> members) {
    this.middles = middles;
    this.members =
        members.stream().map(each -> each.toArray(Prototype[]::new)).toArray(Prototype[][]::new);
    this.means =
        IntStream.range(0, middles.size())
            .mapToObj(i -> mean(this.members[i], middles.vectors()[i]))
            .toArray(float[][]::new);
  }

  private static float[] mean(Prototype[] members, float[] otherwise) {
    return members.length == 0
        ? otherwise
        : Vectors.unit(
            Vectors.sum(Arrays.stream(members).map(Prototype::vector).toArray(float[][]::new)));
  }

  /** Returns the middles of the groups. */
  public Centroids middles() {
    return middles;
  }

  /** Returns the position of the group; -1 if there are none. */
  public int nearest(float[] vector, String key) {
    NearestList nearest = new NearestList(Math.min(CANDIDATES, middles.size()));
    float[] cosines = new float[middles.size()];
    for (int i = 0; i < cosines.length; i++) {
      cosines[i] = Vectors.dot(vector, means[i]);
      nearest.offer(i, cosines[i]);
    }
    int best = -1;
    double bestScore = Double.NEGATIVE_INFINITY;
    for (int group : nearest.ids()) {
      double score = cosines[group] + likeness(vector, key, members[group], cosines[group]);
      if (score > bestScore) {
        bestScore = score;
        best = group;
      }
    }
    return best;
  }

  private static double likeness(float[] vector, String key, Prototype[] members, float otherwise) {
    NearestList nearest = new NearestList(NEAREST);
    for (int i = 0; i < members.length; i++) {
      if (!members[i].key().equals(key)) {
        nearest.offer(i, Vectors.dot(vector, members[i].vector()));
      }
    }
    return nearest.meanScore().orElse(otherwise);
  }
}
