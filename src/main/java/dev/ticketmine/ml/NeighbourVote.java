package dev.ticketmine.ml;

import java.util.Arrays;

/**
 * Gives each vector the group that most of its nearest neighbours have, again and again (k-nearest
 * neighbours, Cover and Hart 1967). The own group has half a vote, so a tie moves nothing.
 */
public final class NeighbourVote {
  private static final int NEIGHBOURS = 10;
  private static final int ROUNDS = 2;

  /**
   * Returns the groups after the vote.
   *
   * @param vectors vectors of unit length
   * @param groups group of each, numbered from 0
   */
  public static int[] groups(float[][] vectors, int[] groups) {
    int count = Arrays.stream(groups).max().orElse(-1) + 1;
    int[][] neighbours =
        vectors.length < 2
            ? new int[vectors.length][0]
            : NearestNeighbours.of(vectors, NEIGHBOURS).ids();
    int[] voted = groups;
    for (int round = 0; round < ROUNDS; round++) {
      int[] before = voted;
      voted = new int[before.length];
      for (int i = 0; i < voted.length; i++) {
        voted[i] = winner(before, before[i], neighbours[i], count);
      }
    }
    return voted;
  }

  private static int winner(int[] groups, int own, int[] neighbours, int count) {
    double[] votes = new double[count];
    votes[own] = 0.5;
    for (int neighbour : neighbours) {
      votes[groups[neighbour]]++;
    }
    int winner = own;
    for (int group = 0; group < count; group++) {
      winner = votes[group] > votes[winner] ? group : winner;
    }
    return winner;
  }

  private NeighbourVote() {}
}
