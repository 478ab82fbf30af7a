package dev.ticketmine.sample;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts one to three slips of the fingers into a template: neighbouring keys, swapped, lost and
 * doubled letters, umlauts written out, capitals forgotten. Slots stay whole.
 */
public final class Typos {
  private static final Pattern WORD = Pattern.compile("\\{[a-z]+}|\\p{L}{5,}");
  private static final List<String> QWERTZ = List.of("qwertzuiopü", "asdfghjklöä", "yxcvbnm");
  private static final List<String> QWERTY = List.of("qwertyuiop", "asdfghjkl", "zxcvbnm");

  private Typos() {}

  /** Returns the template with slips; language de or en tells the keyboard. */
  public static String in(String template, String language, Dice dice) {
    long words = WORD.matcher(template).results().count();
    if (words == 0) {
      return template;
    }
    double perWord = Math.min(0.5, dice.between(1, 3) / (double) words);
    Matcher matcher = WORD.matcher(template);
    StringBuilder text = new StringBuilder();
    while (matcher.find()) {
      String word = matcher.group();
      boolean slip = !word.startsWith("{") && dice.chance(perWord);
      matcher.appendReplacement(
          text, Matcher.quoteReplacement(slip ? slip(word, language, dice) : word));
    }
    return matcher.appendTail(text).toString();
  }

  private static String slip(String word, String language, Dice dice) {
    int at = dice.between(1, word.length() - 2);
    String head = word.substring(0, at);
    char letter = word.charAt(at);
    String tail = word.substring(at + 1);
    return switch (dice.between(0, 5)) {
      case 0 -> head + tail.charAt(0) + letter + tail.substring(1);
      case 1 -> head + tail;
      case 2 -> head + letter + letter + tail;
      case 3 -> head + neighbour(letter, language, dice) + tail;
      case 4 -> word.toLowerCase(Locale.ROOT);
      default -> word.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue").replace("ß", "ss");
    };
  }

  private static char neighbour(char letter, String language, Dice dice) {
    for (String row : language.equals("de") ? QWERTZ : QWERTY) {
      int at = row.indexOf(letter);
      if (at >= 0) {
        boolean left = at > 0 && (at == row.length() - 1 || dice.chance(0.5));
        return row.charAt(left ? at - 1 : at + 1);
      }
    }
    return letter;
  }
}
