package dev.ticketmine.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The sentences of an agent's reply in a form in which copies are equal: lower case, without
 * placeholders, numbers and punctuation. Very short ones, such as greetings, are left out.
 */
public final class ReplySentences {
  private static final Pattern END = Pattern.compile("(?<=[.!?])\\s+|\\R+");
  private static final Pattern PLACEHOLDER =
      Pattern.compile("\\[[A-Z][A-Z_0-9]*\\]|<[^<>\\s]{1,100}>");
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");
  private static final int MIN_WORDS = 4;

  /** Returns the distinct sentences in their order. */
  public static List<String> of(String text) {
    Set<String> sentences = new LinkedHashSet<>();
    for (String sentence : END.split(PLACEHOLDER.matcher(text).replaceAll(" "))) {
      String words = NO_LETTERS.matcher(sentence.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
      if (words.split(" ").length >= MIN_WORDS) {
        sentences.add(words);
      }
    }
    return new ArrayList<>(sentences);
  }

  private ReplySentences() {}
}
