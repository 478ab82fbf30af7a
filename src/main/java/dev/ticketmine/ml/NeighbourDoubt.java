package dev.ticketmine.ml;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * How far from its topic a question may lie before the topic is doubtful. Nobody says which
 * questions are in the wrong topic, but their neighbours hint at it: the share of the nearest
 * questions that lie in other topics is about the share of questions whose topic is wrong. Where
 * topics are pure it is high at the far edge only, elsewhere already nearer by. Figures:
 * docs/methods/topics.md.
 */
public final class NeighbourDoubt {
  private static final int MOST_POINTS = 4_000;
  private static final int NEIGHBOURS = 10;

  /** What lies beyond the radius has, on average, so many of its neighbours elsewhere. */
  private static final double DOUBTFUL = 0.5;

  private static final double MOST_BEYOND = 0.2;

  /** The very farthest are always doubtful: else one stray would let in everything new. */
  private static final double LEAST_BEYOND = 0.005;

  private static final double DECIMALS = 1e6;

  private final Centroids topics;
  private final int[] topicOf;
  private final int[][] neighbours;

  /**
   * Looks at the first few thousand questions.
   *
   * @param points where the questions lie, in an order that does not depend on the run
   * @param topics where the topics lie
   */
  public NeighbourDoubt(float[][] points, Centroids topics) {
    float[][] part = Arrays.copyOf(points, Math.min(MOST_POINTS, points.length));
    this.topics = topics;
    this.topicOf = topics.nearest(part);
    this.neighbours =
        part.length < 2 ? new int[part.length][0] : NearestNeighbours.of(part, NEIGHBOURS).ids();
  }

  /**
   * Returns the cosine distance beyond which a question's topic is doubtful; 0 if there are no
   * questions or no topics.
   *
   * @param views where the same questions are seen when they get their topic: the points
   *     themselves, or where they lie by a part of what is known about them
   */
  public double radius(float[][] views) {
    if (topicOf.length == 0 || topics.size() == 0) {
      return 0;
    }
    int[] seen = topics.nearest(Arrays.copyOf(views, topicOf.length));
    double[] distances = new double[seen.length];
    Arrays.setAll(distances, i -> topics.distance(views[i], seen[i]));
    int[] farthestFirst =
        IntStream.range(0, seen.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> -distances[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    int beyond = (int) (LEAST_BEYOND * seen.length);
    double elsewhere = 0;
    for (int i = 0; i < (int) (MOST_BEYOND * seen.length); i++) {
      elsewhere += elsewhere(farthestFirst[i], seen[farthestFirst[i]]);
      beyond = elsewhere >= DOUBTFUL * (i + 1) ? Math.max(beyond, i + 1) : beyond;
    }
    // Rounded up, so that the bound is the same number wherever it is compared, and within it.
    return Math.ceil(distances[farthestFirst[beyond]] * DECIMALS) / DECIMALS;
  }

  private double elsewhere(int question, int topic) {
    return IntStream.of(neighbours[question]).filter(other -> topicOf[other] != topic).count()
        / (double) NEIGHBOURS;
  }
}
