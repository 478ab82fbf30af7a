package dev.ticketmine.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds numbers of orders, invoices, customers, parcels and contracts: after a word that announces
 * one, by a shape that only such numbers have, and by the patterns of the installation.
 */
final class NumberRecogniser implements Recogniser {
  private static final int ANY_CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final String NOT_IN_WORD = "(?<![\\p{L}\\p{N}])";
  private static final String WORD_ENDS = "(?![\\p{L}\\p{N}])";

  /** What a number can belong to. */
  private static final String THING =
      "(?:bestell(?:ung)?s?|auftrags?|rechnung(?:s|en)?|kunden|sendungs?|paket|tracking|vertrags?"
          + "|vorgangs?|ticket|retouren?|buchungs?|mitglieds?|konto|liefer|beleg|fall|serien|geräte"
          + "|order|invoice|customer|account|shipment|parcel|contract|case|reference|return|booking"
          + "|member(?:ship)?|confirmation|serial|imei)";

  /** What every word of {@link #THING} begins with. */
  private static final Trigger THINGS =
      Trigger.anyOf(
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

  /** What THING begins with, so that most letters of a text are passed over at once. */
  private static final String FIRST_LETTER = "(?=(?-iu:[aAbBcCfFgGiIkKlLmMoOpPrRsStTvV]))";

  private static final String NUMBER =
      "(?:nummern?|nr\\.?|no\\.?|numbers?|num|id|code|#|№|ref\\.?|referenz)";
  private static final String BETWEEN =
      "(?:\\s*(?:[:=#-]|lautet|ist|is|was|war|mit|der|von|the|my|meine[rn]?|die))*\\s*";

  private final List<Recogniser> recognisers = new ArrayList<>();

  NumberRecogniser(List<String> ownPatterns) {
    add(
        0.9,
        THINGS,
        FIRST_LETTER
            + THING
            + "[ -]?"
            + NUMBER
            + BETWEEN
            + "(?<value>#?\\p{Alpha}{0,5}[-/_ ]?\\d[\\p{Alnum}/_-]{2,}\\d)"
            + WORD_ENDS,
        ANY_CASE);
    add(
        0.8,
        Trigger.anyOf(
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
            "art."),
        NOT_IN_WORD
            + "(?:rechnung|bestellung|auftrag|order|invoice|verwendungszweck|reference|cust(?:omer)?\\.? no\\.?|kd-?\\.?nr\\.?|re-?nr\\.?)(?: (?:nr\\.?|no\\.?|number|nummer))?[:# ]{1,3}"
            + "(?<value>(?=(?:[ /-]?\\p{Alpha}{0,4}[ /-]?\\d){5})(?!\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4})(?-i:[A-Z]{0,4})[-/ ]?\\d+(?:[-/ ]\\d{2,}){0,4}(?:-\\p{Alpha})?)"
            + WORD_ENDS,
        ANY_CASE);
    // A number of four digits that looks like a year is one, unless it was announced as a number.
    add(
        0.85,
        THINGS,
        FIRST_LETTER
            + NOT_IN_WORD
            + THING
            + "[:# ]\\s*"
            + "(?<value>#?(?!(?:19|20)\\d\\d(?!\\d))\\p{Alpha}{0,4}-?\\d[\\d-]{3,})"
            + "(?![\\p{L}\\p{N}]|[.,]\\d)",
        ANY_CASE);
    add(
        0.8,
        Trigger.anyOf("nr", "nummer", "no.", "number").and(Trigger.digits(5)),
        NOT_IN_WORD
            + "(?:nr\\.?|nummer|no\\.|number)\\s*[:#]?\\s*"
            + "(?<value>\\p{Alpha}{0,4}-?\\d{5,})"
            + WORD_ENDS,
        ANY_CASE);
    // Five digits at least: appliances are called KM-5000.
    add(
        0.7,
        Trigger.digits(1),
        "(?=\\p{Lu}{1,5}[-_/])(?<![\\p{L}\\p{N}-])\\p{Lu}{1,5}(?=(?:[-_/]?\\d){5})(?:[-_/]\\d+)+"
            + WORD_ENDS,
        0);
    // Parcels: UPS, postal S10, Deutsche Post.
    add(
        0.75,
        Trigger.digits(9).or(Trigger.anyOf("1z")),
        NOT_IN_WORD + "(?:1Z[0-9A-Z]{16}|[A-Z]{2}\\d{9}[A-Z]{2}|JJD\\d{12,20})" + WORD_ENDS,
        0);
    add(0.7, Trigger.anyOf("#"), "(?<![\\p{L}\\p{N}&])#\\d{4,}" + WORD_ENDS, 0);
    // Nothing that people count runs to seven digits without a separator.
    add(0.5, Trigger.digits(7), "(?<![\\p{L}\\p{N}.,€$£+])\\d{7,}(?![\\p{L}\\p{N}]|[.,]\\d)", 0);
    ownPatterns.forEach(pattern -> add(0.98, Trigger.always(), pattern, 0));
  }

  private void add(double score, Trigger trigger, String pattern, int flags) {
    recognisers.add(
        new PatternRecogniser(EntityType.ORDER, score, Pattern.compile(pattern, flags), trigger));
  }

  @Override
  public List<Finding> find(String text) {
    return recognisers.stream().flatMap(recogniser -> recogniser.find(text).stream()).toList();
  }
}
