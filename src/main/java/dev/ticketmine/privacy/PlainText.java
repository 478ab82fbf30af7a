package dev.ticketmine.privacy;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A redacted text without the numbers of its placeholders, as it is compared with others: who is
 * {@code [NAME_1]} in one conversation may be {@code [NAME_2]} in another.
 */
public final class PlainText {
  /** A placeholder with a number; its first group is the type. */
  public static final String NUMBERED = "\\[([A-Z]+(?:_[A-Z]+)*)_[0-9]+\\]";

  private static final Pattern PLACEHOLDER = Pattern.compile(NUMBERED);
  private static final int[] NONE = {};

  private final String text;

  /** Where numbers were left out, in this text; and how many characters up to there. */
  private final int[] cuts;

  private final int[] lengths;

  private PlainText(String text, int[] cuts, int[] lengths) {
    this.text = text;
    this.cuts = cuts;
    this.lengths = lengths;
  }

  /** Leaves the numbers out. */
  public static PlainText of(String numbered) {
    if (numbered.indexOf('[') < 0) {
      return new PlainText(numbered, NONE, NONE);
    }
    StringBuilder plain = new StringBuilder();
    int[] cuts = NONE;
    int[] lengths = NONE;
    int count = 0;
    int position = 0;
    Matcher hits = PLACEHOLDER.matcher(numbered);
    while (hits.find()) {
      plain.append(numbered, position, hits.end(1));
      position = hits.end() - 1;
      if (count == cuts.length) {
        cuts = Arrays.copyOf(cuts, 2 * count + 4);
        lengths = Arrays.copyOf(lengths, 2 * count + 4);
      }
      cuts[count] = plain.length();
      lengths[count] = position - plain.length();
      count++;
    }
    plain.append(numbered, position, numbered.length());
    return new PlainText(
        plain.toString(), Arrays.copyOf(cuts, count), Arrays.copyOf(lengths, count));
  }

  /** Returns the text. */
  public String text() {
    return text;
  }

  /** Returns where a place of this text is in the numbered one. */
  public int original(int place) {
    int found = Arrays.binarySearch(cuts, place);
    int before = found < 0 ? -found - 1 : found + 1;
    return before == 0 ? place : place + lengths[before - 1];
  }
}
