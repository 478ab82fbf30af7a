package dev.ticketmine.evaluation.privacy;

import dev.ticketmine.sample.Dice;
import java.util.List;

/** Makes telephone numbers in the notations people use. In shapes, # stands for any digit. */
final class PhoneMaker {
  private static final WordBank LISTS = WordBank.read("lists.txt");
  private static final List<String> LOCAL =
      List.of(
          "####", "#####", "######", "## ## ##", "### ###", "#######", "### ## ##", "## ## ## ##");

  private PhoneMaker() {}

  static String number(String language, Dice dice) {
    double where = dice.next();
    if (language.equals("de")) {
      return where < 0.45
          ? germanMobile(dice)
          : where < 0.72
              ? germanLandline(dice)
              : filled(where < 0.83 ? "phone at" : where < 0.93 ? "phone ch" : "phone other", dice);
    }
    return filled(where < 0.5 ? "phone uk" : where < 0.8 ? "phone us" : "phone other", dice);
  }

  private static String filled(String list, Dice dice) {
    return digits(dice.pick(LISTS.lines(list)), dice);
  }

  private static String germanMobile(Dice dice) {
    String network = dice.pick(LISTS.words("german mobile networks"));
    String rest = digits(dice.pick(LISTS.lines("german mobile rests")), dice);
    return joined(network, rest, dice);
  }

  private static String germanLandline(Dice dice) {
    String area = dice.pick(LISTS.words("german area codes"));
    String shape = dice.pick(LOCAL);
    String first = String.valueOf(dice.between(2, 9));
    String rest = first + digits(shape, dice).substring(1);
    return joined(
        area,
        dice.chance(0.15) ? rest + digits(dice.pick(List.of("-0", "-##", "-###")), dice) : rest,
        dice);
  }

  /** Joins a network or area code without its zero and the rest. */
  private static String joined(String code, String rest, Dice dice) {
    String glued = rest.replace(" ", "");
    return switch (dice.between(0, 15)) {
      case 0, 1 -> "+49 " + code + " " + rest;
      case 2 -> "+49" + code + glued;
      case 3 -> "0049 " + code + " " + rest;
      case 4 -> "0049" + code + glued;
      case 5 -> "+49 (0) " + code + " / " + rest;
      case 6 -> "+49 (0)" + code + "-" + glued;
      case 7 -> "(0" + code + ") " + rest;
      case 8, 9 -> "0" + code + "/" + rest;
      case 10 -> "0" + code + " / " + rest;
      case 11 -> "0" + code + "-" + glued;
      case 12 -> "0" + code + glued;
      case 13 -> "+49-" + code + "-" + glued;
      case 14 -> "0" + code + "." + glued;
      default -> "0" + code + " " + rest;
    };
  }

  /** Replaces each # by a digit; the first one of a number of the net is none of 0 and 1. */
  static String digits(String shape, Dice dice) {
    StringBuilder text = new StringBuilder();
    for (char character : shape.toCharArray()) {
      text.append(
          character == '#'
              ? dice.digits(1)
              : character == '%' ? "" + dice.between(2, 9) : "" + character);
    }
    return text.toString();
  }
}
