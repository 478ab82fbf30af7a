package dev.ticketmine.text.value;

import dev.ticketmine.text.mood.PhraseRules;
import dev.ticketmine.text.mood.PhraseRules.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** German and English phrases of several kinds, read from a pair of lists beside the classes. */
public final class CueList {
  private final PhraseRules german;
  private final PhraseRules english;

  private CueList(PhraseRules german, PhraseRules english) {
    this.german = german;
    this.english = english;
  }

  /**
   * Reads {@code lexicon/value/<name>-de.tsv} and its English twin.
   *
   * @throws IllegalStateException if one of them is not built in
   */
  public static CueList load(String name) {
    return new CueList(
        PhraseRules.load("value/%s-de.tsv".formatted(name)),
        PhraseRules.load("value/%s-en.tsv".formatted(name)));
  }

  /**
   * Returns the places with a phrase, by first word.
   *
   * @param text a text; null counts as empty
   * @param language {@code de} or {@code en}; phrases of both count for any other
   */
  public List<Place> places(String text, String language) {
    String read = text == null ? "" : text;
    List<Place> places = new ArrayList<>();
    if (!"en".equals(language)) {
      places.addAll(german.places(read));
    }
    if (!"de".equals(language)) {
      places.addAll(english.places(read));
    }
    return places;
  }

  /** Returns the kinds that a text has, sorted; the same arguments as {@link #places}. */
  public Set<String> kinds(String text, String language) {
    Set<String> kinds = new TreeSet<>();
    places(text, language).forEach(place -> kinds.add(place.kind()));
    return kinds;
  }
}
