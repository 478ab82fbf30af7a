package dev.ticketmine.evaluation.privacy;

import dev.ticketmine.sample.Dice;
import java.util.List;

/** Makes postal addresses and parts of them. */
final class AddressMaker {
  private static final WordBank LISTS = WordBank.read("lists.txt");
  private static final List<String> GAPS = List.of(", ", ", ", " ", " in ");

  private AddressMaker() {}

  /** Street, number and town in one line. */
  static String line(String language, Dice dice) {
    String country = country(language, dice);
    return streetOf(country, dice, false) + gap(country, dice) + townOf(country, dice);
  }

  /** The same in lines of their own. */
  static String lines(String language, Dice dice) {
    String country = country(language, dice);
    return streetOf(country, dice, false) + "\n" + townOf(country, dice);
  }

  static String street(String language, Dice dice) {
    return streetOf(country(language, dice), dice, true);
  }

  static String town(String language, Dice dice) {
    return townOf(country(language, dice), dice);
  }

  private static String gap(String country, Dice dice) {
    return country.equals("uk") || country.equals("us") ? ", " : dice.pick(GAPS);
  }

  private static String country(String language, Dice dice) {
    double where = dice.next();
    return language.equals("de")
        ? where < 0.74 ? "de" : where < 0.87 ? "at" : "ch"
        : where < 0.62 ? "uk" : where < 0.88 ? "us" : "de";
  }

  private static String streetOf(String country, Dice dice, boolean isAlone) {
    switch (country) {
      case "uk":
        String flat = dice.chance(0.2) ? "Flat " + dice.between(1, 40) + ", " : "";
        return flat
            + number(dice)
            + " "
            + dice.pick(LISTS.words("streets uk"))
            + " "
            + dice.pick(LISTS.words("street kinds uk"));
      case "us":
        String suite =
            !isAlone && dice.chance(0.2)
                ? dice.pick(List.of(", Apt ", ", Unit ", " #")) + dice.between(1, 60)
                : "";
        return dice.between(10, 9800)
            + " "
            + dice.pick(LISTS.words("streets us"))
            + " "
            + dice.pick(LISTS.words("street kinds us"))
            + suite;
      default:
        return germanStreet(country, dice) + " " + germanNumber(country, dice);
    }
  }

  private static String germanStreet(String country, Dice dice) {
    if (dice.chance(0.24)) {
      return dice.pick(LISTS.words("whole streets"));
    }
    String stem = dice.pick(LISTS.words("street stems"));
    String kind =
        dice.pick(LISTS.words(country.equals("ch") ? "street kinds ch" : "street kinds de"));
    if (stem.endsWith("er") && dice.chance(0.9)) {
      return stem + " " + Character.toUpperCase(kind.charAt(0)) + kind.substring(1);
    }
    return stem + kind;
  }

  private static String germanNumber(String country, Dice dice) {
    if (country.equals("at") && dice.chance(0.45)) {
      return dice.between(1, 90)
          + "/"
          + dice.between(1, 9)
          + (dice.chance(0.6) ? "/" + dice.between(1, 40) : "");
    }
    return number(dice);
  }

  private static String number(Dice dice) {
    String number = String.valueOf(dice.chance(0.7) ? dice.between(1, 60) : dice.between(61, 260));
    return switch (dice.between(0, 11)) {
      case 0 -> number + dice.pick(List.of("a", "b", "c", "d"));
      case 1 -> number + " " + dice.pick(List.of("a", "b", "c"));
      case 2 -> number + "-" + (Integer.parseInt(number) + 2);
      default -> number;
    };
  }

  private static String townOf(String country, Dice dice) {
    String town = dice.pick(LISTS.words("towns " + country));
    return switch (country) {
      case "uk" -> town + dice.pick(List.of(" ", ", ")) + postcode(dice);
      case "us" ->
          town + ", " + dice.pick(LISTS.words("states")) + " " + PhoneMaker.digits("%####", dice);
      case "at" -> (dice.chance(0.15) ? "A-" : "") + dice.between(1010, 9991) + " " + town;
      case "ch" -> (dice.chance(0.15) ? "CH-" : "") + dice.between(1000, 9658) + " " + town;
      default ->
          (dice.chance(0.06) ? "D-" : "")
              + "%05d".formatted(dice.between(1067, 99998))
              + " "
              + town;
    };
  }

  private static String postcode(Dice dice) {
    String area = dice.pick(LISTS.words("postcode areas uk"));
    return area + dice.between(1, 29) + " " + dice.between(1, 9) + letter(dice) + letter(dice);
  }

  private static char letter(Dice dice) {
    return "ABDEFGHJLNPQRSTUWXYZ".charAt(dice.between(0, 19));
  }
}
