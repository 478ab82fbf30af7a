package dev.ticketmine.taxonomy;

import java.util.Locale;
import java.util.regex.Pattern;

/** The form in which spellings of one tag are equal. */
public final class TagKey {
  private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0]+");

  /** Returns the tag in lower case with single blanks. */
  public static String of(String tag) {
    return BLANKS.matcher(tag).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
  }

  private TagKey() {}
}
