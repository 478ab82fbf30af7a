package dev.ticketmine.text.article;

import dev.ticketmine.text.Span;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How easy a text is to read, from the length of its sentences and words.
 *
 * @param words words, without figures
 * @param sentences sentences; a list item or cell is one
 * @param readingEase about 0 (hard) to 100 (easy): Flesch (1948) for English, Amstad (1978) for
 *     German; null for less than {@link #FEWEST_WORDS} words
 * @param lix words a sentence plus percentage of words with more than six letters, Björnsson
 *     (1968): 20 (easy) to 60 (hard); null for too few words
 */
public record Readability(int words, int sentences, Double readingEase, Double lix) {
  /** Below this many words the figures follow from single words. */
  public static final int FEWEST_WORDS = 60;

  private static final int LONG_WORD = 6;
  private static final Pattern WORD =
      Pattern.compile("\\p{L}[\\p{L}\\p{M}]*+(?:['’\\-‑]\\p{L}++)*+");

  /** Measures the lines that are no headings. */
  static Readability of(List<Line> lines, String body, String language) {
    Syllables syllables = Syllables.of(language);
    int words = 0;
    int sentences = 0;
    int spoken = 0;
    int longWords = 0;
    for (Line line : lines) {
      for (Span sentence : line.isHeading() ? List.<Span>of() : line.sentences()) {
        Matcher word = WORD.matcher(sentence.in(body));
        int before = words;
        while (word.find()) {
          words++;
          spoken += syllables.count(word.group());
          longWords += word.group().length() > LONG_WORD ? 1 : 0;
        }
        sentences += words > before ? 1 : 0;
      }
    }
    if (words < FEWEST_WORDS) {
      return new Readability(words, sentences, null, null);
    }
    double length = (double) words / sentences;
    double syllablesPerWord = (double) spoken / words;
    double ease =
        "de".equals(language)
            ? 180 - length - 58.5 * syllablesPerWord
            : 206.835 - 1.015 * length - 84.6 * syllablesPerWord;
    return new Readability(
        words, sentences, rounded(ease), rounded(length + 100.0 * longWords / words));
  }

  private static double rounded(double value) {
    return Math.rint(value * 10) / 10;
  }
}
