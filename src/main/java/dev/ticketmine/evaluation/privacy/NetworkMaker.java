package dev.ticketmine.evaluation.privacy;

import dev.ticketmine.sample.Dice;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Makes network addresses and web addresses with something private in them. */
final class NetworkMaker {
  private static final WordBank LISTS = WordBank.read("lists.txt");
  private static final String LETTERS =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

  private NetworkMaker() {}

  static String ip(Dice dice) {
    double form = dice.next();
    if (form < 0.2) {
      return dice.pick(List.of("192.168.", "10.0.", "172.16."))
          + dice.between(0, 255)
          + "."
          + dice.between(1, 254);
    }
    if (form < 0.7) {
      return dice.between(1, 223)
          + "."
          + dice.between(0, 255)
          + "."
          + dice.between(0, 255)
          + "."
          + dice.between(1, 254);
    }
    List<String> groups =
        new ArrayList<>(
            List.of(dice.pick(List.of("2001", "2003", "2a02", "2a01", "2a00", "fe80", "fd12"))));
    int count = form < 0.82 ? 8 : dice.between(4, 7);
    while (groups.size() < count) {
      groups.add(Integer.toHexString(dice.between(0, 0xffff)));
    }
    String address = String.join(":", groups);
    int gap = address.indexOf(':', address.indexOf(':') + 1);
    return count == 8 ? address : address.substring(0, gap) + ":" + address.substring(gap);
  }

  static String mac(Dice dice) {
    String gap = dice.pick(List.of(":", ":", "-"));
    List<String> bytes = new ArrayList<>();
    boolean isUpper = dice.chance(0.5);
    for (int i = 0; i < 6; i++) {
      bytes.add((isUpper ? "%02X" : "%02x").formatted(dice.between(0, 255)));
    }
    return String.join(gap, bytes);
  }

  static Value url(Person person, String language, Dice dice) {
    String head = "https://" + dice.pick(LISTS.words("hosts")) + "/";
    String token = token(dice.between(20, 44), dice);
    return switch (dice.between(0, 6)) {
      case 0 -> new Value(head + "reset?token=", token, "");
      case 1 -> new Value(head + "konto/passwort-neu?lang=" + language + "&token=", token, "");
      case 2 ->
          new Value(
              head + "order/status?email=",
              MailMaker.address(person, language, dice),
              "&lang=" + language);
      case 3 ->
          new Value(
              head + "unsubscribe?u=",
              MailMaker.address(person, language, dice).replace("@", "%40"),
              "");
      case 4 -> new Value(head + "account;jsessionid=", hex(32, dice).toUpperCase(Locale.ROOT), "");
      case 5 -> new Value(head + "verify/", token, "");
      default -> new Value(head + "login?sid=", hex(32, dice), "&ref=mail");
    };
  }

  static String hex(int length, Dice dice) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(Character.forDigit(dice.between(0, 15), 16));
    }
    return text.toString();
  }

  static String token(int length, Dice dice) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(LETTERS.charAt(dice.between(0, LETTERS.length() - 1)));
    }
    return text.toString();
  }
}
