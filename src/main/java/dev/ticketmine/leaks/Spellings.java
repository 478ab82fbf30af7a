package dev.ticketmine.leaks;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntFunction;

/**
 * The ways in which files write a value: as it is, in either case, in plain letters as in file
 * names, its groups joined otherwise, and escaped for HTML, JSON, web addresses and mails.
 */
final class Spellings {
  private static final List<String> JOINTS = List.of("", " ", "-", "_", ".");
  private static final int LONG_NUMBER = 12;

  private Spellings() {}

  /** Returns the spellings; those that differ only in the case of plain letters are one. */
  static Set<String> of(String value) {
    Set<String> written = new LinkedHashSet<>();
    String composed = Normalizer.normalize(value.strip(), Normalizer.Form.NFC);
    for (String form : List.of(composed, composed.toUpperCase(Locale.ROOT), plain(composed))) {
      addJoined(form, written);
    }
    written.add(Normalizer.normalize(composed, Normalizer.Form.NFD));
    Set<String> all = new LinkedHashSet<>();
    for (String form : written) {
      all.add(form);
      all.add(escaped(form, Spellings::html));
      all.add(escaped(form, Spellings::htmlNumber));
      all.add(escaped(form, c -> c < 128 ? null : "\\u%04x".formatted(c)));
      all.add(escaped(form, c -> isPlain(c) ? null : bytes(c, '%')));
      all.add(escaped(form, c -> c == ' ' ? "+" : isPlain(c) ? null : bytes(c, '%')));
      all.add(escaped(form, c -> c < 128 && c != '=' ? null : bytes(c, '=')));
    }
    Set<String> folded = new LinkedHashSet<>();
    all.forEach(form -> folded.add(fold(form)));
    return folded;
  }

  private static void addJoined(String form, Set<String> all) {
    all.add(form);
    List<String> groups =
        List.of(form.split("[^\\p{L}\\p{N}]+")).stream().filter(group -> !group.isEmpty()).toList();
    JOINTS.forEach(joint -> all.add(String.join(joint, groups)));
    String compact = String.join("", groups);
    if (compact.chars().filter(Character::isDigit).count() >= LONG_NUMBER) {
      all.add(compact.replaceAll("(.{4})(?=.)", "$1 "));
    }
  }

  private static String plain(String value) {
    String german =
        value
            .toLowerCase(Locale.ROOT)
            .replace("ä", "ae")
            .replace("ö", "oe")
            .replace("ü", "ue")
            .replace("ß", "ss");
    return Normalizer.normalize(german, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
  }

  private static String html(int character) {
    return switch (character) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '"' -> "&quot;";
      case '\'' -> "&#39;";
      case 'ä' -> "&auml;";
      case 'ö' -> "&ouml;";
      case 'ü' -> "&uuml;";
      case 'Ä' -> "&Auml;";
      case 'Ö' -> "&Ouml;";
      case 'Ü' -> "&Uuml;";
      case 'ß' -> "&szlig;";
      default -> null;
    };
  }

  private static String htmlNumber(int character) {
    return character < 128 && html(character) == null ? null : "&#" + character + ";";
  }

  private static boolean isPlain(int character) {
    return character < 128
        && (Character.isLetterOrDigit(character) || "-._~".indexOf(character) >= 0);
  }

  private static String bytes(int character, char mark) {
    StringBuilder escaped = new StringBuilder();
    for (byte part : Character.toString(character).getBytes(StandardCharsets.UTF_8)) {
      escaped.append(mark).append("%02x".formatted(part & 0xff));
    }
    return escaped.toString();
  }

  private static String escaped(String form, IntFunction<String> escape) {
    StringBuilder text = new StringBuilder();
    form.codePoints()
        .forEach(
            character -> {
              String instead = escape.apply(character);
              if (instead == null) {
                text.appendCodePoint(character);
              } else {
                text.append(instead);
              }
            });
    return text.toString();
  }

  /**
   * Makes the capitals among the plain letters small, as {@link Search} does with what it reads.
   */
  private static String fold(String text) {
    StringBuilder folded = new StringBuilder(text);
    for (int i = 0; i < folded.length(); i++) {
      char character = folded.charAt(i);
      if (character >= 'A' && character <= 'Z') {
        folded.setCharAt(i, (char) (character + ('a' - 'A')));
      }
    }
    return folded.toString();
  }
}
