package dev.ticketmine.privacy;

import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Finds bank account numbers by country, length and the check digits of ISO 13616 (remainder 1
 * modulo 97). A failed check lowers the score but does not let a number pass that otherwise looks
 * like one: people mistype.
 */
final class IbanRecogniser implements Recogniser {
  private static final Map<String, Integer> LENGTHS =
      Map.ofEntries(
          Map.entry("DE", 22),
          Map.entry("AT", 20),
          Map.entry("CH", 21),
          Map.entry("LI", 21),
          Map.entry("LU", 20),
          Map.entry("NL", 18),
          Map.entry("BE", 16),
          Map.entry("FR", 27),
          Map.entry("IT", 27),
          Map.entry("ES", 24),
          Map.entry("PT", 25),
          Map.entry("PL", 28),
          Map.entry("CZ", 24),
          Map.entry("SK", 24),
          Map.entry("HU", 28),
          Map.entry("SI", 19),
          Map.entry("HR", 21),
          Map.entry("RO", 24),
          Map.entry("BG", 22),
          Map.entry("GR", 27),
          Map.entry("DK", 18),
          Map.entry("SE", 24),
          Map.entry("NO", 15),
          Map.entry("FI", 18),
          Map.entry("EE", 20),
          Map.entry("LV", 21),
          Map.entry("LT", 20),
          Map.entry("IE", 22),
          Map.entry("GB", 22),
          Map.entry("MT", 31),
          Map.entry("CY", 28),
          Map.entry("TR", 26));

  private static final Pattern START =
      Pattern.compile("(?<![\\p{L}\\p{N}])[A-Za-z]{2}[ ]?\\d{2}(?=[ .-]?[A-Za-z0-9])");

  private final AnchoredPattern pattern =
      new AnchoredPattern(
          START, Scan.words().before(Scan.digits(2), 3).where(IbanRecogniser::isCountry));
  private final Context words;

  IbanRecogniser(Vocabulary vocabulary) {
    words =
        new Context(
            vocabulary,
            "iban|konto|account|bankverbindung",
            "iban",
            "konto",
            "account",
            "bankverbindung");
  }

  /** Two letters and a digit, or a blank between. */
  private static boolean isCountry(String text, int place) {
    if (place + 3 >= text.length()
        || !Character.isLetter(text.charAt(place))
        || !Character.isLetter(text.charAt(place + 1))) {
      return false;
    }
    char third = text.charAt(place + 2);
    return Character.isDigit(third) || (third == ' ' && Character.isDigit(text.charAt(place + 3)));
  }

  @Override
  public Signs needs() {
    return pattern.anchor().signs();
  }

  @Override
  public void find(Scan scan, List<Finding> findings) {
    pattern.forEach(
        scan,
        hit -> {
          String country = hit.group().substring(0, 2).toUpperCase(Locale.ROOT);
          Integer length = LENGTHS.get(country);
          if (length != null) {
            addCandidate(scan, hit.start(), length, findings);
          }
        });
  }

  private void addCandidate(Scan scan, int start, int length, List<Finding> findings) {
    String text = scan.text();
    StringBuilder compact = new StringBuilder();
    int end = start;
    while (end < text.length() && compact.length() < length) {
      char c = text.charAt(end);
      if (c < 128 && Character.isLetterOrDigit(c)) {
        compact.append(Character.toUpperCase(c));
      } else if (" .-\n".indexOf(c) < 0 || " .-\n".indexOf(text.charAt(end - 1)) >= 0) {
        break;
      }
      end++;
    }
    boolean isWhole =
        compact.length() == length
            && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
    long digits = compact.chars().filter(Character::isDigit).count();
    if (isWhole && isValid(compact.toString())) {
      findings.add(new Finding(start, end, EntityType.IBAN, 0.99));
    } else if (isWhole && digits >= length - 2) {
      findings.add(new Finding(start, end, EntityType.IBAN, 0.8));
    } else if (digits >= 12 && words.isBefore(scan, start)) {
      findings.add(new Finding(start, trimmed(text, start, end), EntityType.IBAN, 0.7));
    }
  }

  private static int trimmed(String text, int start, int end) {
    int last = end;
    while (last > start && !Character.isDigit(text.charAt(last - 1))) {
      last--;
    }
    return last;
  }

  /** Returns whether the check digits of a number in capitals without spaces are right. */
  static boolean isValid(String iban) {
    StringBuilder digits = new StringBuilder();
    for (char c : (iban.substring(4) + iban.substring(0, 4)).toCharArray()) {
      digits.append(Character.digit(c, 36));
    }
    return new BigInteger(digits.toString()).mod(BigInteger.valueOf(97)).intValue() == 1;
  }
}
