package dev.ticketmine.text.cause;

import dev.ticketmine.text.Gloss;
import dev.ticketmine.text.Lexicon;
import dev.ticketmine.text.TermAnalyzer;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The words of a text in the one form in which causes are compared: German ones in English where
 * the lexicon knows them, so that "Gartenmöbel" and "garden furniture" are one; stems, no stop
 * words, no placeholders; numbers and versions stay.
 */
public final class CauseTerms {
  private static final Gloss GLOSS = new Gloss(Lexicon.load());

  /** "SchnellPost24" and "schnellpost 24" are one. */
  private static final Pattern EDGE = Pattern.compile("(?<=\\p{L})(?=\\d)|(?<=\\d)(?=\\p{L})");

  /** Returns the words in the order of the text, with repetitions. */
  public static List<String> of(String text, String language) {
    String plain = EDGE.matcher(TermAnalyzer.withoutPlaceholders(text)).replaceAll(" ");
    return TermAnalyzer.of("en")
        .termsAndNumbers("de".equals(language) ? GLOSS.english(plain) : plain);
  }

  private CauseTerms() {}
}
