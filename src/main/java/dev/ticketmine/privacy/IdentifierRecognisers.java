package dev.ticketmine.privacy;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Recognisers of the numbers that offices, insurances and banks give people, in Germany, Austria,
 * Switzerland, the United Kingdom and the United States.
 */
final class IdentifierRecognisers {
  private static final String START = "(?<![\\p{L}\\p{N}])";
  private static final String END = "(?![\\p{L}\\p{N}])";
  private static final String TAX_WORDS =
      "steuer-?\\s?id\\p{L}*|steuer\\p{L}*|identifikationsnummer|id-?nr|idnr|st\\.?-?nr|tin|tax|finanzamt";
  private static final String SOCIAL_WORDS =
      "renten\\p{L}*|sozialversicherung\\p{L}*|sv-?\\s?n\\p{L}*|rvnr|svnr|versicherungsn\\p{L}*|ahv\\p{L}*|avs|social security|ssn|national insurance|nino|ni number";
  private static final String HEALTH_WORDS =
      "kranken\\p{L}*|kvnr|kv-?n\\p{L}*|versichertenn\\p{L}*|versichertenkarte|gesundheitskarte|egk|health insurance|nhs";
  private static final String CARD_WORDS =
      "personalausweis\\p{L}*|ausweis\\p{L}*|perso|reisepass\\p{L}*|pass-?n\\p{L}*|pass|passport\\p{L}*|identity card|id card|führerschein\\p{L}*|driving licen[cs]e|driver'?s licen[cs]e";
  private static final String BANK_WORDS = "bic|swift\\p{L}*|bank\\p{L}*|iban|konto\\p{L}*";
  private static final String VAT_WORDS =
      "ust\\p{L}*|umsatzsteuer\\p{L}*|mwst\\p{L}*|mehrwertsteuer\\p{L}*|uid|vat|tax";

  private static final String COUNTRIES =
      "(?:DE|AT|CH|LI|LU|NL|BE|FR|IT|ES|PT|PL|CZ|SK|HU|SI|HR|RO|BG|GR|DK|SE|NO|FI|EE|LV|LT|IE|GB|MT|CY|TR|US)";

  /** Returns those that find only what has a digit. */
  static List<Recogniser> withDigits(Vocabulary words) {
    Context tax =
        new Context(
            words,
            TAX_WORDS,
            "steuer",
            "identifikationsnummer",
            "id",
            "st-nr",
            "st.-nr",
            "stnr",
            "st.nr",
            "tin",
            "tax",
            "finanzamt");
    Context vat =
        new Context(
            words, VAT_WORDS, "ust", "umsatzsteuer", "mwst", "mehrwertsteuer", "uid", "vat", "tax");
    Context social =
        new Context(
            words,
            SOCIAL_WORDS,
            "renten",
            "sozialversicherung",
            "sv",
            "rvnr",
            "versicherungsn",
            "ahv",
            "avs",
            "social security",
            "ssn",
            "national insurance",
            "nino",
            "ni number");
    Context health =
        new Context(
            words,
            HEALTH_WORDS,
            "kranken",
            "kv",
            "versichertenn",
            "versichertenkarte",
            "gesundheitskarte",
            "egk",
            "health insurance",
            "nhs");
    Context card = cardWords(words);
    return List.of(
        new CheckedRecogniser(
            EntityType.TAX_ID,
            START + "\\d{2}[ ]?\\d{3}[ ]?\\d{3}[ ]?\\d{3}" + END,
            Scan.numbers(11),
            tax,
            CheckDigits::isTaxId,
            0.75),
        announced(
            EntityType.TAX_ID,
            "\\d{2,3}[/ ]\\d{3,4}[/ ]\\d{4,5}|\\d{10,13}|\\d{2}-\\d{3}/\\d{4}",
            Scan.numbers(9),
            tax),
        new CheckedRecogniser(
            EntityType.VAT_ID,
            START
                + "(?:DE[ ]?\\d{3}[ ]?\\d{3}[ ]?\\d{3}|ATU[ ]?\\d{8}|CHE[- ]?\\d{3}\\.?\\d{3}\\.?\\d{3}(?: ?(?:MWST|TVA|IVA))?|GB[ ]?\\d{3}[ ]?\\d{4}[ ]?\\d{2}|(?:NL|BE|FR|IT|ES|PL|DK|SE)[ ]?\\d{8,12}(?:B\\d{2})?)"
                + END,
            Scan.capitals().before(Scan.digits(1), 4).where(Looks::isTaxCountry),
            vat,
            compact -> true,
            0.85),
        new CheckedRecogniser(
            EntityType.SOCIAL_SECURITY,
            START + "\\d{2}[ ]?[0-3]\\d[ ]?[01]\\d[ ]?\\d{2}[ ]?\\p{L}[ ]?\\d{2}[ ]?\\d" + END,
            Scan.numbers(8),
            social,
            CheckDigits::isPensionNumber,
            0.9),
        new CheckedRecogniser(
            EntityType.SOCIAL_SECURITY,
            START + "756[. ]?\\d{4}[. ]?\\d{4}[. ]?\\d{2}" + END,
            Scan.numbers(13),
            social,
            CheckDigits::isSwissInsuranceNumber,
            0.95),
        announced(
            EntityType.SOCIAL_SECURITY,
            "\\d{4}[ ]?\\d{6}|\\d{3}[- ]\\d{2}[- ]\\d{4}|\\p{L}{2}[ ]?\\d{2}[ ]?\\d{2}[ ]?\\d{2}[ ]?\\p{L}",
            Scan.numbers(9).or(Scan.words().before(Scan.digits(2), 3)),
            social),
        new PatternRecogniser(
            EntityType.SOCIAL_SECURITY,
            0.8,
            Pattern.compile(
                START
                    + "(?:(?!000|666|9)\\d{3}-(?!00)\\d{2}-(?!0000)\\d{4}|(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z][ ]?\\d{2}[ ]?\\d{2}[ ]?\\d{2}[ ]?[A-D])"
                    + END),
            Scan.numbers(9)
                .or(Scan.capitals().before(Scan.digits(2), 3))
                .where(Looks::isSocialSecurity)),
        new CheckedRecogniser(
            EntityType.HEALTH_INSURANCE,
            START + "\\p{L}[ ]?\\d{3}[ ]?\\d{3}[ ]?\\d{3}" + END,
            Scan.words().before(Scan.numbers(9), 2),
            health,
            CheckDigits::isHealthInsuranceNumber,
            0.75),
        announced(
            EntityType.HEALTH_INSURANCE,
            "\\d{3}[ ]?\\d{3}[ ]?\\d{4}|80756\\d{15}",
            Scan.numbers(10),
            health),
        new CheckedRecogniser(
            EntityType.ID_CARD,
            START + "(?=[CFGHJKLMNPRTVWXYZ0-9]*[A-Z])[CFGHJKLMNPRTVWXYZ0-9]{9}[ ]?\\d(?:D)?" + END,
            Scan.words(9).before(Scan.digits(1), 10),
            card,
            CheckDigits::isIdCard,
            0.8),
        new CheckedRecogniser(
            EntityType.ID_CARD,
            START + "(?:(?=[\\p{Lu}\\d]*\\d)[\\p{Lu}\\d]{7,11}|\\p{L}[ ]?\\d{7,8})" + END,
            Scan.codes(7).or(Scan.words().before(Scan.digits(7), 2)).ifAny(card.anchor()),
            card,
            compact -> false,
            0));
  }

  private static Context cardWords(Vocabulary words) {
    return new Context(
        words,
        CARD_WORDS,
        "personalausweis",
        "ausweis",
        "perso",
        "reisepass",
        "pass",
        "identity card",
        "id card",
        "führerschein",
        "driving licen",
        "driver");
  }

  /** Returns the one for identity cards without their check digit. */
  static Recogniser identityCard(Vocabulary words) {
    return new IdCardRecogniser(cardWords(words));
  }

  /** Returns the one for codes of banks. */
  static Recogniser bankCode(Vocabulary words) {
    return new CheckedRecogniser(
        EntityType.BIC,
        START + "[A-Z]{4}" + COUNTRIES + "[A-Z0-9]{2}(?:[A-Z0-9]{3})?" + END,
        Scan.codes(8),
        new Context(words, BANK_WORDS, "bic", "swift", "bank", "iban", "konto"),
        compact -> compact.length() == 11 && compact.endsWith("XXX"),
        0.8);
  }

  private static Recogniser announced(
      EntityType type, String pattern, Anchor anchor, Context context) {
    return new CheckedRecogniser(
        type,
        START + "(?:" + pattern + ")" + END,
        anchor.ifAny(context.anchor()),
        context,
        compact -> false,
        0);
  }

  private IdentifierRecognisers() {}
}
