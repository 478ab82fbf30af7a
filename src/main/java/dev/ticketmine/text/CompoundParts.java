package dev.ticketmine.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the known words that a text's German compounds are made of. Immutable. */
public final class CompoundParts {
  /** Shorter words are seldom compounds and often split by chance. */
  private static final Pattern LONG_WORD = Pattern.compile("\\p{L}{8,}");

  private final Lexicon lexicon;

  /** Takes the words of this lexicon for parts. */
  public CompoundParts(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** Returns the parts in the order of the text, in lower case, without linking elements. */
  public List<String> of(String german) {
    List<String> parts = new ArrayList<>();
    Matcher words = LONG_WORD.matcher(german);
    while (words.find()) {
      parts.addAll(lexicon.parts(Lexicon.normal(words.group())));
    }
    return parts;
  }
}
