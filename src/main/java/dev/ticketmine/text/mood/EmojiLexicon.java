package dev.ticketmine.text.mood;

import dev.ticketmine.text.WordLists;
import java.util.HashMap;
import java.util.Map;

/** Strengths of emoji and typed smileys. */
final class EmojiLexicon {
  private final Map<String, Double> strengths = new HashMap<>();

  private EmojiLexicon() {}

  /** Reads {@code emoji.tsv}: sign, strength. */
  static EmojiLexicon load() {
    EmojiLexicon lexicon = new EmojiLexicon();
    for (String[] fields : WordLists.fields("/lexicon/mood/emoji.tsv")) {
      lexicon.strengths.put(fields[0], Double.parseDouble(fields[1]));
    }
    return lexicon;
  }

  /**
   * Returns the strength of a sign, 0 if it is not listed. Typed smileys may be written at length.
   */
  double strength(String sign) {
    Double strength = strengths.get(sign);
    if (strength == null && sign.length() > 2) {
      strength = strengths.get(sign.replaceAll("[-o']", "").replaceAll("(.{2}).*", "$1"));
    }
    return strength == null ? 0 : strength;
  }
}
