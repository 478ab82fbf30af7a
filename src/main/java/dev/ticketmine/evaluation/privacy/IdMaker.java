package dev.ticketmine.evaluation.privacy;

import dev.ticketmine.sample.Dice;
import java.util.List;

/** Makes numbers that authorities and insurers give to people, and number plates. */
final class IdMaker {
  private static final WordBank LISTS = WordBank.read("lists.txt");
  private static final String DOCUMENT = "CFGHJKLMNPRTVWXYZ0123456789";

  private IdMaker() {}

  /** A German tax number: ten digits of which just one occurs twice, and a check digit. */
  static String plainTaxId(Dice dice) {
    StringBuilder head = new StringBuilder();
    int skipped = dice.between(0, 9);
    int doubled = (skipped + dice.between(1, 9)) % 10;
    StringBuilder pool = new StringBuilder("0123456789").deleteCharAt(skipped).append(doubled);
    while (pool.length() > 0) {
      int at = dice.between(0, pool.length() - 1);
      if (head.length() > 0 || pool.charAt(at) != '0') {
        head.append(pool.charAt(at));
        pool.deleteCharAt(at);
      }
    }
    return head.toString() + CheckDigits.mod1110(head.toString());
  }

  static String taxId(Dice dice) {
    String id = plainTaxId(dice);
    return dice.chance(0.5)
        ? id
        : id.substring(0, 2) + " " + AccountMaker.grouped(id.substring(2), 3, " ");
  }

  static String vatId(String language, Dice dice) {
    double where = dice.next();
    if (language.equals("en") && where < 0.5) {
      return "GB" + (dice.chance(0.5) ? " " : "") + british(dice);
    }
    if (where < 0.75) {
      String head = dice.between(1, 9) + dice.digits(7);
      return "DE" + (dice.chance(0.3) ? " " : "") + head + CheckDigits.mod1110(head);
    }
    if (where < 0.88) {
      String head = dice.digits(7);
      return "ATU" + head + CheckDigits.austrianVat(head);
    }
    String number = PhoneMaker.digits("%##.###.###", dice);
    return "CHE-" + number + (dice.chance(0.5) ? " MWST" : "");
  }

  /** Nine digits whose first seven, weighted 8 to 2, and last two add up to a multiple of 97. */
  private static String british(Dice dice) {
    String head = dice.between(1, 9) + dice.digits(6);
    int sum = 0;
    for (int i = 0; i < 7; i++) {
      sum += Character.digit(head.charAt(i), 10) * (8 - i);
    }
    return head + "%02d".formatted((97 - sum % 97) % 97);
  }

  /** A pension insurance number without spaces. */
  static String plainPension(Dice dice) {
    String head =
        "%02d%02d%02d%02d%s%s"
            .formatted(
                dice.between(2, 89),
                dice.between(1, 28),
                dice.between(1, 12),
                dice.between(40, 99),
                AccountMaker.letters(1, dice),
                dice.digits(2));
    return head + CheckDigits.pension(head);
  }

  static String pension(Dice dice) {
    String number = plainPension(dice);
    return dice.chance(0.5)
        ? number
        : number.substring(0, 2)
            + " "
            + number.substring(2, 8)
            + " "
            + number.charAt(8)
            + " "
            + number.substring(9);
  }

  static String health(Dice dice) {
    String head = AccountMaker.letters(1, dice) + dice.digits(8);
    String number = head + CheckDigits.health(head);
    return dice.chance(0.75) ? number : number.charAt(0) + " " + number.substring(1);
  }

  static String idCard(Dice dice) {
    String head = dice.pick(List.of("L", "M", "N", "P", "R", "T", "V", "W", "X", "Y"));
    return document(head, dice);
  }

  private static String document(String head, Dice dice) {
    StringBuilder number = new StringBuilder(head);
    for (int i = 0; i < 8; i++) {
      number.append(DOCUMENT.charAt(dice.between(0, DOCUMENT.length() - 1)));
    }
    return dice.chance(0.3)
        ? number.toString() + CheckDigits.document(number.toString())
        : number.toString();
  }

  static String passport(String language, Dice dice) {
    double where = dice.next();
    if (language.equals("en")) {
      return where < 0.7
          ? dice.between(1, 9) + dice.digits(8)
          : AccountMaker.letters(2, dice) + dice.digits(7);
    }
    if (where < 0.65) {
      return document(dice.pick(List.of("C", "F", "G", "H", "J", "K")), dice);
    }
    return (where < 0.85 ? dice.pick(List.of("P", "U")) + (dice.chance(0.5) ? " " : "") : "X")
        + dice.digits(7);
  }

  static String plate(String language, Dice dice) {
    if (language.equals("en") && dice.chance(0.75)) {
      String year = "%02d".formatted(dice.between(2, 24) + (dice.chance(0.4) ? 50 : 0));
      return AccountMaker.letters(2, dice)
          + year
          + (dice.chance(0.7) ? " " : "")
          + AccountMaker.letters(3, dice);
    }
    double where = dice.next();
    if (where < 0.12) {
      return dice.pick(LISTS.words("plates at"))
          + dice.pick(List.of("-", " "))
          + dice.between(100, 99999)
          + " "
          + AccountMaker.letters(dice.between(1, 2), dice);
    }
    if (where < 0.24) {
      return dice.pick(LISTS.words("plates ch"))
          + dice.pick(List.of("-", " "))
          + dice.between(1000, 499999);
    }
    String district = dice.pick(LISTS.words("plates de"));
    String letters = AccountMaker.letters(dice.between(1, 2), dice);
    String number = String.valueOf(dice.between(1, dice.chance(0.7) ? 9999 : 999));
    String end = dice.chance(0.08) ? dice.pick(List.of("E", "H")) : "";
    return switch (dice.between(0, 5)) {
      case 0, 1 -> district + "-" + letters + " " + number + end;
      case 2 -> district + " " + letters + " " + number + end;
      case 3 -> district + "-" + letters + "-" + number + end;
      case 4 -> district + "-" + letters + number + end;
      default -> district + " - " + letters + " " + number + end;
    };
  }
}
