package dev.ticketmine.text.mood;

import dev.ticketmine.text.mood.PhraseRules.Hit;
import java.util.List;
import java.util.Set;

/**
 * Tells whether a message thanks for a problem that is solved: "the second charge has disappeared,
 * thank you". Words such as "still", "not" and "but" say that it is not.
 */
final class Relief {
  /** What is left of the weight of a solved problem. */
  static final double LEFT = 0.1;

  private static final Set<String> UNSOLVED =
      Set.of(
          "noch",
          "immer",
          "nicht",
          "nichts",
          "nie",
          "trotzdem",
          "weiterhin",
          "aber",
          "leider",
          "wieder",
          "still",
          "not",
          "nothing",
          "never",
          "again",
          "but",
          "unfortunately",
          "however",
          "yet",
          "cant",
          "cannot",
          "doesnt",
          "isnt",
          "hasnt",
          "havent",
          "wont",
          "didnt");

  private Relief() {}

  /** Takes blame for a mere mention of what is solved. */
  static void relieve(double[] values) {
    for (int i = 0; i < values.length; i++) {
      values[i] *= values[i] < 0 ? LEFT : 1;
    }
  }

  static boolean isIn(Words words, List<Hit> hits, boolean[] muted) {
    boolean thanks = false;
    for (Hit hit : hits) {
      String kind = hit.rule().kind();
      thanks |= (kind.equals("thanks") || kind.equals("courtesy-thanks")) && !muted[hit.first()];
    }
    for (int i = 0; i < words.size() && thanks; i++) {
      boolean asks = words.sentenceEnd(words.sentence(i)).contains("?");
      thanks = !asks && !UNSOLVED.contains(words.folded(i)) && !words.folded(i).startsWith("kein");
    }
    return thanks;
  }
}
