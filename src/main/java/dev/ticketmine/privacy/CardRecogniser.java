package dev.ticketmine.privacy;

import java.util.regex.Pattern;

/** Finds numbers of payment cards: 13 to 19 digits with a right check digit (Luhn), or masked. */
final class CardRecogniser extends PatternRecogniser {
  private static final Pattern SEPARATORS = Pattern.compile("[ .-]");
  private static final String WORDS =
      "kreditkarte|karte|kartennummer|abrechnung|credit card|debit card|card|visa|mastercard|amex";

  /** The longest masked number. */
  private static final int MASKED = 30;

  private final Context words;

  CardRecogniser(Vocabulary vocabulary) {
    super(
        EntityType.CARD,
        0.97,
        Pattern.compile(
            "(?<![\\p{L}\\p{N}+])(?:\\d(?:[ .-]?\\d){12,18}|(?:\\d{4}[ .-]?(?=[*xX•#]))?(?:[*xX•#]{2,4}[ .-]?){1,4}\\d{4})(?![\\p{L}\\p{N}])"),
        Scan.numbers(13)
            .or(
                Scan.digits(4)
                    .or(vocabulary.parts("*", "x", "•", "#"))
                    .before(vocabulary.parts("*", "x", "•", "#"), 5)
                    .before(Scan.digits(4), MASKED)));
    words =
        new Context(
            vocabulary,
            WORDS,
            "kreditkarte",
            "karte",
            "abrechnung",
            "credit card",
            "debit card",
            "card",
            "visa",
            "mastercard",
            "amex");
  }

  @Override
  double confidence(Scan scan, int start, int end) {
    String digits = SEPARATORS.matcher(scan.text().substring(start, end)).replaceAll("");
    boolean isMasked = !digits.chars().allMatch(Character::isDigit);
    boolean hasContext = words.isBefore(scan, start);
    if (isMasked) {
      return digits.length() > 8 || hasContext ? 0.9 : 0;
    }
    if (isValid(digits)) {
      return hasContext ? 0.98 : 0.85;
    }
    return hasContext ? 0.7 : 0;
  }

  /** Returns whether the last digit is the check digit of the others. */
  static boolean isValid(String digits) {
    int sum = 0;
    for (int index = 0; index < digits.length(); index++) {
      int digit = digits.charAt(digits.length() - 1 - index) - '0';
      int weighted = index % 2 == 0 ? digit : 2 * digit;
      sum += weighted > 9 ? weighted - 9 : weighted;
    }
    return sum % 10 == 0;
  }
}
