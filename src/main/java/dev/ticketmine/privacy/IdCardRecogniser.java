package dev.ticketmine.privacy;

import java.util.regex.Pattern;

/**
 * Finds numbers of German identity cards and passports without their check digit behind a word that
 * announces them, also misspelt. Their nine signs are digits and letters that spell no word; some
 * have no digit at all.
 */
final class IdCardRecogniser extends PatternRecogniser {
  private static final double CONFIDENCE = 0.9;
  private static final MisspeltContext MISSPELT =
      new MisspeltContext(
          "ausweis", "personalausweis", "reisepass", "führerschein", "identity", "passport");

  private final Context words;

  /**
   * Describes the number.
   *
   * @param words what announces it
   */
  IdCardRecogniser(Context words) {
    super(
        EntityType.ID_CARD,
        CONFIDENCE,
        Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?=\\d*[A-Z])[CFGHJKLMNPRTVWXYZ0-9]{9}[ ]?\\d?D?(?![\\p{L}\\p{N}])"),
        Scan.codes(9));
    this.words = words;
  }

  @Override
  double confidence(Scan scan, int start, int end) {
    boolean isAnnounced = words.isBefore(scan, start) || MISSPELT.isBefore(scan.text(), start);
    return isAnnounced ? CONFIDENCE : 0;
  }
}
