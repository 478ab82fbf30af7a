package dev.ticketmine.config;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Checks of single values; {@link RecordBinder} adds file and line to what they say. */
final class Values {
  /**
   * Refuses a value.
   *
   * @param key last part of the key, as it stands in the file
   * @param expected what would be right, to be read after "must be"
   * @throws IllegalArgumentException if it is not right
   */
  static void check(boolean isRight, String key, Object value, String expected) {
    if (!isRight) {
      throw new IllegalArgumentException(
          "%s must be %s, but is '%s'.".formatted(key, expected, value));
    }
  }

  static boolean isCharset(String name) {
    try {
      return Charset.isSupported(name);
    } catch (IllegalCharsetNameException e) {
      return false;
    }
  }

  static boolean isZone(String name) {
    try {
      var unused = ZoneId.of(name);
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }

  static boolean isDatePattern(String pattern) {
    try {
      var unused = DateTimeFormatter.ofPattern(pattern);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private Values() {}
}
