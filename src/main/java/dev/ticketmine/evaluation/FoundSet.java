package dev.ticketmine.evaluation;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Scores of a set of found things against the set of true ones. */
final class FoundSet {
  private FoundSet() {}

  static List<Score> scores(String group, String name, Set<String> found, Set<String> truth) {
    Set<String> right = new TreeSet<>(found);
    right.retainAll(truth);
    return List.of(
        Score.share(group, name + "_precision", right.size(), found.size(), ""),
        Score.share(group, name + "_recall", right.size(), truth.size(), ""));
  }
}
