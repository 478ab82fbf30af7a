package dev.ticketmine.pipeline;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Why a record is in none of the tables, for counting; the words for people stand beside it. */
public enum ReasonCode {
  /** It breaks the syntax of its format or its character set. */
  MALFORMED,
  /** A field that is needed is missing or empty. */
  MISSING_FIELD,
  /** A field holds what its format does not allow. */
  INVALID_VALUE,
  /** It, or the file it stands in, is larger than a limit allows. */
  TOO_LARGE,
  /** The file ends before its end. */
  TRUNCATED,
  /** The same record stands earlier; left out on purpose. */
  DUPLICATE,
  /** No person wrote it; left out on purpose. */
  AUTOMATIC,
  /** It is of somebody who was erased; left out on purpose, and in no table at all. */
  ERASED;

  private static final List<ReasonCode> LEFT_OUT = List.of(DUPLICATE, AUTOMATIC, ERASED);

  /** Returns whether something is wrong with the record; if not, it is left out on purpose. */
  public boolean isFault() {
    return !LEFT_OUT.contains(this);
  }

  /** Returns the code as it stands in tables, such as {@code missing_field}. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the codes, as they stand in tables, of what is left out on purpose. */
  public static List<String> leftOut() {
    return Arrays.stream(values()).filter(code -> !code.isFault()).map(ReasonCode::text).toList();
  }
}
