package dev.ticketmine.text.mood;

import dev.ticketmine.text.mood.PhraseRules.Hit;
import java.util.List;
import java.util.Set;

/** Where the negations, intensities and contrasts of a text reach. */
final class Scopes {
  private static final int AHEAD = 6;
  private static final int BACK = 6;
  private static final int INTENSITY_REACH = 2;

  /** "Es ging ohne Drucker" negates the printer and not the verb. */
  private static final Set<String> NOUNS_ONLY = Set.of("ohne", "without", "mangels");

  private final Words words;
  private final boolean[] negator;
  private final boolean[] newClause;
  private final double[] factor;
  private final int[] contrastAt;

  Scopes(Words words, List<Hit> hits, boolean[] muted, boolean[] taken) {
    this.words = words;
    int size = words.size();
    negator = new boolean[size];
    newClause = new boolean[size];
    factor = new double[size];
    contrastAt = new int[words.sentenceCount()];
    java.util.Arrays.fill(contrastAt, -1);
    boolean[] noNegator = new boolean[size];
    for (int i = 0; i < size; i++) {
      newClause[i] = words.breakBefore(i) != Words.NO_BREAK;
    }
    for (Hit hit : hits) {
      if (hit.rule().kind().equals("no-negator")) {
        for (int word : hit.words()) {
          noNegator[word] = true;
        }
      }
    }
    for (Hit hit : hits) {
      int first = hit.first();
      if (muted[first]) {
        continue;
      }
      switch (hit.rule().kind()) {
        case "negator" -> negator[hit.last()] |= !noNegator[first] && !taken[first];
        case "intensity" -> factor[hit.last()] = hit.rule().value();
        case "clause" -> newClause[first] = true;
        case "contrast" -> {
          if (!noNegator[first]) {
            newClause[first] = true;
            contrastAt[words.sentence(first)] = first;
          }
        }
        default -> {}
      }
    }
  }

  /**
   * Whether a negation reaches the word: one before it in its clause, or after it if it is a verb.
   */
  boolean isNegated(int index, boolean isVerb) {
    for (int i = index - 1; i >= 0 && index - i <= AHEAD; i--) {
      if (newClause[i + 1]) {
        break;
      }
      if (negator[i]) {
        return true;
      }
    }
    if (isVerb) {
      for (int i = index + 1; i < words.size() && i - index <= BACK; i++) {
        if (newClause[i]) {
          break;
        }
        if (negator[i] && !NOUNS_ONLY.contains(words.folded(i))) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a negation stands right beside the word: close before it, or behind a verb. */
  boolean isDenied(int index) {
    for (int i = index - 1; i >= 0 && index - i <= INTENSITY_REACH && !newClause[i + 1]; i--) {
      if (negator[i]) {
        return true;
      }
    }
    boolean isNoun = Character.isUpperCase(words.raw(index).charAt(0));
    int next = index + 1;
    return !isNoun && next < words.size() && !newClause[next] && negator[next];
  }

  /** The factor of the intensifiers right before the word. */
  double intensity(int index) {
    double product = 1;
    for (int i = index - 1; i >= 0 && index - i <= INTENSITY_REACH; i--) {
      if (words.breakBefore(i + 1) != Words.NO_BREAK) {
        break;
      }
      product *= factor[i] == 0 ? 1 : factor[i];
    }
    return product;
  }

  boolean hasContrast(int sentence) {
    return contrastAt[sentence] >= 0;
  }

  /** The factor of a word before or after the last contrast of its sentence; 1 without contrast. */
  double contrast(int index, double before, double after) {
    int at = contrastAt[words.sentence(index)];
    boolean splits = at > 0 && words.sentence(at - 1) == words.sentence(at);
    if (!splits) {
      return 1;
    }
    return index < at ? before : after;
  }
}
