package dev.ticketmine.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a customer who rated low complains about, by cues in the comment: tone, waiting, solution,
 * policy, product, delivery, price. Cues stand in {@code lexicon/ratings/causes.tsv}; one ending in
 * {@code *} is the beginning of a word, several words follow each other.
 */
public final class RatingCauses {
  /** All causes, in the order in which they are shown. */
  public static final List<String> CAUSES =
      List.of("tone", "waiting", "solution", "policy", "product", "delivery", "price");

  private static final String RESOURCE = "/lexicon/ratings/causes.tsv";

  private final List<CueLine> cues = new ArrayList<>();

  private record CueLine(String cause, String language, List<String> words) {}

  private RatingCauses() {}

  /** Reads the cues. */
  public static RatingCauses load() {
    RatingCauses causes = new RatingCauses();
    for (String line : WordLists.lines(RESOURCE)) {
      String[] fields = line.split("\t", -1);
      if (fields.length != 3 || !CAUSES.contains(fields[0])) {
        throw new IllegalStateException("%s: '%s' is no cue".formatted(RESOURCE, line));
      }
      causes.cues.add(new CueLine(fields[0], fields[1], List.of(folded(fields[2]).split(" "))));
    }
    return causes;
  }

  /**
   * Returns the causes that a comment names, sorted; none if no cue fits.
   *
   * @param language of the comment, {@code de} or {@code en}; cues of both count for any other
   */
  public Set<String> in(String comment, String language) {
    Set<String> found = new TreeSet<>();
    String[] words = folded(comment).split("[^\\p{L}\\p{N}€£$]+");
    boolean isKnown = "de".equals(language) || "en".equals(language);
    for (CueLine cue : cues) {
      if (!isKnown || cue.language().equals(language)) {
        for (int start = 0; start + cue.words().size() <= words.length; start++) {
          if (fits(cue.words(), words, start)) {
            found.add(cue.cause());
            break;
          }
        }
      }
    }
    return found;
  }

  private static boolean fits(List<String> cue, String[] words, int start) {
    for (int i = 0; i < cue.size(); i++) {
      String wanted = cue.get(i);
      String word = words[start + i];
      boolean isFit =
          wanted.endsWith("*")
              ? word.startsWith(wanted.substring(0, wanted.length() - 1))
              : word.equals(wanted);
      if (!isFit) {
        return false;
      }
    }
    return true;
  }

  /** Lower case, with one spelling of umlauts and ß. */
  private static String folded(String text) {
    return text.toLowerCase(Locale.ROOT)
        .replace("ä", "ae")
        .replace("ö", "oe")
        .replace("ü", "ue")
        .replace("ß", "ss")
        .replace("’", "'")
        .replace("'", "");
  }
}
