package dev.ticketmine.text.mood;

import dev.ticketmine.text.WordLists;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Words with a strength from -3 to 3.
 *
 * <p>The file has one entry a line: word, strength, and perhaps a flag. {@code enttäusch*} stands
 * for all words that begin so, {@code *chaos} for all that end so; a plain word also stands for its
 * inflected forms. Flag {@code v}: a verb, which a negation may follow; {@code f}: a verb of
 * working, so that its negation reports a fault ("lädt nicht").
 */
final class PolarLexicon {
  /**
   * What an entry says.
   *
   * @param strength -3..3
   * @param isVerb whether a negation that follows in the clause applies
   * @param reportsFault whether the negated word reports a fault
   */
  record Entry(double strength, boolean isVerb, boolean reportsFault) {}

  private static final int SHORTEST_AFFIX = 4;
  private static final int MOST_FOUND = 50_000;

  private final Inflection inflection;
  private final Map<String, Entry> words = new HashMap<>();
  private final Map<String, Optional<Entry>> stems = new HashMap<>();
  private final TreeMap<String, Entry> beginnings = new TreeMap<>();
  private final Map<String, Entry> endings = new HashMap<>();

  /** Entries of words that were looked up before: few words make up most of all texts. */
  private final Map<String, Optional<Entry>> found = new ConcurrentHashMap<>();

  private int size;

  private PolarLexicon(Inflection inflection) {
    this.inflection = inflection;
  }

  /** Reads the word list of a language. */
  static PolarLexicon load(String language) {
    PolarLexicon lexicon = new PolarLexicon(Inflection.of(language));
    for (String[] fields : WordLists.fields("/lexicon/mood/words-" + language + ".tsv")) {
      String flag = fields.length > 2 ? fields[2] : "";
      Entry entry = new Entry(Double.parseDouble(fields[1]), !flag.isEmpty(), flag.equals("f"));
      lexicon.add(Folding.fold(fields[0]), entry);
    }
    return lexicon;
  }

  private void add(String word, Entry entry) {
    size++;
    if (word.startsWith("*")) {
      endings.put(word.substring(1), entry);
    } else if (word.endsWith("*")) {
      beginnings.put(word.substring(0, word.length() - 1), entry);
    } else {
      words.put(word, entry);
      addStem(inflection.verbStem(word, entry.isVerb()), entry);
    }
  }

  /** Two entries of opposite sign with one stem say nothing about a third form. */
  private void addStem(Optional<String> stem, Entry entry) {
    stem.filter(found -> found.length() >= SHORTEST_AFFIX)
        .ifPresent(
            found ->
                stems.merge(
                    found,
                    Optional.of(entry),
                    (old, now) ->
                        old.isPresent() && old.get().strength() * now.get().strength() >= 0
                            ? old
                            : Optional.empty()));
  }

  /** Number of entries in the list. */
  int size() {
    return size;
  }

  /** Returns the entry of a folded word, or null. */
  Entry find(String word) {
    Optional<Entry> known = found.get(word);
    if (known == null) {
      known = Optional.ofNullable(look(word));
      if (found.size() < MOST_FOUND) {
        found.put(word, known);
      }
    }
    return known.orElse(null);
  }

  private Entry look(String word) {
    Entry entry = findSpelled(word);
    if (entry == null && hasLongRun(word)) {
      entry = findSpelled(Folding.shorten(word, 2));
      return entry == null ? findSpelled(Folding.shorten(word, 1)) : entry;
    }
    return entry;
  }

  private Entry findSpelled(String word) {
    Entry exact = words.get(word);
    if (exact != null) {
      return exact;
    }
    Entry begun = byBeginning(word);
    if (begun != null) {
      return begun;
    }
    for (String stem : inflection.stems(word)) {
      Entry listed = words.get(stem);
      if (listed != null) {
        return listed;
      }
      Optional<Entry> entry = stem.length() < SHORTEST_AFFIX ? null : stems.get(stem);
      if (entry != null && entry.isPresent()) {
        return entry.get();
      }
    }
    return byEnding(word);
  }

  private Entry byBeginning(String word) {
    String candidate = beginnings.floorKey(word);
    while (candidate != null && !word.startsWith(candidate)) {
      int common = commonLength(candidate, word);
      candidate = common == 0 ? null : beginnings.floorKey(word.substring(0, common));
    }
    return candidate == null ? null : beginnings.get(candidate);
  }

  private Entry byEnding(String word) {
    for (int start = 1; start <= word.length() - SHORTEST_AFFIX; start++) {
      Entry entry = endings.get(word.substring(start));
      if (entry != null) {
        return entry;
      }
    }
    return null;
  }

  private static int commonLength(String one, String other) {
    int length = 0;
    while (length < one.length()
        && length < other.length()
        && one.charAt(length) == other.charAt(length)) {
      length++;
    }
    return length;
  }

  private static boolean hasLongRun(String word) {
    for (int i = 2; i < word.length(); i++) {
      if (word.charAt(i) == word.charAt(i - 1) && word.charAt(i) == word.charAt(i - 2)) {
        return true;
      }
    }
    return false;
  }
}
