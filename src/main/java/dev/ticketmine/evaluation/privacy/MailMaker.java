package dev.ticketmine.evaluation.privacy;

import dev.ticketmine.sample.Dice;
import java.util.List;

/** Makes e-mail addresses, as they are and spelled out. */
final class MailMaker {
  private static final WordBank LISTS = WordBank.read("lists.txt");
  private static final List<String> AT_DE =
      List.of(" (at) ", "(at)", " [at] ", "[at]", " at ", " (ät) ", "(ät)", " ät ", " AT ", " @ ");
  private static final List<String> AT_EN =
      List.of(" (at) ", "(at)", " [at] ", "[at]", " at ", " AT ", " @ ", " {at} ", " <at> ");
  private static final List<String> DOT_DE =
      List.of(" (punkt) ", "[punkt]", " punkt ", " dot ", " [dot] ", "(dot)", " . ", ".", ".");
  private static final List<String> DOT_EN =
      List.of(" (dot) ", "(dot)", " [dot] ", "[dot]", " dot ", " DOT ", " . ", ".", ".");

  private MailMaker() {}

  static String address(Person person, String language, Dice dice) {
    return local(person, dice) + "@" + dice.pick(LISTS.words("domains " + language));
  }

  private static String local(Person person, Dice dice) {
    String first = person.plainFirst();
    String last = person.plainLast();
    String initial = first.substring(0, 1);
    return switch (dice.between(0, 11)) {
      case 0, 1, 2 -> first + "." + last;
      case 3 -> initial + "." + last;
      case 4 -> last + dice.between(50, 99);
      case 5 -> first + "_" + last;
      case 6 -> last + "." + initial;
      case 7 -> first + last + dice.between(1, 2010);
      case 8 -> first + "+" + dice.pick(LISTS.words("mail words"));
      case 9 -> dice.pick(LISTS.words("mail words")) + dice.between(1, 99);
      case 10 -> first + "-" + last;
      default -> capital(first) + "." + capital(last);
    };
  }

  private static String capital(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  /** Returns an address in words or with brackets; at least its sign or its dot is hidden. */
  static String spelled(Person person, String language, Dice dice) {
    String[] parts = address(person, language, dice).split("@");
    boolean isGerman = language.equals("de");
    String at = dice.pick(isGerman ? AT_DE : AT_EN);
    String dot = dice.pick(isGerman ? DOT_DE : DOT_EN);
    String local =
        at.startsWith(" ") && !dot.equals(".") && dice.chance(0.3)
            ? parts[0].replace(".", dot)
            : parts[0];
    return local + at + parts[1].replace(".", dot);
  }
}
