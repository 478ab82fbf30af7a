package dev.ticketmine.privacy;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds number plates. German ones begin with a district; without a word about vehicles nearby they
 * need the full shape with a hyphen or with a space on both sides. Others need such a word, but for
 * British ones, whose shape nothing else has.
 */
final class PlateRecogniser extends PatternRecogniser {
  private static final Set<String> DISTRICTS = WordFile.read("plate-districts.txt");
  private static final String WORDS =
      "kennzeichen|parke|park|nummernschild|kfz\\p{L}*|auto|wagen|pkw|lkw|fahrzeug\\p{L}*|plate|registration|reg|vehicle|car|van|motorrad|roller|parkt?\\p{L}*|mietwagen";
  private static final Pattern GERMAN =
      Pattern.compile("(\\p{Lu}{1,3}) ?[- ] ?\\p{Lu}{1,2}[- ]?[1-9]\\d{0,3}[EH]?");
  private static final Pattern BRITISH = Pattern.compile("\\p{Lu}{2}\\d{2} \\p{Lu}{3}");
  private static final Pattern STRICT =
      Pattern.compile(
          "\\p{Lu}{1,3} ?[- ] ?\\p{Lu}{1,2} [1-9]\\d{1,3}[EH]?|\\p{Lu}{1,3}-\\p{Lu}{1,2}[ -]?[1-9]\\d{2,3}[EH]?");

  /** "War am 12", in capitals. */
  private static final Pattern WORDS_AND_NUMBER =
      Pattern.compile("\\p{Lu}+ (?:AM|UM|IM|IN|ZU|AB|ES|DA|SO|ON|AT|TO|OF|AN|A|IS) \\d+\\p{Lu}?");

  private final Context words;

  PlateRecogniser(Vocabulary vocabulary) {
    super(
        EntityType.PLATE,
        0.8,
        Pattern.compile(
            "(?<![\\p{L}\\p{N}-])(?:[A-ZÄÖÜ]{1,3} ?[- ] ?[A-ZÄÖÜ]{1,2}[- ]?[1-9]\\d{0,3}[EH]?|[A-Z]{2}\\d{2} ?[A-Z]{3}|[A-Z]{1,2}[- ]?\\d{3,6}[ -]?[A-Z]{0,3})(?![\\p{L}\\p{N}-])"),
        Scan.capitals().before(Scan.digits(1), 9).where(Looks::isPlate));
    words =
        new Context(
            vocabulary,
            WORDS,
            "kennzeichen",
            "park",
            "nummernschild",
            "kfz",
            "auto",
            "wagen",
            "pkw",
            "lkw",
            "fahrzeug",
            "plate",
            "reg",
            "vehicle",
            "car",
            "van",
            "motorrad",
            "roller",
            "mietwagen");
  }

  @Override
  double confidence(Scan scan, int start, int end) {
    String plate = scan.text().substring(start, end);
    boolean isAnnounced = words.isBefore(scan, start);
    var german = GERMAN.matcher(plate);
    if (WORDS_AND_NUMBER.matcher(plate).matches()) {
      return 0;
    }
    if (german.matches() && DISTRICTS.contains(german.group(1).toLowerCase(Locale.ROOT))) {
      return isAnnounced ? 0.95 : STRICT.matcher(plate).matches() ? 0.72 : 0;
    }
    if (BRITISH.matcher(plate).matches()) {
      return isAnnounced ? 0.95 : 0.7;
    }
    return isAnnounced ? 0.75 : 0;
  }
}
