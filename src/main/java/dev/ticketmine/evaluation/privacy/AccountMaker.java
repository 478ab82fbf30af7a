package dev.ticketmine.evaluation.privacy;

import dev.ticketmine.sample.Dice;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Makes bank accounts and payment cards. */
final class AccountMaker {
  /** Shape of the account behind the check digits: n a digit, a a letter. */
  private static final Map<String, String> SHAPES =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("DE", "n".repeat(18)),
              Map.entry("AT", "n".repeat(16)),
              Map.entry("CH", "n".repeat(17)),
              Map.entry("LI", "n".repeat(17)),
              Map.entry("GB", "aaaa" + "n".repeat(14)),
              Map.entry("IE", "aaaa" + "n".repeat(14)),
              Map.entry("NL", "aaaa" + "n".repeat(10)),
              Map.entry("FR", "n".repeat(23)),
              Map.entry("ES", "n".repeat(20)),
              Map.entry("IT", "a" + "n".repeat(22)),
              Map.entry("PL", "n".repeat(24)),
              Map.entry("BE", "n".repeat(12)),
              Map.entry("LU", "n".repeat(16)),
              Map.entry("DK", "n".repeat(14))));

  private static final List<String> COUNTRIES = List.copyOf(SHAPES.keySet());
  private static final List<String> HOME_DE = List.of("DE", "DE", "DE", "DE", "AT", "CH");
  private static final List<String> HOME_EN = List.of("GB", "GB", "IE", "DE", "NL");
  private static final List<String> CARD_HEADS =
      List.of("4", "4", "4", "51", "52", "53", "54", "55", "2221", "2720", "37", "34", "6011");
  private static final List<String> HIDDEN =
      List.of("****", "****", "****", "****", "****", "****", "XXXX", "xxxx", "••••", "####");

  private AccountMaker() {}

  /** Returns a valid IBAN without spaces. */
  static String plainIban(String language, Dice dice) {
    List<String> home = language.equals("de") ? HOME_DE : HOME_EN;
    String country = dice.pick(dice.chance(0.75) ? home : COUNTRIES);
    StringBuilder account = new StringBuilder();
    for (char kind : SHAPES.get(country).toCharArray()) {
      account.append(kind == 'n' ? dice.digits(1) : letters(1, dice));
    }
    return country + CheckDigits.iban(country, account.toString()) + account;
  }

  static String iban(String language, Dice dice) {
    return written(plainIban(language, dice), dice);
  }

  /** Returns an IBAN of which one digit is another one. */
  static String mistypedIban(String language, Dice dice) {
    String iban = plainIban(language, dice);
    int at = dice.between(iban.length() - 9, iban.length() - 1);
    int digit = (Character.digit(iban.charAt(at), 10) + dice.between(1, 9)) % 10;
    return written(iban.substring(0, at) + digit + iban.substring(at + 1), dice);
  }

  private static String written(String iban, Dice dice) {
    return switch (dice.between(0, 9)) {
      case 0, 1, 2 -> iban;
      case 3 -> iban.substring(0, 2) + " " + grouped(iban.substring(2), 4, " ");
      case 4 -> grouped(iban, 4, dice.chance(0.5) ? "-" : "\u00a0");
      case 5 -> iban.substring(0, 4) + " " + iban.substring(4);
      default -> grouped(iban, 4, " ");
    };
  }

  static String bic(String language, Dice dice) {
    String country = dice.pick(language.equals("de") ? HOME_DE : HOME_EN);
    String place = dice.pick(List.of("FF", "MM", "HH", "2L", "WW", "33", "ZZ", "22", "1S", "XX"));
    String branch = dice.chance(0.5) ? dice.pick(List.of("XXX", "550", "1KM", "370", "B22")) : "";
    return letters(4, dice) + country + place + branch;
  }

  /** Returns a valid card number without spaces. */
  static String plainCard(Dice dice) {
    String head = dice.pick(CARD_HEADS);
    int length = head.startsWith("3") ? 15 : 16;
    String body = head + dice.digits(length - 1 - head.length());
    return body + CheckDigits.luhn(body);
  }

  static String card(Dice dice) {
    String card = plainCard(dice);
    double form = dice.next();
    if (form < 0.3) {
      return card;
    }
    String gap = form < 0.38 ? "-" : form < 0.4 ? "." : " ";
    return card.length() == 15
        ? card.substring(0, 4) + gap + card.substring(4, 10) + gap + card.substring(10)
        : grouped(card, 4, gap);
  }

  /** Returns a card number of which the last four, or the first and the last four, are shown. */
  static String maskedCard(Dice dice) {
    String card = plainCard(dice);
    String last = card.substring(card.length() - 4);
    String hidden = dice.pick(HIDDEN);
    String gap = dice.pick(List.of(" ", " ", "-", ""));
    return switch (dice.between(0, 3)) {
      case 0 -> card.substring(0, 4) + gap + hidden + gap + hidden + gap + last;
      case 1 -> hidden + (gap.isEmpty() ? " " : gap) + last;
      default -> hidden + gap + hidden + gap + hidden + gap + last;
    };
  }

  static String letters(int count, Dice dice) {
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < count; i++) {
      letters.append((char) ('A' + dice.between(0, 25)));
    }
    return letters.toString();
  }

  static String grouped(String text, int size, String gap) {
    StringBuilder groups = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      groups.append(i > 0 && i % size == 0 ? gap : "").append(text.charAt(i));
    }
    return groups.toString();
  }
}
