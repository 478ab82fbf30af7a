package dev.ticketmine.evaluation.privacy;

import dev.ticketmine.sample.Dice;
import java.util.List;

/** Makes what gives access or is worth money: passwords, codes, keys, vouchers. */
final class SecretMaker {
  private static final WordBank LISTS = WordBank.read("lists.txt");

  private SecretMaker() {}

  static String password(Dice dice) {
    String word = dice.pick(LISTS.words("password words"));
    return switch (dice.between(0, 4)) {
      case 0 -> word + dice.between(1, 2026);
      case 1 -> word + dice.between(10, 99) + dice.pick(List.of("!x", "$7", "#1", "_k"));
      case 2 -> word + dice.pick(LISTS.words("password words")) + dice.between(1, 99);
      case 3 -> NetworkMaker.token(dice.between(9, 14), dice) + dice.between(0, 9);
      default -> word.replace('a', '@').replace('o', '0') + "-" + dice.between(100, 999);
    };
  }

  static String pin(Dice dice) {
    return dice.digits(dice.chance(0.7) ? 4 : 5);
  }

  static String tan(Dice dice) {
    return dice.chance(0.25) ? dice.digits(3) + " " + dice.digits(3) : dice.digits(6);
  }

  static String apiKey(Dice dice) {
    return switch (dice.between(0, 3)) {
      case 0 -> "sk_live_" + NetworkMaker.token(24, dice);
      case 1 ->
          "AKIA"
              + AccountMaker.letters(4, dice)
              + dice.between(2, 9)
              + AccountMaker.letters(11, dice);
      case 2 -> NetworkMaker.hex(dice.chance(0.5) ? 32 : 40, dice);
      default -> "api-" + NetworkMaker.token(28, dice);
    };
  }

  /** Three parts of base64 letters; the first two begin like encoded objects. */
  static String jwt(Dice dice) {
    return "eyJhbGciOiJIUzI1NiJ9.eyJ"
        + NetworkMaker.token(dice.between(40, 80), dice)
        + "."
        + NetworkMaker.token(43, dice);
  }

  static String voucher(Dice dice) {
    return switch (dice.between(0, 3)) {
      case 0 -> code(4, dice) + "-" + code(4, dice) + "-" + code(4, dice);
      case 1 -> dice.pick(LISTS.words("voucher words")) + "-" + code(6, dice);
      case 2 -> code(8, dice) + dice.between(2, 9);
      default -> dice.pick(LISTS.words("voucher words")) + dice.between(5, 50) + code(4, dice);
    };
  }

  private static String code(int length, Dice dice) {
    StringBuilder code = new StringBuilder();
    for (int i = 0; i < length; i++) {
      code.append("ABCDEFGHJKLMNPQRSTUVWXYZ23456789".charAt(dice.between(0, 31)));
    }
    return code.toString();
  }
}
