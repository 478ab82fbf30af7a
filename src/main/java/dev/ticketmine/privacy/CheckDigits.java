package dev.ticketmine.privacy;

/** Check digits of identifiers of people; the procedures are public standards. */
final class CheckDigits {
  private static final int[] PENSION_WEIGHTS = {2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1};
  private static final int[] CARD_WEIGHTS = {7, 3, 1};

  /** German tax id: eleven digits, ISO 7064, modulo 11 and 10. */
  static boolean isTaxId(String digits) {
    if (!digits.matches("[1-9]\\d{10}")) {
      return false;
    }
    int product = 10;
    for (int i = 0; i < 10; i++) {
      int sum = (digits.charAt(i) - '0' + product) % 10;
      product = (sum == 0 ? 10 : sum) * 2 % 11;
    }
    return (11 - product) % 10 == digits.charAt(10) - '0';
  }

  /**
   * German pension insurance: two digits, date of birth, letter, two digits and the check digit.
   */
  static boolean isPensionNumber(String compact) {
    if (!compact.matches("\\d{8}[A-Z]\\d{3}")) {
      return false;
    }
    String digits = withLetterAsTwoDigits(compact);
    int sum = 0;
    for (int i = 0; i < PENSION_WEIGHTS.length; i++) {
      int product = (digits.charAt(i) - '0') * PENSION_WEIGHTS[i];
      sum += product / 10 + product % 10;
    }
    return sum % 10 == digits.charAt(12) - '0';
  }

  /** German health insurance: a letter, eight digits and the check digit. */
  static boolean isHealthInsuranceNumber(String compact) {
    if (!compact.matches("[A-Z]\\d{9}")) {
      return false;
    }
    String digits = withLetterAsTwoDigits(compact);
    int sum = 0;
    for (int i = 0; i < digits.length() - 1; i++) {
      int product = (digits.charAt(i) - '0') * (i % 2 == 0 ? 1 : 2);
      sum += product / 10 + product % 10;
    }
    return sum % 10 == digits.charAt(digits.length() - 1) - '0';
  }

  /** German identity card: nine letters and digits, weighed 7, 3 and 1, and the check digit. */
  static boolean isIdCard(String compact) {
    if (!compact.matches("[0-9CFGHJKLMNPRTVWXYZ]{9}\\d")) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < 9; i++) {
      sum += Character.digit(compact.charAt(i), 36) * CARD_WEIGHTS[i % CARD_WEIGHTS.length];
    }
    return sum % 10 == compact.charAt(9) - '0';
  }

  /** Swiss social insurance: thirteen digits that begin with 756, as an article number (EAN-13). */
  static boolean isSwissInsuranceNumber(String digits) {
    if (!digits.matches("756\\d{10}")) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < 13; i++) {
      sum += (digits.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
    }
    return sum % 10 == 0;
  }

  private static String withLetterAsTwoDigits(String compact) {
    StringBuilder digits = new StringBuilder();
    for (char c : compact.toCharArray()) {
      if (Character.isLetter(c)) {
        digits.append("%02d".formatted(c - 'A' + 1));
      } else {
        digits.append(c);
      }
    }
    return digits.toString();
  }

  private CheckDigits() {}
}
