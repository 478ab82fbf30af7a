package dev.ticketmine.privacy;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The words of a person's name in one spelling: small, ae for ä, without titles and particles. */
final class NameWords {
  private static final Set<String> NO_PART =
      Set.of(
          "herr", "herrn", "frau", "mr", "mrs", "ms", "mx", "miss", "sir", "dr", "prof", "familie",
          "von", "vom", "van", "zu", "zur", "zum", "de", "der", "den", "di", "da", "del", "dos",
          "du", "al", "el", "bin", "ben", "ter", "le", "la", "und", "and");

  /** Characters from here on may have accents. */
  private static final char FIRST_SPECIAL = 128;

  private static final Pattern PARTED = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  /** Returns the words in order, each once; all of them if they are nothing but particles. */
  static List<String> of(String name) {
    List<String> all = new ArrayList<>();
    List<String> words = new ArrayList<>();
    for (String word : PARTED.split(folded(name))) {
      if (!word.isEmpty() && !all.contains(word)) {
        all.add(word);
        if (!NO_PART.contains(word)) {
          words.add(word);
        }
      }
    }
    return words.isEmpty() ? all : words;
  }

  /** Returns a text in small letters without accents; umlauts are written out. */
  static String folded(String text) {
    return isPlain(text) ? text.toLowerCase(Locale.ROOT).replace("'", "") : unaccented(text);
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= FIRST_SPECIAL) {
        return false;
      }
    }
    return true;
  }

  private static String unaccented(String text) {
    String plain =
        Normalizer.normalize(text, Normalizer.Form.NFC)
            .toLowerCase(Locale.ROOT)
            .replace("ä", "ae")
            .replace("ö", "oe")
            .replace("ü", "ue")
            .replace("ß", "ss")
            .replace("'", "")
            .replace("’", "");
    return MARKS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFD)).replaceAll("");
  }

  private NameWords() {}
}
