package dev.ticketmine.ml;

import java.util.Arrays;

/**
 * Joins groups of a graph's nodes by how strongly they are linked: the weight of the links between
 * two groups, divided by that of the links inside the more loosely knit one. A group whose links
 * outwards are as many as its own is a part of something. That ratio looks at nothing but the two,
 * so a rare topic and a frequent one are judged alike, in an archive of 10 topics and in one of
 * 100. The strongest pair joins first; ties go to the earlier pair.
 */
final class Linkage {
  /** A single node has no links inside: it joins what it is linked to most. */
  private static final double LEAST_INSIDE = 1e-6;

  private final double[][] links;
  private final int[] into;

  private Linkage(Graph graph, int[] groups) {
    int count = Arrays.stream(groups).max().orElse(-1) + 1;
    links = new double[count][count];
    into = new int[count];
    Arrays.setAll(into, i -> i);
    for (int node = 0; node < groups.length; node++) {
      for (int i = graph.starts()[node]; i < graph.starts()[node + 1]; i++) {
        links[groups[node]][groups[graph.neighbours()[i]]] += graph.weights()[i];
      }
    }
  }

  /** Returns the groups, numbered from 0, after all pairs have joined that reach the ratio. */
  static int[] joined(Graph graph, int[] groups, double ratio) {
    Linkage linkage = new Linkage(graph, groups);
    int count = linkage.into.length;
    int[] best = new int[count];
    for (int group = 0; group < count; group++) {
      best[group] = linkage.best(group);
    }
    while (true) {
      int from = -1;
      double highest = ratio;
      for (int group = 0; group < count; group++) {
        double own = best[group] < 0 ? 0 : linkage.ratio(group, best[group]);
        if (own > highest || (own == highest && from < 0)) {
          highest = own;
          from = group;
        }
      }
      if (from < 0) {
        return linkage.numbered(groups);
      }
      int gone = Math.max(from, best[from]);
      int kept = Math.min(from, best[from]);
      linkage.join(kept, gone);
      for (int group = 0; group < count; group++) {
        // Ratios with others stay the same unless they were with one of the two.
        boolean isTouched = group == kept || linkage.links[group][kept] > 0 || best[group] == gone;
        if (linkage.into[group] == group && isTouched) {
          best[group] = linkage.best(group);
        } else if (linkage.into[group] != group) {
          best[group] = -1;
        }
      }
    }
  }

  private double ratio(int a, int b) {
    return links[a][b] / Math.max(LEAST_INSIDE, Math.min(links[a][a], links[b][b]));
  }

  private int best(int group) {
    int best = -1;
    double highest = 0;
    for (int other = 0; other < into.length; other++) {
      if (other != group && into[other] == other && links[group][other] > 0) {
        double own = ratio(group, other);
        if (own > highest) {
          highest = own;
          best = other;
        }
      }
    }
    return best;
  }

  private void join(int kept, int gone) {
    for (int other = 0; other < into.length; other++) {
      links[kept][other] += links[gone][other];
      links[gone][other] = 0;
    }
    for (int other = 0; other < into.length; other++) {
      links[other][kept] += links[other][gone];
      links[other][gone] = 0;
      into[other] = into[other] == gone ? kept : into[other];
    }
  }

  private int[] numbered(int[] groups) {
    int[] numbers = new int[into.length];
    Arrays.fill(numbers, -1);
    int next = 0;
    int[] numbered = new int[groups.length];
    for (int node = 0; node < groups.length; node++) {
      int group = into[groups[node]];
      if (numbers[group] < 0) {
        numbers[group] = next++;
      }
      numbered[node] = numbers[group];
    }
    return numbered;
  }
}
