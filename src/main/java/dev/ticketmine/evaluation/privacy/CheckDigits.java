package dev.ticketmine.evaluation.privacy;

import java.math.BigInteger;

/** Check digits of public numbering schemes. Inputs are digits and capital letters only. */
public final class CheckDigits {
  private static final BigInteger NINETY_SEVEN = BigInteger.valueOf(97);

  private CheckDigits() {}

  /** The two check digits of an IBAN (ISO 13616, ISO 7064 mod 97-10). */
  public static String iban(String country, String account) {
    BigInteger number = new BigInteger(digitsOf(account + country + "00"));
    return "%02d".formatted(98 - number.mod(NINETY_SEVEN).intValue());
  }

  /** Whether the remainder of a whole IBAN without spaces is one. */
  static boolean isIban(String iban) {
    BigInteger number = new BigInteger(digitsOf(iban.substring(4) + iban.substring(0, 4)));
    return number.mod(NINETY_SEVEN).intValue() == 1;
  }

  private static String digitsOf(String text) {
    StringBuilder digits = new StringBuilder();
    text.chars().forEach(character -> digits.append(Character.digit(character, 36)));
    return digits.toString();
  }

  /** The last digit of a card number (ISO/IEC 7812, Luhn). */
  public static int luhn(String head) {
    int sum = 0;
    for (int i = 0; i < head.length(); i++) {
      int digit = Character.digit(head.charAt(head.length() - 1 - i), 10);
      sum += i % 2 == 0 ? digit / 5 + digit * 2 % 10 : digit;
    }
    return (10 - sum % 10) % 10;
  }

  /** The last digit of a German tax or VAT number (ISO 7064 mod 11,10). */
  public static int mod1110(String head) {
    int product = 10;
    for (char character : head.toCharArray()) {
      int sum = (Character.digit(character, 10) + product) % 10;
      product = 2 * (sum == 0 ? 10 : sum) % 11;
    }
    return (11 - product) % 10;
  }

  /** The last digit of a pension insurance number: the head has 8 digits, a letter, 2 digits. */
  public static int pension(String head) {
    return crossSums(lettersAsTwoDigits(head), new int[] {2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1}) % 10;
  }

  /** The last digit of a health insurance number: the head has a letter and 8 digits. */
  public static int health(String head) {
    return crossSums(lettersAsTwoDigits(head), new int[] {1, 2, 1, 2, 1, 2, 1, 2, 1, 2}) % 10;
  }

  private static String lettersAsTwoDigits(String text) {
    StringBuilder digits = new StringBuilder();
    for (char character : text.toCharArray()) {
      digits.append(
          Character.isDigit(character)
              ? String.valueOf(character)
              : "%02d".formatted(character - 'A' + 1));
    }
    return digits.toString();
  }

  private static int crossSums(String digits, int[] weights) {
    int sum = 0;
    for (int i = 0; i < weights.length; i++) {
      int product = Character.digit(digits.charAt(i), 10) * weights[i];
      sum += product / 10 + product % 10;
    }
    return sum;
  }

  /** The check digit of machine-readable travel documents (ICAO 9303, weights 7, 3, 1). */
  public static int document(String number) {
    int[] weights = {7, 3, 1};
    int sum = 0;
    for (int i = 0; i < number.length(); i++) {
      sum += Character.digit(number.charAt(i), 36) * weights[i % 3];
    }
    return sum % 10;
  }

  /** The last digit of an Austrian VAT number with 7 digits before it. */
  static int austrianVat(String head) {
    int sum = 4;
    for (int i = 0; i < head.length(); i++) {
      int product = Character.digit(head.charAt(i), 10) * (1 + i % 2);
      sum += product / 10 + product % 10;
    }
    return (10 - sum % 10) % 10;
  }

  /** The last digit of an international parcel number with 8 digits before it (UPU S10). */
  static int parcel(String head) {
    int[] weights = {8, 6, 4, 2, 3, 5, 9, 7};
    int sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += Character.digit(head.charAt(i), 10) * weights[i];
    }
    int check = 11 - sum % 11;
    return check == 10 ? 0 : check == 11 ? 5 : check;
  }
}
