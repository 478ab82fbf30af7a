package dev.ticketmine.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.tartarus.snowball.ext.GermanStemmer;

/**
 * German words and phrases of support language with the English sense they have there. A word is
 * looked up as it is, by its verb's infinitive, by its stem, with "ae", "oe", "ue" read as umlauts,
 * and in the end as a compound of known parts. Immutable.
 */
public final class Lexicon {
  private static final String ENTRIES = "/lexicon/de-en-support.tsv";
  private static final String STRONG_VERBS = "/lexicon/de-strong-verbs.tsv";

  /** What is longer is no word; every part of it would be looked up. */
  private static final int LONGEST_WORD = 80;

  private static final WordMemo<String> STEMS = new WordMemo<>(Lexicon::stemmed);

  /**
   * A phrase of several words.
   *
   * @param stems stems of its words
   * @param english its English sense
   */
  record Phrase(List<String> stems, String english) {}

  private final Map<String, String> words;
  private final WordMemo<Optional<String>> senses = new WordMemo<>(this::sense);
  private final Map<String, String> stems;
  private final Map<String, List<Phrase>> phrases;
  private final GermanVerbs verbs;
  private final CompoundSplitter compounds;
  private final CompoundSplitter germanParts;

  private Lexicon(Map<String, String> entries, Map<String, List<String>> strongVerbs) {
    words = new HashMap<>();
    stems = new HashMap<>();
    phrases = new HashMap<>();
    // In order of length and alphabet, so that a stem means its shortest word.
    List<String> lemmas = new ArrayList<>(entries.keySet());
    lemmas.sort(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()));
    Set<String> infinitives = new HashSet<>();
    for (String lemma : lemmas) {
      String english = entries.get(lemma);
      if (lemma.indexOf(' ') >= 0) {
        addPhrase(lemma, english);
        continue;
      }
      words.put(lemma, english);
      stems.putIfAbsent(stem(lemma), english);
      if (lemma.endsWith("en") || lemma.endsWith("ern") || lemma.endsWith("eln")) {
        infinitives.add(lemma);
      }
    }
    phrases
        .values()
        .forEach(
            list ->
                list.sort(
                    Comparator.comparingInt((Phrase phrase) -> -phrase.stems().size())
                        .thenComparing(phrase -> String.join(" ", phrase.stems()))));
    verbs = new GermanVerbs(infinitives, strongVerbs);
    compounds = new CompoundSplitter(this::part);
    germanParts = new CompoundSplitter(part -> part(part) == null ? null : part);
  }

  private Lexicon(Lexicon other, CompoundSplitter compounds) {
    words = other.words;
    stems = other.stems;
    phrases = other.phrases;
    verbs = other.verbs;
    germanParts = other.germanParts;
    this.compounds = compounds;
  }

  /** Loads the lexicon that comes with ticketmine. */
  public static Lexicon load() {
    Map<String, String> entries = new LinkedHashMap<>();
    for (String line : lines(ENTRIES)) {
      int tab = line.indexOf('\t');
      entries.put(line.substring(0, tab).replace("ß", "ss"), line.substring(tab + 1));
    }
    Map<String, List<String>> strong = new TreeMap<>();
    for (String line : lines(STRONG_VERBS)) {
      int tab = line.indexOf('\t');
      strong.put(
          line.substring(0, tab).replace("ß", "ss"),
          List.of(line.substring(tab + 1).replace("ß", "ss").split(" ")));
    }
    return new Lexicon(entries, strong);
  }

  /** Returns this lexicon without senses for compounds that have no entry of their own. */
  public Lexicon withoutCompounds() {
    return new Lexicon(this, new CompoundSplitter(part -> null));
  }

  /** Returns the form that words are looked up in: lower case, "ß" as "ss". */
  static String normal(String word) {
    return word.toLowerCase(Locale.GERMAN).replace("ß", "ss");
  }

  /** Returns the stem of a normal form. */
  static String stem(String word) {
    return word.length() > LONGEST_WORD ? word : STEMS.of(word);
  }

  private static String stemmed(String word) {
    GermanStemmer stemmer = new GermanStemmer();
    stemmer.setCurrent(word);
    stemmer.stem();
    return stemmer.getCurrent();
  }

  /** Returns the English sense of a word in normal form, or nothing if no part of it is known. */
  Optional<String> english(String word) {
    return word.length() > LONGEST_WORD ? Optional.empty() : senses.of(word);
  }

  private Optional<String> sense(String word) {
    Optional<String> simple = simple(word);
    if (simple.isPresent()) {
      return simple;
    }
    String folded = umlauts(word);
    if (!folded.equals(word)) {
      Optional<String> umlaut = sense(folded);
      if (umlaut.isPresent()) {
        return umlaut;
      }
    }
    return compounds.split(word).map(parts -> String.join(" ", parts));
  }

  /** Returns the German parts of a compound in normal form; none unless all are known words. */
  List<String> parts(String word) {
    if (word.length() > LONGEST_WORD) {
      return List.of();
    }
    Optional<List<String>> parts = germanParts.split(word, 2);
    return parts.or(() -> germanParts.split(umlauts(word), 2)).orElse(List.of());
  }

  /** Returns the English sense of a finite verb joined with the particle that ends its clause. */
  Optional<String> separable(String particle, String finite) {
    return verbs.joined(particle, finite).map(words::get);
  }

  /** Returns the longest phrase that begins at this position, or nothing. */
  Optional<Phrase> phraseAt(List<String> stemmed, int position) {
    for (Phrase phrase : phrases.getOrDefault(stemmed.get(position), List.of())) {
      int end = position + phrase.stems().size();
      if (end <= stemmed.size() && stemmed.subList(position, end).equals(phrase.stems())) {
        return Optional.of(phrase);
      }
    }
    return Optional.empty();
  }

  private static String umlauts(String word) {
    return word.replace("ae", "ä").replace("oe", "ö").replace("ue", "ü");
  }

  private Optional<String> simple(String word) {
    String exact = words.get(word);
    if (exact != null) {
      return Optional.of(exact);
    }
    Optional<String> verb = verbs.infinitive(word).map(words::get);
    return verb.isPresent() ? verb : Optional.ofNullable(stems.get(stem(word)));
  }

  /** A part of a compound: known as it is or by its stem, and no verb form by chance. */
  private String part(String part) {
    String exact = words.get(part);
    return exact != null || part.length() < 5 ? exact : stems.get(stem(part));
  }

  private void addPhrase(String lemma, String english) {
    List<String> parts = new ArrayList<>();
    for (String word : lemma.split(" ")) {
      parts.add(stem(word));
    }
    phrases
        .computeIfAbsent(parts.get(0), key -> new ArrayList<>())
        .add(new Phrase(List.copyOf(parts), english));
  }

  private static List<String> lines(String resource) {
    try (InputStream in = Lexicon.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
