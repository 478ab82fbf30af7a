package dev.ticketmine.text.article;

import dev.ticketmine.text.mood.PhraseRules;
import dev.ticketmine.text.mood.PhraseRules.Place;
import java.util.List;
import java.util.Map;

/** The phrases of several kinds that the rules look for, in one language. */
final class Cues {
  private static final Map<String, PhraseRules> SHARED =
      Map.of(
          "de", PhraseRules.load("article/cues-de.tsv"),
          "en", PhraseRules.load("article/cues-en.tsv"));

  /** Returns the places of an article with a phrase, by first word. */
  static List<Place> in(String body, String language) {
    return SHARED.get(language).places(body);
  }

  private Cues() {}
}
