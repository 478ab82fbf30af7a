package dev.ticketmine.text.value;

import dev.ticketmine.text.Span;
import dev.ticketmine.text.mood.PhraseRules.Place;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a customer would like to have and may not get: a product that is not on offer, or a function
 * that is not there.
 *
 * @param kind product or feature
 * @param sentence the sentence that wishes
 * @param purpose the clause that says what for or why; null if there is none
 */
public record Wish(String kind, Span sentence, Span purpose) {
  private static final CueList WISHES = CueList.load("wishes");

  /** A clause that states a purpose or a reason, up to the end of its sentence. */
  private static final Pattern PURPOSE =
      Pattern.compile(
          "\\b(?:damit|sodass|so dass|weil|denn|sonst|dann (?:könnte|müsste|würde)n?|um\\b[^.!?\\n]{1,100}?\\b\\p{L}*zu(?:\\p{L}+)?"
              + "|so that|so (?:i|we) (?:can|could)|in order to|because|otherwise"
              + "|then (?:i|we) (?:could|would)|that way)\\b[^.!?\\n]*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

  private static final int NEXT_SENTENCE = 3;

  /** Longer ones tell a story; looking for their end in the whole text would take its square. */
  private static final int LONGEST_PURPOSE = 300;

  /**
   * Returns the wishes of a text, one a sentence and kind, in order.
   *
   * @param text a customer's text; null counts as empty
   * @param language {@code de} or {@code en}; anything else is read as both
   */
  public static List<Wish> find(String text, String language) {
    List<Wish> wishes = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Place place : WISHES.places(text, language)) {
      if (seen.add(place.kind() + " " + place.sentence().start())) {
        wishes.add(new Wish(place.kind(), place.sentence(), purpose(text, place.sentence())));
      }
    }
    return wishes;
  }

  /** In the sentence itself, or at the very beginning of the next one. */
  private static Span purpose(String text, Span sentence) {
    int end = Math.min(text.length(), sentence.end() + LONGEST_PURPOSE);
    Matcher purpose = PURPOSE.matcher(text).region(sentence.start(), end);
    purpose.useTransparentBounds(true);
    boolean isFound = purpose.find() && purpose.start() <= sentence.end() + NEXT_SENTENCE;
    return isFound ? new Span(purpose.start(), purpose.end()) : null;
  }
}
