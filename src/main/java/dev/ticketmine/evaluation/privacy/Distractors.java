package dev.ticketmine.evaluation.privacy;

import dev.ticketmine.sample.Dice;

/**
 * Makes what looks like personal data and is none: prices, dates, versions, products, companies.
 */
final class Distractors {
  private static final WordBank LISTS = WordBank.read("distractors.txt");

  private Distractors() {}

  /**
   * Returns something for a slot that is named after a list of this language or of both; in lists
   * of shapes # is a digit, % one from 2.
   */
  static String of(String slot, String language, Dice dice) {
    for (String list : LISTS.names(slot)) {
      if (list.equals(slot) || list.equals(language + " " + slot)) {
        return PhoneMaker.digits(dice.pick(LISTS.words(list)), dice);
      }
    }
    return switch (slot) {
      case "date" -> date(language, dice);
      case "time" -> "%d:%02d".formatted(dice.between(6, 22), 5 * dice.between(0, 11));
      case "year" -> String.valueOf(dice.between(2018, 2026));
      case "percent" -> dice.between(2, 90) + (dice.chance(0.5) ? " %" : "%");
      case "count" -> String.valueOf(dice.between(2, 30));
      case "version" ->
          "%d.%d.%d".formatted(dice.between(1, 19), dice.between(0, 12), dice.between(0, 30));
      default ->
          throw new IllegalStateException(
              "No list fills the slot {%s} (%s).".formatted(slot, language));
    };
  }

  private static String date(String language, Dice dice) {
    int day = dice.between(1, 28);
    int month = dice.between(1, 12);
    int year = dice.between(2023, 2026);
    if (language.equals("de")) {
      return switch (dice.between(0, 2)) {
        case 0 -> "%d.%d.".formatted(day, month);
        case 1 -> "%02d.%02d.%d".formatted(day, month, year);
        default -> "%d. %s".formatted(day, LISTS.words("de month").get(month - 1));
      };
    }
    return switch (dice.between(0, 2)) {
      case 0 -> "%02d/%02d/%d".formatted(day, month, year);
      case 1 -> "%d %s".formatted(day, LISTS.words("en month").get(month - 1));
      default -> "%s %d".formatted(LISTS.words("en month").get(month - 1), day);
    };
  }
}
