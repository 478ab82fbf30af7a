package dev.ticketmine.privacy;

import java.util.regex.Pattern;

/**
 * Finds telephone numbers by their shape: international, or national of Germany, Austria,
 * Switzerland, the United Kingdom and North America. A shape that could be something else counts
 * only near a word about telephoning.
 */
final class PhoneRecogniser extends PatternRecogniser {
  private static final String WORDS =
      "tel|fon|melden|nummer|telefon\\w*|telefonisch|handy\\w*|mobil\\w*|festnetz|fax|rückruf\\w*|ruf\\w*|anruf\\w*"
          + "|erreich\\w*|durchwahl|phone|mobile|cell|call\\w*|reach|ring|whatsapp|sms|natel";
  private static final Pattern NO_DIGITS = Pattern.compile("\\D+");
  private static final Pattern DATE = Pattern.compile("\\d{1,2}[./-] ?\\d{1,2}[./-] ?\\d{2,4}");
  private static final Pattern AMOUNT = Pattern.compile("\\d{1,3}(?:\\.\\d{3})+\\.\\d{2}");
  private static final Pattern INTERNATIONAL = Pattern.compile("\\(?(?:\\+|00)[1-9].*");
  private static final Pattern MOBILE =
      Pattern.compile("0(?:1[5-7]\\d{8,9}|6[5-9]\\d{7,10}|7[4-9]\\d{7,8})");
  private static final Pattern AMERICAN =
      Pattern.compile("(?:1[-. ])?(?:\\(\\d{3}\\) ?|\\d{3}[-. ])\\d{3}[-. ]\\d{4}");
  private static final Pattern GROUPED =
      Pattern.compile("\\(?0\\d{1,5}\\)?[ /.-].*|0\\d{7,12}-\\d{1,4}");

  private static final String NEXT_DIGIT = "(?:(?:\\)|[ ]?\\(0\\))?[ ]?[-–/. ]?[ ]?\\(?\\d)";

  /** Behind a hyphen, the number of an extension. */
  private static final Pattern EXTENDED = Pattern.compile("(?:\\+|\\(?0).*\\d{2}-\\d{1,4}");

  private static final int LONGEST_EXTENSION = 5;

  private final Context words;

  PhoneRecogniser(Vocabulary vocabulary) {
    super(
        EntityType.PHONE,
        0.9,
        Pattern.compile(
            "(?<![\\p{L}\\p{N}+,/#€$£-])(?<![^\\p{L}][.:])(?:\\+ ?|\\()?\\d%1$s{5,16}(?![\\p{L}\\p{N}]|[.,:]\\d)"
                .formatted(NEXT_DIGIT)),
        Scan.numbers(6).or(vocabulary.parts("+", "(").before(Scan.numbers(6), 2)));
    words =
        new Context(
            vocabulary,
            WORDS,
            "tel",
            "fon",
            "melden",
            "nummer",
            "handy",
            "mobil",
            "festnetz",
            "fax",
            "rückruf",
            "ruf",
            "anruf",
            "erreich",
            "durchwahl",
            "phone",
            "cell",
            "call",
            "reach",
            "ring",
            "whatsapp",
            "sms",
            "natel");
  }

  /** The longest numbers still have an extension behind them. */
  @Override
  int end(Scan scan, int end) {
    String text = scan.text();
    if (end == text.length() || text.charAt(end) != '-') {
      return end;
    }
    int last = end + 1;
    while (last < text.length() && Character.isDigit(text.charAt(last))) {
      last++;
    }
    boolean isWhole = last == text.length() || !Character.isLetterOrDigit(text.charAt(last));
    boolean isExtension = last - end > 1 && last - end <= LONGEST_EXTENSION;
    return isExtension && isWhole ? last : end;
  }

  /** A number as a whole may stand in brackets. */
  @Override
  int start(Scan scan, int start, int end) {
    String text = scan.text();
    int closing = text.charAt(start) == '(' ? text.indexOf(')', start) : start;
    return closing < 0 || closing >= end ? start + 1 : start;
  }

  @Override
  double confidence(Scan scan, int start, int end) {
    String shape = scan.text().substring(start, end);
    String digits = NO_DIGITS.matcher(shape).replaceAll("");
    boolean hasContext = words.isBefore(scan, start);
    boolean isExtended = EXTENDED.matcher(shape).matches();
    if (DATE.matcher(shape).matches()
        || AMOUNT.matcher(shape).matches()
        || digits.length() < 6
        || digits.length() > (isExtended ? 20 : 16)) {
      return 0;
    }
    boolean isPlus = shape.startsWith("+");
    if (INTERNATIONAL.matcher(shape).matches() && digits.length() >= (isPlus ? 8 : 9)) {
      // Numbers of parcels begin with 00, too, and are written in one.
      boolean isParcel = shape.startsWith("00") && digits.length() > 15 && shape.equals(digits);
      return isParcel && !hasContext ? 0 : 0.95;
    }
    if (MOBILE.matcher(digits).matches()) {
      return 0.92;
    }
    if (GROUPED.matcher(shape).matches()
        && digits.length() >= 7
        && digits.length() <= (isExtended ? 17 : 13)) {
      return 0.88;
    }
    if (AMERICAN.matcher(shape).matches()) {
      return hasContext ? 0.95 : 0.8;
    }
    return hasContext && digits.length() <= 15 ? 0.75 : 0;
  }
}
