package dev.ticketmine.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds numbers of orders, invoices, customers, parcels and contracts: after a word that announces
 * one, by a shape that only such numbers have, and by the patterns of the installation.
 */
final class NumberRecogniser implements CompositeRecogniser {
  /** So far behind a word that announces it begins the number. */
  private static final int NEAR = 100;

  private static final int ANY_CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final String NOT_IN_WORD = "(?<![\\p{L}\\p{N}])";
  private static final String WORD_ENDS = "(?![\\p{L}\\p{N}])";

  /** What a number can belong to. */
  private static final String THING =
      "(?:bestell(?:ung)?s?|auftrags?|rechnung(?:s|en)?|kunden|sendungs?|paket|tracking|vertrags?"
          + "|vorgangs?|ticket|retouren?|buchungs?|mitglieds?|konto|liefer|beleg|fall|serien|geräte"
          + "|order|invoice|customer|account|shipment|parcel|contract|case|reference|return|booking"
          + "|member(?:ship)?|confirmation|serial|imei)";

  private static final String NUMBER =
      "(?:nummern?|nr\\.?|no\\.?|numbers?|num|id|code|#|№|ref\\.?|referenz)";
  private static final String BETWEEN =
      "(?:\\s*+(?:[:=#-]|lautet|ist|is|was|war|mit|der|von|the|my|meine[rn]?|die))*\\s*+";

  private final List<Recogniser> recognisers = new ArrayList<>();

  NumberRecogniser(Vocabulary words, List<String> ownPatterns) {
    announced(words);
    shaped(words);
    ownPatterns.forEach(pattern -> add(0.98, Anchor.everywhere(), pattern, 0));
  }

  private void announced(Vocabulary words) {
    Anchor digits = Scan.digits(1);
    // What every word of THING begins with.
    Anchor things =
        words.parts(
            "bestell",
            "auftrag",
            "rechnung",
            "kunden",
            "sendung",
            "paket",
            "tracking",
            "vertrag",
            "vorgang",
            "ticket",
            "retoure",
            "buchung",
            "mitglied",
            "konto",
            "liefer",
            "beleg",
            "fall",
            "serie",
            "gerät",
            "order",
            "invoice",
            "customer",
            "account",
            "shipment",
            "parcel",
            "contract",
            "case",
            "reference",
            "return",
            "booking",
            "member",
            "confirmation",
            "serial",
            "imei");
    add(
        0.9,
        things.before(digits, NEAR),
        THING
            + "[ -]?"
            + NUMBER
            + BETWEEN
            + "(?<value>#?\\p{Alpha}{0,5}[-/_ ]?\\d[\\p{Alnum}/_-]{2,}\\d)"
            + WORD_ENDS,
        ANY_CASE);
    add(
        0.8,
        words
            .parts(
                "rechnung",
                "bestellung",
                "auftrag",
                "order",
                "invoice",
                "verwendungszweck",
                "reference",
                "cust",
                "kd",
                "re-nr",
                "renr")
            .before(digits, NEAR),
        NOT_IN_WORD
            + "(?:rechnung|bestellung|auftrag|order|invoice|verwendungszweck|reference|cust(?:omer)?\\.? no\\.?|kd-?\\.?nr\\.?|re-?nr\\.?)(?: (?:nr\\.?|no\\.?|number|nummer))?[:# ]{1,3}"
            + "(?<value>(?=(?:[ /-]?\\p{Alpha}{0,4}[ /-]?\\d){5})(?!\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4})(?-i:[A-Z]{0,4})[-/ ]?\\d+(?:[-/ ]\\d{2,}){0,4}(?:-\\p{Alpha})?)"
            + WORD_ENDS,
        ANY_CASE);
    // A number of four digits that looks like a year is one, unless it was announced as a number.
    add(
        0.85,
        things.before(digits, NEAR),
        NOT_IN_WORD
            + THING
            + "[:# ]\\s*+"
            + "(?<value>#?(?!(?:19|20)\\d\\d(?!\\d))\\p{Alpha}{0,4}-?\\d[\\d-]{3,})"
            + "(?![\\p{L}\\p{N}]|[.,]\\d)",
        ANY_CASE);
    add(
        0.8,
        words.parts("nr", "nummer", "no.", "number").before(Scan.digits(5), NEAR),
        NOT_IN_WORD
            + "(?:nr\\.?|nummer|no\\.|number)\\s*+[:#]?\\s*+"
            + "(?<value>\\p{Alpha}{0,4}-?\\d{5,})"
            + WORD_ENDS,
        ANY_CASE);
  }

  private void shaped(Vocabulary words) {
    // Five digits at least: appliances are called KM-5000.
    add(
        0.7,
        Scan.capitals().before(Scan.digits(1), 6).where(Looks::isNumbered),
        "(?=\\p{Lu}{1,5}[-_/])(?<![\\p{L}\\p{N}-])\\p{Lu}{1,5}(?=(?:[-_/]?\\d){5})(?:[-_/]\\d+)+"
            + WORD_ENDS,
        0);
    // Parcels: UPS, postal S10, Deutsche Post.
    add(
        0.75,
        Scan.codes(13),
        NOT_IN_WORD + "(?:1Z[0-9A-Z]{16}|[A-Z]{2}\\d{9}[A-Z]{2}|JJD\\d{12,20})" + WORD_ENDS,
        0);
    add(0.7, words.parts("#"), "(?<![\\p{L}\\p{N}&])#\\d{4,}(?:-\\d+)*" + WORD_ENDS, 0);
    // Nothing that people count runs to seven digits without a separator.
    add(0.5, Scan.digits(7), "(?<![\\p{L}\\p{N}.,€$£+])\\d{7,}(?![\\p{L}\\p{N}]|[.,]\\d)", 0);
  }

  private void add(double score, Anchor anchor, String pattern, int flags) {
    recognisers.add(
        new PatternRecogniser(EntityType.ORDER, score, Pattern.compile(pattern, flags), anchor));
  }

  @Override
  public List<Recogniser> parts() {
    return recognisers;
  }
}
