package dev.ticketmine.privacy;

import java.util.List;
import java.util.regex.Pattern;

/** Finds postal addresses: street and house number, postcode and town. */
final class AddressRecogniser implements Recogniser {
  private static final int ANY_CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final String NOT_IN_WORD = "(?<![\\p{L}\\p{N}])";

  /** Looking ahead first is cheaper than looking back at every letter. */
  private static final String CAPITAL = "(?=\\p{Lu})";

  private static final String HOUSE =
      "(?:Nr\\.? ?)?\\d{1,4}\\s?(?:[a-hA-H](?!\\p{L}))?(?:\\s?[-/+]\\s?\\d{1,4}(?:\\s?[a-h](?!\\p{L}))?)*(?!\\d|[.,]\\d)";
  private static final String WORD = "\\p{Lu}[\\p{L}'’-]+";
  private static final String TOWN =
      "(?:(?:St|Bad|Sankt|Alt|Neu|Groß|Klein|\\p{Lu}\\p{Ll}+(?:isch|er))\\.?[ -])?"
          + WORD
          + "(?:[ -](?i:am|an der|im|in|bei|ob der|unter|vor der|auf der|sur|les)[ -]"
          + WORD
          + "|[ -](?i:[avib]\\.)\\s?(?i:d\\.)?\\s?"
          + WORD
          + "|/\\p{L}+|[ ]\\([\\p{L} ]{2,15}\\))?(?:[ ](?i:am|an der|im|in der|ob der|a\\. ?d\\.)[ ]"
          + WORD
          + ")?";
  private static final String POSTCODE = "(?:(?:D|A|CH|DE|AT)[- ])?\\d{4,5}";

  /** No year. */
  private static final String LONG_POSTCODE =
      "(?:(?:D|A|CH|DE|AT|L|FL)[- ]\\d{4,5}|\\d{5}|(?!19\\d\\d|20[0-3]\\d)[1-9]\\d{3})";

  private static final String BEFORE_TOWN = "(?:\\s*[,;\\n|–-]\\s*|\\s+(?:in\\s+)?)";
  private static final String THEN_TOWN = "(?:" + BEFORE_TOWN + POSTCODE + "\\s+" + TOWN + ")?";

  private static final String SUFFIX =
      "(?:straße|strasse|str\\.|str(?= \\d)|gasse|gässli|allee|damm|ufer|chaussee|promenade|twiete|stieg)";

  /** A compound such as Lindenstraße, or a name before the word as in Lange Straße. */
  private static final String GERMAN_STREET =
      "(?:\\p{Lu}[\\p{L}-]*"
          + SUFFIX
          + "|\\p{Lu}\\p{L}{2,}(?:weg|pfad|steig|kamp|graben|wall|ring|zeile)"
          + "|(?:"
          + WORD
          + "[ -]){1,3}(?:Straße|Strasse|Str\\.|Gasse|Allee|Weg|Platz|Ring|Ufer|Damm|Pfad|Steig|Graben|Wall|Markt|Promenade|Chaussee))";

  /** Streets in small letters, where nothing but a street can be meant. */
  private static final String SMALL_STREET =
      "(?:(?:lange|kurze|alte|neue|obere|untere|große|kleine|hohe|breite)[nr]?[ -])?[\\p{L}-]{2,}(?:straße|strasse|str\\.|gasse|allee)";

  /** A street that begins with a preposition. */
  private static final String AT_STREET =
      "(?:A[mn]|Auf|I[mn]|Zu[mr]|Unter|Hinter|Vor|Bei[m]?)[ ](?:(?:der|den|dem|de)[ ])?"
          + WORD
          + "(?:[ ]"
          + WORD
          + ")?";

  /** A street that only the postcode behind it gives away. */
  private static final String ANY_STREET =
      "(?:\\p{Lu}[\\p{L}.'’-]*(?: (?:\\p{L}{2,4} )?" + WORD + "){0,3})";

  private static final String ROMANCE_STREET =
      "(?:Rue|Avenue|Av\\.|Chemin|Ch\\.|Route|Place|Quai|Boulevard|Via|Viale|Piazza|Corso|Calle|Ruelle)[ ](?:(?:de|du|des|della|del|la|le|les|di)[ ]|de l['’]|d['’]|l['’]){0,2}"
          + WORD
          + "(?:[ -](?:(?:de|du|des)[ -])?"
          + WORD
          + "){0,3}[ ,]{1,2}\\d{1,4}[a-h]?";

  private static final String ROADS =
      "(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Dr|Close|Cl|Court|Ct|Way|Square|Sq|Terrace|Boulevard|Blvd|Crescent|Cres|Row|Grove|Place|Pl|Gardens|Gdns|Hill|Mews|Walk|View|Circle|Cir|Parkway|Pkwy|Highway|Hwy|Trail|Trl|Plaza|Rise|Green|Vale|Park|Loop|Parade|Quay|Wharf)";
  private static final String FLAT =
      "(?:(?:Flat|Apt|Apartment|Unit|Suite|Room)\\.?[ ]?#?\\d{1,4}[A-Za-z]?,?\\s)?";
  private static final String UK_POSTCODE = "[A-Z]{1,2}\\d[A-Z\\d]?\\s?\\d[A-Z]{2}(?!\\p{L})";
  private static final String ENGLISH_TOWN =
      WORD + "(?:[ -](?i:upon|on|le|under|in|the|by|of)[ -]" + WORD + "|[ ]" + WORD + "){0,2}";
  private static final String AFTER_ROAD =
      "(?:,?\\s(?:Flat|Apt|Apartment|Unit|Suite|Ste|#)\\.?[ ]?#?\\d{1,4}[A-Za-z]?)?(?:(?:[ ]?[,\\n][ ]?"
          + ENGLISH_TOWN
          + "){0,3}(?:[ ]"
          + ENGLISH_TOWN
          + ")?[ ]?[,\\n ][ ]?(?:(?i:[A-Z]{2})[ ,]{1,2}\\d{5}(?:-\\d{4})?|(?i:"
          + UK_POSTCODE
          + "))|(?:,[ ]"
          + ENGLISH_TOWN
          + "){1,2})?";
  private static final String ENGLISH_STREET =
      FLAT
          + "\\d{1,5}(?:\\s?[A-Da-d](?!\\p{L}))?(?:\\s?-\\s?\\d{1,5})?\\s(?:(?:N|S|E|W|NE|NW|SE|SW|North|South|East|West)\\.?\\s)?(?:\\p{Lu}[\\p{L}'’.-]+\\s|\\d{1,3}(?i:st|nd|rd|th)\\s){1,5}"
          + ROADS
          + "(?!\\p{L})\\.?";

  private static final String[] STREET_WORDS = {
    "str",
    "gasse",
    "gässli",
    "allee",
    "damm",
    "ufer",
    "chaussee",
    "promenade",
    "twiete",
    "stieg",
    "weg",
    "pfad",
    "steig",
    "kamp",
    "graben",
    "wall",
    "ring",
    "zeile",
    "platz",
    "markt"
  };

  private static final Trigger ADDRESS_WORDS =
      Trigger.anyOf(
          "wohn",
          "plz",
          "postleitzahl",
          "adresse",
          "anschrift",
          "address",
          "liefer",
          "live",
          "umgezogen",
          "versand",
          "post",
          "deliver",
          "ship",
          "send");

  private static final String ANNOUNCED =
      "(?:wohn\\p{L}*|wohnhaft|plz|postleitzahl|adresse|anschrift|address|lieferung|liefern|geliefert|umgezogen|postcode|zip(?: code)?|zusenden|verschicken|senden|schicken)(?:\\s*(?:[:=]|in|ist|nach|an|is|lautet|jetzt|now|to|neue|die|bitte|am))*\\s*";

  private static final List<Recogniser> RECOGNISERS =
      List.of(
          pattern(
              0.95,
              Trigger.anyOf(STREET_WORDS),
              CAPITAL + NOT_IN_WORD + GERMAN_STREET + ",?\\s+" + HOUSE + THEN_TOWN),
          new PatternRecogniser(
              EntityType.ADDRESS,
              0.85,
              Pattern.compile(
                  NOT_IN_WORD
                      + SMALL_STREET
                      + "\\s*"
                      + HOUSE
                      + "(?:"
                      + BEFORE_TOWN
                      + "\\d{5}\\s+\\p{L}[\\p{L}-]+)?",
                  ANY_CASE),
              Trigger.anyOf("straße", "strasse", "str.", "gasse", "allee").and(Trigger.digits(1))),
          pattern(
              0.9,
              Trigger.digits(4),
              CAPITAL
                  + NOT_IN_WORD
                  + ANY_STREET
                  + "\\s"
                  + HOUSE
                  + "(?:\\s*[,;\\n|–]\\s*"
                  + LONG_POSTCODE
                  + "|\\s+(?:in\\s+)?(?:(?:D|DE)[- ])?\\d{5})\\s+"
                  + TOWN),
          pattern(
              0.9,
              Trigger.digits(1),
              CAPITAL
                  + NOT_IN_WORD
                  + ROMANCE_STREET
                  + "(?:"
                  + BEFORE_TOWN
                  + POSTCODE
                  + "\\s+"
                  + TOWN
                  + ")?"),
          pattern(
              0.85,
              ADDRESS_WORDS.and(Trigger.digits(4)),
              "(?iu:" + ANNOUNCED + ")(?<value>" + POSTCODE + "\\s+" + TOWN + ")"),
          pattern(
              0.85,
              ADDRESS_WORDS.and(Trigger.digits(1)),
              "(?iu:"
                  + ANNOUNCED
                  + ")(?<value>(?:"
                  + AT_STREET
                  + "|\\p{Lu}[\\p{L}-]{3,}(?:platz|hof|berg|feld|markt|garten|park|höhe|winkel|tor))\\s"
                  + HOUSE
                  + ")"),
          // Fields of forms.
          pattern(
              0.85,
              Trigger.anyOf(
                      "straße", "strasse", "street", "str.", "adresse", "anschrift", "address")
                  .and(Trigger.digits(1)),
              "(?i:straße|strasse|street|str\\.|adresse|anschrift|address(?: line \\d)?)[ ]*[:=][ ]*(?<value>[\\p{L}\\d][^\\n:;|]{1,60}\\d[^\\n:;|,.]{0,8})(?=[ ]*(?:[\\n;|,.]|$))"),
          pattern(
              0.85,
              Trigger.anyOf("ort", "stadt", "plz", "city", "town").and(Trigger.digits(4)),
              "(?i:(?:plz|postleitzahl|zip|postcode)?\\s?/?\\s?(?:wohnort|ort|stadt|city|town))[ ]*[:=][ ]*(?<value>(?:[A-Z]{1,2}-)?\\d{4,5}[ ][^\\n:;|,]{2,40})(?=[ ]*(?:[\\n;|,.]|$))"),
          // "I live now in the ..."
          pattern(
              0.8,
              Trigger.anyOf("wohn", "abhol", "liefer", "zustell", "lebe").and(Trigger.digits(1)),
              "(?iu:wohn\\p{L}*|abholung|abholen|lieferung|liefern|zustellung|lebe)(?: \\p{L}+){0,3} (?iu:in|an|auf)(?: (?iu:der|dem|den))? (?<value>(?:"
                  + AT_STREET
                  + "|"
                  + ANY_STREET
                  + ")(?: \\p{Ll}{3} "
                  + WORD
                  + ")?\\s"
                  + HOUSE
                  + ")"),
          // A line of its own above a town or a telephone number.
          pattern(
              0.75,
              Trigger.anyOf("\n").and(Trigger.digits(1)),
              "(?m)^[ \\t>]*(?<value>"
                  + ANY_STREET
                  + "\\s"
                  + HOUSE
                  + ")[ \\t]*$(?=\\n[ \\t>]*(?:(?i:tel|fon|phone|mobil|fax)|\\+|\\(?0|(?:[A-Z]{1,2}-)?\\d{4,5} ))"),
          pattern(
              0.7,
              Trigger.digits(4),
              "(?=\\d{4})(?<=(?:^|[ \\n(])(?:in|aus|nach|wohnhaft)[ ])(?<value>(?!19\\d\\d|20[0-3]\\d)[1-9]\\d{3}\\s+(?!\\p{L}+(?:en|er|e)(?!\\p{L}))"
                  + TOWN
                  + ")"),
          pattern(
              0.8,
              Trigger.anyOf("zip", "plz", "postleitzahl", "postcode").and(Trigger.digits(4)),
              "(?i:zip(?: ?code)?|plz|postleitzahl|postcode)(?:\\s*(?:is|ist|lautet|[:=]))*\\s*(?<value>\\d{4,5}(?!\\d))"),
          pattern(
              0.85,
              Trigger.digits(4),
              "(?m)^[ \\t>*|]*(?<value>" + POSTCODE + "\\s+" + TOWN + ")\\s*[,.]?\\s*$"),
          pattern(
              0.85,
              Trigger.digits(4),
              CAPITAL + NOT_IN_WORD + "(?:D|A|CH|DE|AT|FL|L)-\\d{4,5}\\s+" + TOWN),
          pattern(
              0.75,
              Trigger.digits(5),
              "(?=\\d{5})(?<=(?:^|[ \\n(])(?:in|aus|nach|bei|Raum|from|to|es|war|ist|jetzt|nun|was|is|be)[ ]|, )(?<value>\\d{5}\\s+(?!(?:Euro|EUR|Stück|Artikel|Kunden|Kilometer|Punkte|Teile|Tage|Stunden|Bestellungen)(?!\\p{L}))"
                  + TOWN
                  + ")"),
          pattern(
              0.75,
              Trigger.digits(4),
              "(?<![\\d.,])(?<value>[1-9]\\d{3}\\s+(?:Zürich|Zuerich|Wien|Graz|Linz|Salzburg|Innsbruck|Basel|Bern|Genf|Genève|Lausanne|Winterthur|Luzern|St\\. ?Gallen|Klagenfurt|Villach|Wels|Bregenz|Dornbirn|Steyr|Biel|Lugano|Thun|Köniz|Chur|Zug|Aarau|Baden|Olten|Fribourg|Freiburg|Schaffhausen|Neuchâtel|Sion|Leoben|Feldkirch|Krems|Mödling|Eisenstadt|Wiener Neustadt|St\\. ?Pölten))(?!\\p{L})"),
          pattern(
              0.9,
              Trigger.digits(1),
              "(?=\\d|Flat|Apt|Apart|Unit|Suite|Room)" + NOT_IN_WORD + ENGLISH_STREET + AFTER_ROAD),
          new PatternRecogniser(
              EntityType.ADDRESS,
              0.8,
              Pattern.compile(
                  NOT_IN_WORD
                      + "\\d{1,5}[a-z]?\\s(?:\\p{L}[\\p{L}'’-]+\\s){1,2}(?:street|road|avenue|lane|drive|close|crescent|boulevard|terrace|gardens|grove)(?!\\p{L})",
                  ANY_CASE),
              Trigger.anyOf(
                      "street",
                      "road",
                      "avenue",
                      "lane",
                      "drive",
                      "close",
                      "crescent",
                      "boulevard",
                      "terrace",
                      "gardens",
                      "grove")
                  .and(Trigger.digits(1))),
          pattern(
              0.85,
              Trigger.anyOf("postfach", "po box", "p.o. box"),
              NOT_IN_WORD + "(?i:postfach|p\\.?o\\.? box)\\s(?<value>\\d[\\d ]{1,8}\\d)"),
          pattern(
              0.85, Trigger.digits(1), CAPITAL + NOT_IN_WORD + UK_POSTCODE.replace("\\s?", "\\s")),
          pattern(
              0.8,
              Trigger.digits(5),
              NOT_IN_WORD
                  + WORD
                  + "(?:\\s"
                  + WORD
                  + ")?,?\\s(?:AL|AK|AZ|AR|CA|CO|CT|DE|FL|GA|HI|ID|IL|IN|IA|KS|KY|LA|ME|MD|MA|MI|MN|MS|MO|MT|NE|NV|NH|NJ|NM|NY|NC|ND|OH|OK|OR|PA|RI|SC|SD|TN|TX|UT|VT|VA|WA|WV|WI|WY|DC)\\s\\d{5}(?:-\\d{4})?(?!\\d)"));

  private static Recogniser pattern(double score, Trigger trigger, String pattern) {
    return new PatternRecogniser(EntityType.ADDRESS, score, Pattern.compile(pattern), trigger);
  }

  @Override
  public List<Finding> find(String text) {
    return RECOGNISERS.stream().flatMap(recogniser -> recogniser.find(text).stream()).toList();
  }
}
