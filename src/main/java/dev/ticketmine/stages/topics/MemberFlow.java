package dev.ticketmine.stages.topics;

import dev.ticketmine.ml.Centroids;
import dev.ticketmine.ml.Vectors;
import dev.ticketmine.stages.topics.TopicCentre.Radii;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How many questions of the sample went from each known topic to each that was found, and how much
 * alike both are. Only clear questions are members of a topic.
 */
final class MemberFlow {
  /** What stands for a question that was there before, but unclear. */
  static final String UNCLEAR = "";

  private final int[][] moved;
  private final int[] left;
  private final int[] arrived;
  private final int[] arrivedKnown;
  private final double[][] cosines;

  /**
   * Counts.
   *
   * @param before topic of each question of the sample before this night; {@link #UNCLEAR} if it
   *     was unclear, null if it was not there
   */
  MemberFlow(
      TextSample sample, String[] before, List<TopicCentre> known, Centroids found, Radii radii) {
    moved = new int[known.size()][found.size()];
    left = new int[known.size()];
    arrived = new int[found.size()];
    arrivedKnown = new int[found.size()];
    Map<String, Integer> positions = new HashMap<>();
    for (int i = 0; i < known.size(); i++) {
      positions.put(known.get(i).id(), i);
    }
    double[][] sums = new double[known.size()][sample.size() == 0 ? 0 : sample.points()[0].length];
    for (int i = 0; i < sample.size(); i++) {
      int from = positions.getOrDefault(before[i], -1);
      if (from >= 0) {
        left[from]++;
        Vectors.add(sums[from], sample.points()[i], 1);
      }
      int to = found.nearest(sample.points()[i]);
      if (to >= 0 && found.distance(sample.points()[i], to) <= radii.of(sample.isAnswered()[i])) {
        arrived[to]++;
        arrivedKnown[to] += before[i] == null ? 0 : 1;
        if (from >= 0) {
          moved[from][to]++;
        }
      }
    }
    cosines = new double[known.size()][found.size()];
    for (int i = 0; i < cosines.length; i++) {
      // The space may have been learned anew, so a known topic lies where its members now lie.
      float[] place = left[i] > 0 ? Vectors.unit(sums[i]) : known.get(i).place();
      for (int j = 0; j < found.size(); j++) {
        cosines[i][j] = Vectors.dot(place, found.vectors()[j]);
      }
    }
  }

  /** Returns how many members a known topic had. */
  int members(int known) {
    return left[known];
  }

  /** Returns the share of a known topic's members that went to a found one. */
  double shareOfKnown(int known, int found) {
    return left[known] == 0 ? 0 : (double) moved[known][found] / left[known];
  }

  /** Returns the share of a found topic's members that came from a known one. */
  double shareOfFound(int known, int found) {
    return arrived[found] == 0 ? 0 : (double) moved[known][found] / arrived[found];
  }

  /** Returns the shared part of both topics' members, of those that were there before. */
  double jaccard(int known, int found) {
    int both = left[known] + arrivedKnown[found] - moved[known][found];
    return both == 0 ? 0 : (double) moved[known][found] / both;
  }

  /** Returns the cosine of both topics' places. */
  double cosine(int known, int found) {
    return cosines[known][found];
  }
}
