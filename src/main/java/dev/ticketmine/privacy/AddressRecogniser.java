package dev.ticketmine.privacy;

import java.util.List;
import java.util.regex.Pattern;

/** Finds postal addresses: street and house number, postcode and town. */
final class AddressRecogniser implements Recogniser {
  private static final String NOT_IN_WORD = "(?<![\\p{L}\\p{N}])";

  /** Looking ahead first is cheaper than looking back at every letter. */
  private static final String CAPITAL = "(?=\\p{Lu})";

  private static final String HOUSE =
      "\\d{1,4}\\s?(?:[a-hA-H](?!\\p{L}))?(?:\\s?[-/]\\s?\\d{1,4})?(?!\\d|[.,]\\d)";
  private static final String WORD = "\\p{Lu}[\\p{L}'-]+";
  private static final String TOWN =
      WORD
          + "(?:[ -](?:am|an der|im|in|bei|ob der|unter)[ -]"
          + WORD
          + "|[ -](?:a\\.|v\\.)\\s?d\\.\\s?"
          + WORD
          + "|/\\p{L}+)?";
  private static final String POSTCODE = "(?:(?:D|A|CH|DE|AT)[- ])?\\d{4,5}";
  private static final String BEFORE_TOWN = "(?:\\s*[,;\\n|]\\s*|\\s+(?:in\\s+)?)";

  /** A compound such as Lindenstraße, or a name before the word as in Lange Straße. */
  private static final String GERMAN_STREET =
      "(?:\\p{Lu}[\\p{L}-]*(?:straße|strasse|str\\.|gasse|allee|damm|ufer|chaussee)|\\p{Lu}\\p{L}{2,}weg"
          + "|(?:"
          + WORD
          + "[ -]){1,3}(?:Straße|Strasse|Str\\.|Gasse|Allee|Weg|Platz|Ring|Ufer|Damm))";

  /** A street that only the postcode behind it gives away. */
  private static final String ANY_STREET =
      "(?:\\p{Lu}[\\p{L}.-]*(?: (?:\\p{L}{2,4} )?" + WORD + "){0,2})";

  private static final String ENGLISH_STREET =
      "\\d{1,5}[A-Za-z]?\\s(?:\\p{Lu}[\\p{L}'.]+\\s){1,3}"
          + "(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Dr|Close|Court|Ct|Way|Square|Terrace|Boulevard|Blvd|Crescent)(?!\\p{L})\\.?";
  private static final String UK_POSTCODE = "[A-Z]{1,2}\\d[A-Z\\d]?\\s?\\d[A-Z]{2}(?!\\p{L})";

  private static final List<Recogniser> RECOGNISERS =
      List.of(
          pattern(
              0.95,
              Trigger.anyOf(
                  "straße",
                  "strasse",
                  "str.",
                  "gasse",
                  "allee",
                  "damm",
                  "ufer",
                  "chaussee",
                  "weg",
                  "platz",
                  "ring"),
              CAPITAL
                  + NOT_IN_WORD
                  + GERMAN_STREET
                  + "\\s+"
                  + HOUSE
                  + "(?:"
                  + BEFORE_TOWN
                  + POSTCODE
                  + "\\s+"
                  + TOWN
                  + ")?"),
          pattern(
              0.9,
              Trigger.digits(5),
              CAPITAL
                  + NOT_IN_WORD
                  + ANY_STREET
                  + "\\s"
                  + HOUSE
                  + "\\s*[,;\\n|]\\s*(?:(?:D|DE)[- ])?\\d{5}\\s+"
                  + TOWN),
          pattern(
              0.85,
              Trigger.anyOf(
                      "wohn", "plz", "postleitzahl", "adresse", "anschrift", "address", "lieferung")
                  .and(Trigger.digits(4)),
              "(?i:wohn\\p{L}*|wohnhaft|plz|postleitzahl|adresse|anschrift|address|lieferung)(?:\\s*(?:[:=]|in|ist|nach|is|lautet))*\\s*(?<value>"
                  + POSTCODE
                  + "\\s+"
                  + TOWN
                  + ")"),
          pattern(
              0.85, Trigger.digits(4), "(?m)^\\s*(?<value>" + POSTCODE + "\\s+" + TOWN + ")\\s*$"),
          pattern(
              0.85,
              Trigger.digits(4),
              CAPITAL + NOT_IN_WORD + "(?:D|A|CH|DE|AT)-\\d{4,5}\\s+" + TOWN),
          pattern(
              0.9,
              Trigger.anyOf(
                  "st",
                  "rd",
                  "ave",
                  "lane",
                  "ln",
                  "dr",
                  "close",
                  "ct",
                  "court",
                  "way",
                  "road",
                  "square",
                  "terrace",
                  "boulevard",
                  "blvd",
                  "crescent"),
              "(?=\\d)"
                  + NOT_IN_WORD
                  + ENGLISH_STREET
                  + "(?:,?\\s"
                  + WORD
                  + "){0,2}(?:,?\\s(?:[A-Z]{2}\\s\\d{5}|"
                  + UK_POSTCODE
                  + "))?"),
          pattern(0.85, Trigger.always(), CAPITAL + NOT_IN_WORD + UK_POSTCODE));

  private static Recogniser pattern(double score, Trigger trigger, String pattern) {
    return new PatternRecogniser(EntityType.ADDRESS, score, Pattern.compile(pattern), trigger);
  }

  @Override
  public List<Finding> find(String text) {
    return RECOGNISERS.stream().flatMap(recogniser -> recogniser.find(text).stream()).toList();
  }
}
