package dev.ticketmine.text.mood;

import dev.ticketmine.text.mood.PhraseRules.Hit;
import java.util.List;

/** The problems that a text reports, each with a severity from 0 to 1, apart from emotion. */
final class Faults {
  private static final double CLEAR = 0.2;

  private final double[] severities;
  private final int[][] spans;

  Faults(int words) {
    severities = new double[words];
    spans = new int[words][];
  }

  /**
   * Adds the problems that phrases report; plain phrases, courtesies and what is denied report none
   * ("no error", "tropft nicht mehr").
   */
  void place(List<Hit> hits, boolean[] muted, Scopes scopes, Markers markers) {
    boolean[] used = new boolean[severities.length];
    for (Hit hit : hits) {
      if (hit.rule().kind().equals("plain")) {
        for (int word : hit.words()) {
          used[word] = true;
        }
      }
    }
    for (Hit hit : hits) {
      int first = hit.first();
      boolean isProblem = hit.rule().kind().equals("problem") && !muted[first];
      boolean isDenied = hit.words().length == 1 && scopes.isDenied(first);
      if (isProblem && !isDenied && !used[first] && !used[hit.last()]) {
        int known = first;
        for (int word : hit.words()) {
          used[word] = true;
          known = isAt(word) ? word : known;
        }
        add(known, hit.rule().value(), hit.words());
        markers.add("problem", hit.words());
      }
    }
  }

  /** Takes the problems for solved ones that are only mentioned. */
  void relieve() {
    for (int i = 0; i < severities.length; i++) {
      severities[i] *= Relief.LEFT;
    }
  }

  /** Notes a problem at a word, and the words that report it. */
  void add(int word, double severity, int... span) {
    if (severity > severities[word]) {
      severities[word] = severity;
      spans[word] = span;
    }
  }

  boolean isAt(int word) {
    return severities[word] > 0;
  }

  boolean isClearAt(int word) {
    return severities[word] > CLEAR;
  }

  /** The words that report the gravest problem, of equal ones the first; empty if there is none. */
  int[] gravest() {
    int gravest = -1;
    for (int i = 0; i < severities.length; i++) {
      if (severities[i] > 0 && (gravest < 0 || severities[i] > severities[gravest])) {
        gravest = i;
      }
    }
    return gravest < 0 ? new int[0] : spans[gravest].clone();
  }

  double sum() {
    double sum = 0;
    for (double severity : severities) {
      sum += severity;
    }
    return sum;
  }

  /** Severity of all, 0..1: each further sign of a problem adds part of what is left. */
  double severity() {
    double left = 1;
    for (double severity : severities) {
      left *= 1 - severity;
    }
    return 1 - left;
  }
}
