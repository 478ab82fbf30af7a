package dev.ticketmine.evaluation.privacy;

import dev.ticketmine.sample.Dice;
import java.util.List;

/** Makes numbers of customers, orders and parcels, accounts' names, and dates of birth. */
final class NumberMaker {
  private static final WordBank LISTS = WordBank.read("lists.txt");

  private NumberMaker() {}

  /** A number of an order, customer, contract or invoice, after a word that says so. */
  static String business(Dice dice) {
    return PhoneMaker.digits(
        dice.pick(LISTS.lines("business numbers")).replace("@", AccountMaker.letters(1, dice)),
        dice);
  }

  static String parcel(Dice dice) {
    if (dice.chance(0.2)) {
      String head = dice.digits(8);
      return dice.pick(List.of("RR", "LX", "CP", "EE"))
          + head
          + CheckDigits.parcel(head)
          + dice.pick(List.of("DE", "GB", "AT", "CH"));
    }
    return PhoneMaker.digits(dice.pick(LISTS.lines("parcel numbers")), dice);
  }

  static String handle(Person person, Dice dice) {
    String first = person.plainFirst();
    String last = person.plainLast();
    return "@"
        + switch (dice.between(0, 4)) {
          case 0 -> first + "_" + last;
          case 1 -> first + dice.between(1, 2010);
          case 2 -> dice.pick(LISTS.words("mail words")) + "_" + first;
          case 3 -> last + first.charAt(0);
          default -> dice.pick(LISTS.words("mail words")) + dice.between(1, 999);
        };
  }

  static String birthday(String language, Dice dice) {
    int day = dice.between(1, 28);
    int month = dice.between(1, 12);
    int year = dice.between(1938, 2007);
    String name = LISTS.words("months " + language).get(month - 1);
    if (language.equals("de")) {
      return switch (dice.between(0, 5)) {
        case 0, 1 -> "%02d.%02d.%d".formatted(day, month, year);
        case 2 -> "%d.%d.%d".formatted(day, month, year);
        case 3 -> "%d. %s %d".formatted(day, name, year);
        case 4 -> "%02d.%02d.%02d".formatted(day, month, year % 100);
        default -> "%d-%02d-%02d".formatted(year, month, day);
      };
    }
    return switch (dice.between(0, 5)) {
      case 0, 1 -> "%02d/%02d/%d".formatted(day, month, year);
      case 2 -> "%d %s %d".formatted(day, name, year);
      case 3 -> "%s %d, %d".formatted(name, day, year);
      case 4 -> "%d-%02d-%02d".formatted(year, month, day);
      default -> "%d%s %s %d".formatted(day, ordinal(day), name, year);
    };
  }

  private static String ordinal(int day) {
    boolean isTeen = day / 10 == 1;
    return isTeen
        ? "th"
        : switch (day % 10) {
          case 1 -> "st";
          case 2 -> "nd";
          case 3 -> "rd";
          default -> "th";
        };
  }
}
