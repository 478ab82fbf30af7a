package dev.ticketmine.text.value;

import dev.ticketmine.text.Span;
import dev.ticketmine.text.mood.PhraseRules;
import dev.ticketmine.text.mood.PhraseRules.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What an agent's reply asks the customer for: an order number, a photo, an address. Only sentences
 * that ask are read: questions, those with a phrase by which {@code text.mood.ReplyMarkers} tells
 * that data are asked for, and the list behind one that ends with a colon.
 */
public final class AskedData {
  private static final CueList DATA = CueList.load("asked");
  private static final Map<String, PhraseRules> ASKS =
      Map.of(
          "de", PhraseRules.load("mood/replies-de.tsv"),
          "en", PhraseRules.load("mood/replies-en.tsv"));

  private AskedData() {}

  /**
   * Returns the first asking sentence of each kind of data, by kind.
   *
   * @param text a reply; null counts as empty
   * @param language {@code de} or {@code en}; anything else is read as both
   */
  public static Map<String, Span> find(String text, String language) {
    Map<String, Span> asked = new TreeMap<>();
    if (text == null || text.isBlank()) {
      return asked;
    }
    List<Asking> asking = asking(text, language);
    for (Place place : DATA.places(text, language)) {
      if (isQuestion(text, place.sentence()) || asking.stream().anyMatch(a -> a.asksFor(place))) {
        asked.putIfAbsent(place.kind(), place.sentence());
      }
    }
    return asked;
  }

  /** A phrase that asks, and how far it reaches. */
  private record Asking(Span phrase, Span reach) {
    /** "Your order number" in itself may as well begin "… is on the invoice". */
    boolean asksFor(Place place) {
      return holds(reach, place.span()) && !holds(phrase, place.span());
    }

    private static boolean holds(Span outer, Span inner) {
      return outer.start() <= inner.start() && inner.end() <= outer.end();
    }
  }

  private static List<Asking> asking(String text, String language) {
    List<Asking> asking = new ArrayList<>();
    ASKS.forEach(
        (known, rules) -> {
          if (known.equals(language) || !ASKS.containsKey(String.valueOf(language))) {
            rules.places(text).stream()
                .filter(place -> place.kind().equals("asks"))
                .forEach(
                    place ->
                        asking.add(new Asking(place.span(), withList(text, place.sentence()))));
          }
        });
    return asking;
  }

  /** A list belongs to the sentence that announces it, until a blank line. */
  private static Span withList(String text, Span sentence) {
    String rest = text.substring(sentence.end());
    if (!rest.stripLeading().startsWith(":")) {
      return sentence;
    }
    int blank = rest.indexOf("\n\n");
    return new Span(sentence.start(), blank < 0 ? text.length() : sentence.end() + blank);
  }

  private static boolean isQuestion(String text, Span sentence) {
    return text.substring(sentence.end()).stripLeading().startsWith("?");
  }
}
