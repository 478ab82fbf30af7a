package dev.ticketmine.evaluation.privacy;

import dev.ticketmine.sample.Dice;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/**
 * An invented person.
 *
 * @param first first name or names
 * @param last last name with particles, or a double name
 * @param origin list the names come from
 */
record Person(String first, String last, String origin) {
  private static final WordBank NAMES = WordBank.read("names.txt");

  /** Share of people with names of the language's countries. */
  private static final double HOME_SHARE = 0.55;

  /** Returns a person as one may write in this language, with names of this part of the set. */
  static Person of(String language, Part part, Dice dice) {
    List<String> origins = NAMES.names(" first").stream().map(Person::origin).toList();
    String home = language.equals("de") ? dice.chance(0.8) ? "german" : "swiss" : "english";
    String origin = dice.chance(HOME_SHARE) ? home : dice.pick(origins);
    String other = dice.chance(0.9) ? origin : dice.pick(origins);
    String first = part.name(NAMES.words(origin + " first"), dice);
    String last = part.name(NAMES.words(other + " last"), dice);
    double form = dice.next();
    if (form < 0.05) {
      first += (dice.chance(0.5) ? "-" : " ") + part.name(NAMES.words(origin + " first"), dice);
    } else if (form < 0.11) {
      last += "-" + part.name(NAMES.words(origin + " last"), dice);
    } else if (form < 0.15 && last.matches("\\p{Lu}[^ ]*")) {
      last = dice.pick(NAMES.words("particles " + language)) + " " + last;
    }
    return new Person(first, last, origin);
  }

  private static String origin(String list) {
    return list.substring(0, list.indexOf(' '));
  }

  String full() {
    return first + " " + last;
  }

  /** Returns initials and last name. */
  String initial(Dice dice) {
    return first.substring(0, 1) + (dice.chance(0.9) ? ". " : " ") + last;
  }

  /**
   * Returns the last name, with a title before it, in German now and then, which may stay readable.
   */
  Value titled(String language, Dice dice) {
    String title = dice.pick(NAMES.words("titles " + language)) + " ";
    return new Value(language.equals("en") || dice.chance(0.25) ? title : "", last, "");
  }

  /** Returns the last name as it stands in addresses of the net: plain letters only. */
  String plainLast() {
    return plain(last);
  }

  /** Returns the first name in plain letters. */
  String plainFirst() {
    return plain(first);
  }

  private static String plain(String name) {
    String written =
        name.toLowerCase(Locale.ROOT)
            .replace("ä", "ae")
            .replace("ö", "oe")
            .replace("ü", "ue")
            .replace("ß", "ss")
            .replace("ł", "l")
            .replace("ı", "i")
            .replace("đ", "d")
            .replace("ø", "o");
    return Normalizer.normalize(written, Normalizer.Form.NFD).replaceAll("[^a-z]", "");
  }
}
