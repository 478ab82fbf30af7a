package dev.ticketmine.text.mood;

/**
 * How a text is written: exclamation marks, capitals, lengthened words and contrasts change the
 * strength of what is there; a question takes praise back.
 */
final class Emphasis {
  private static final double SHOUTED = 1.25;
  private static final double ELONGATED = 1.2;
  private static final double EXCLAIMED = 0.12;
  private static final double PRAISE_IN_QUESTION = 0.4;
  private static final double BEFORE_CONTRAST = 0.6;
  private static final double AFTER_CONTRAST = 1.4;

  private final Words words;
  private final Scopes scopes;
  private final boolean isAllShouted;

  Emphasis(Words words, Scopes scopes) {
    this.words = words;
    this.scopes = scopes;
    int shouted = 0;
    for (int i = 0; i < words.size(); i++) {
      shouted += words.isShouted(i) ? 1 : 0;
    }
    isAllShouted = shouted * 2 > words.size() && words.size() > 2;
  }

  /** Returns the value of a word as the writing around it changes it. */
  double on(int index, double value) {
    String end = words.sentenceEnd(words.sentence(index));
    long exclamations = Math.min(3, end.chars().filter(mark -> mark == '!').count());
    double changed = value * (1 + EXCLAIMED * exclamations);
    if (words.isShouted(index) && !isAllShouted) {
      changed *= SHOUTED;
    }
    String word = words.folded(index);
    if (!words.isEmoji(index) && !Folding.shorten(word, 1).equals(word)) {
      changed *= ELONGATED;
    }
    if (changed > 0 && end.contains("?")) {
      changed *= PRAISE_IN_QUESTION;
    } else if (changed > 0 && smilesAtQuestion(index)) {
      changed = 0;
    }
    return changed * scopes.contrast(index, BEFORE_CONTRAST, AFTER_CONTRAST);
  }

  /** Whether a word stands out in capitals, in a text that is not all capitals. */
  boolean isShouted(int index) {
    return !isAllShouted && words.isShouted(index);
  }

  /** A smiley right behind a question is friendly: it praises nothing. */
  private boolean smilesAtQuestion(int index) {
    return words.isEmoji(index)
        && index > 0
        && words.sentence(index - 1) < words.sentence(index)
        && words.sentenceEnd(words.sentence(index - 1)).contains("?");
  }
}
