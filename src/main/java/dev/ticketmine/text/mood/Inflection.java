package dev.ticketmine.text.mood;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Cuts inflection off a word, by suffix rules: enough to find a lemma in a word list. */
final class Inflection {
  private static final String[] GERMAN = {
    "sten", "ster", "stes", "stem", "eren", "erer", "eres", "erem", "enden", "ender", "endes",
    "test", "tete", "teten", "eten", "ete", "est", "ste", "ten", "ter", "tes", "tem", "tet", "ere",
    "end", "ung", "ungen", "en", "em", "er", "es", "et", "te", "st", "e", "n", "s", "t"
  };
  private static final String[] ENGLISH = {
    "iness", "ingly", "edly", "ness", "iest", "ier", "ies", "ied", "ily", "ing", "est", "ers", "ed",
    "es", "er", "ly", "s", "d", "e", "y"
  };
  private static final String[] PARTICLES = {
    "ab", "an", "auf", "aus", "ein", "zu", "zurueck", "weg", "vor", "nach", "mit", "los", "um",
    "hin", "her", "fest", "durch", "unter", "ueber", "schief", "fehl", "kaputt", "weiter", "hoch"
  };

  private static final String[] GERMAN_VERBS = {"en", "ern", "eln", "end"};
  private static final String[] ENGLISH_VERBS = {"ed", "ing"};

  private final String[] suffixes;
  private final String[] verbEndings;
  private final int shortest;
  private final boolean isGerman;

  private Inflection(String[] suffixes, String[] verbEndings, int shortest, boolean isGerman) {
    this.suffixes = suffixes;
    this.verbEndings = verbEndings;
    this.shortest = shortest;
    this.isGerman = isGerman;
  }

  static Inflection of(String language) {
    return language.equals("de")
        ? new Inflection(GERMAN, GERMAN_VERBS, 4, true)
        : new Inflection(ENGLISH, ENGLISH_VERBS, 4, false);
  }

  /**
   * Returns the stem of a listed verb, under which its other forms are found; nothing for other
   * words, which are listed as they are. Without a mark, an ending tells a verb.
   */
  Optional<String> verbStem(String word, boolean isMarked) {
    boolean isVerb = isMarked;
    for (String ending : verbEndings) {
      isVerb |= word.endsWith(ending);
    }
    return isVerb ? Optional.of(stem(word)) : Optional.empty();
  }

  private String stem(String word) {
    for (String suffix : suffixes) {
      if (word.endsWith(suffix) && word.length() - suffix.length() >= shortest) {
        String stem = word.substring(0, word.length() - suffix.length());
        return isGerman ? stem : undouble(stem);
      }
    }
    return word;
  }

  /** Returns the stems under which a form may be listed, the likeliest first. */
  List<String> stems(String word) {
    List<String> stems = new ArrayList<>();
    for (String suffix : suffixes) {
      if (word.endsWith(suffix) && word.length() - suffix.length() >= shortest) {
        String stem = word.substring(0, word.length() - suffix.length());
        stems.add(isGerman ? stem : undouble(stem));
      }
    }
    stems.add(word);
    if (isGerman) {
      addWithoutGe(word, stems);
    }
    return stems;
  }

  /** A participle without its ge-: "genervt", "abgestürzt". */
  private static void addWithoutGe(String word, List<String> stems) {
    List<String> cut = new ArrayList<>();
    if (word.startsWith("ge") && word.length() > 6) {
      stems.forEach(stem -> cut.add(stem.startsWith("ge") ? stem.substring(2) : stem));
    } else {
      for (String particle : PARTICLES) {
        String begin = particle + "ge";
        if (word.startsWith(begin) && word.length() > begin.length() + 3) {
          stems.forEach(
              stem ->
                  cut.add(
                      stem.length() > begin.length()
                          ? particle + stem.substring(begin.length())
                          : stem));
        }
      }
    }
    stems.addAll(cut);
  }

  private static String undouble(String stem) {
    int last = stem.length() - 1;
    boolean doubled = last > 2 && stem.charAt(last) == stem.charAt(last - 1);
    return doubled && "bdgmnprt".indexOf(stem.charAt(last)) >= 0 ? stem.substring(0, last) : stem;
  }
}
