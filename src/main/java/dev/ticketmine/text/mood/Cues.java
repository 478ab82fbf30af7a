package dev.ticketmine.text.mood;

import dev.ticketmine.text.mood.PhraseRules.Hit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The phrases of a text that name a feeling, or what the writer means to do. */
final class Cues {
  /** Begins another matter, and is courtesy otherwise. */
  private static final String ANOTHER = "another";

  private static final Set<String> KINDS =
      Set.of(
          "angry",
          "reproach",
          "worried",
          "confused",
          "grateful",
          "impatient",
          "disappointed",
          "leaving",
          "sarcastic",
          "effort",
          ANOTHER);
  private static final double HEDGED_BELOW = 0.8;
  private static final double HEDGED = 0.5;

  /** A phrase: its kind, how much it says (1 is a plain word for the feeling), and its words. */
  record Cue(String kind, double weight, int[] words) {}

  private final List<Cue> all = new ArrayList<>();

  /** Keeps the cues that are neither courtesy nor negated: "nicht böse", "keine Sorge". */
  Cues(Words words, List<Hit> hits, boolean[] muted, Scopes scopes) {
    boolean[] plain = new boolean[words.size()];
    for (Hit hit : hits) {
      if (hit.rule().kind().equals("plain")) {
        for (int word : hit.words()) {
          plain[word] = true;
        }
      }
    }
    for (Hit hit : hits) {
      int first = hit.first();
      String kind = hit.rule().kind();
      if (KINDS.contains(kind)
          && (kind.equals(ANOTHER) || !muted[first])
          && !plain[first]
          && !plain[hit.last()]
          && (kind.equals("effort") || !scopes.isNegated(first, false))) {
        double weight = hit.rule().value() == 0 ? 1 : hit.rule().value();
        boolean isHedged = scopes.intensity(first) < HEDGED_BELOW;
        all.add(new Cue(kind, isHedged ? weight * HEDGED : weight, hit.words()));
      }
    }
  }

  List<Cue> all() {
    return all;
  }

  /** Sum of the weights of a kind; a phrase inside another of the kind counts once. */
  double weight(String kind) {
    double sum = 0;
    int reached = -1;
    for (Cue cue : all) {
      if (cue.kind().equals(kind) && cue.words()[0] > reached) {
        sum += cue.weight();
        reached = cue.words()[cue.words().length - 1];
      }
    }
    return sum;
  }

  boolean has(String kind) {
    return all.stream().anyMatch(cue -> cue.kind().equals(kind));
  }

  /** The weightiest cue of some kinds, of equal ones the first; null if there is none. */
  Cue strongest(Set<String> kinds) {
    Cue best = null;
    for (Cue cue : all) {
      if (kinds.contains(cue.kind()) && (best == null || cue.weight() > best.weight())) {
        best = cue;
      }
    }
    return best;
  }
}
