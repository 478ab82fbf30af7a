package dev.ticketmine.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Finds postal addresses: street and house number, postcode and town. */
final class AddressRecogniser implements CompositeRecogniser {
  /** Longer than any street with its number. */
  private static final int STREET = 120;

  /** So far behind the word for a street begins the number, or behind that the postcode. */
  private static final int HOUSE_NEAR = 30;

  private static final int ANY_CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final String NOT_IN_WORD = "(?<![\\p{L}\\p{N}])";

  private static final String HOUSE =
      "(?:Nr\\.? ?)?\\d{1,4}(?:\\s?[a-hA-H](?!\\p{L}))?(?:[ ]?[-/+][ ]?\\d{1,4}(?:[ ]?[a-h](?!\\p{L}))?)*(?!\\d|[.,]\\d)";
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

  private static final String ANNOUNCED =
      "(?:wohn\\p{L}*|wohnhaft|plz|postleitzahl|adresse|anschrift|address|lieferung|liefern|geliefert|umgezogen|postcode|zip(?: code)?|zusenden|verschicken|senden|schicken)(?:\\s*+(?:[:=]|in|ist|nach|an|is|lautet|jetzt|now|to|neue|die|bitte|am))*\\s*+";

  /** Each of them has a number in it. */
  private static final Signs NUMBER = Scan.digits(1).signs();

  private final List<Recogniser> recognisers = new ArrayList<>();

  AddressRecogniser(Vocabulary words) {
    streets(words);
    announced(words);
    towns(words);
    english(words);
  }

  private void streets(Vocabulary words) {
    Anchor houses = Scan.digits(1);
    add(
        0.95,
        Scan.capitals()
            .before(
                words
                    .parts(
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
                        "markt")
                    .before(houses, HOUSE_NEAR),
                STREET)
            .where(Looks::isStreet),
        NOT_IN_WORD + GERMAN_STREET + ",?\\s+" + HOUSE + THEN_TOWN);
    Anchor smallStreets = words.parts("straße", "strasse", "str.", "gasse", "allee");
    add(
        0.85,
        Scan.words().before(smallStreets.before(houses, HOUSE_NEAR), STREET),
        Pattern.compile(
            NOT_IN_WORD
                + SMALL_STREET
                + "\\s*+"
                + HOUSE
                + "(?:"
                + BEFORE_TOWN
                + "\\d{5}\\s+\\p{L}[\\p{L}-]+)?",
            ANY_CASE));
    add(
        0.9,
        Scan.capitals()
            .before(houses.beforeNext(Scan.digits(4), HOUSE_NEAR), STREET)
            .where(Looks::isStreet),
        NOT_IN_WORD
            + ANY_STREET
            + "\\s"
            + HOUSE
            + "(?:\\s*[,;\\n|–]\\s*"
            + LONG_POSTCODE
            + "|\\s+(?:in\\s+)?(?:(?:D|DE)[- ])?\\d{5}|\\s+in\\s+"
            + LONG_POSTCODE
            + ")\\s+"
            + TOWN);
    add(
        0.9,
        words
            .parts(
                "rue",
                "avenue",
                "av.",
                "chemin",
                "ch.",
                "route",
                "place",
                "quai",
                "boulevard",
                "via",
                "piazza",
                "corso",
                "calle")
            .before(houses, STREET),
        NOT_IN_WORD + ROMANCE_STREET + "(?:" + BEFORE_TOWN + POSTCODE + "\\s+" + TOWN + ")?");
    // A line of its own above a town or a telephone number.
    add(
        0.75,
        Scan.lines()
            .before(houses.before(words.parts("\n"), HOUSE_NEAR), STREET)
            .where(Looks::isNameLine),
        "(?m)^[ \\t>]*(?<value>"
            + ANY_STREET
            + "\\s"
            + HOUSE
            + ")[ \\t]*$(?=\\n[ \\t>]*(?:(?i:tel|fon|phone|mobil|fax)|\\+|\\(?0|(?:[A-Z]{1,2}-)?\\d{4,5} ))");
  }

  private void announced(Vocabulary words) {
    Anchor announcing =
        words.parts(
            "wohn",
            "plz",
            "postleitzahl",
            "postcode",
            "zip",
            "adresse",
            "anschrift",
            "address",
            "liefer",
            "geliefert",
            "umgezogen",
            "zusenden",
            "verschicken",
            "senden",
            "schicken");
    add(
        0.85,
        announcing.before(Scan.digits(4), STREET),
        "(?iu:" + ANNOUNCED + ")(?<value>" + POSTCODE + "\\s+" + TOWN + ")");
    add(
        0.85,
        announcing.before(Scan.digits(1), STREET),
        "(?iu:"
            + ANNOUNCED
            + ")(?<value>(?:"
            + AT_STREET
            + "|\\p{Lu}[\\p{L}-]{3,}(?:platz|hof|berg|feld|markt|garten|park|höhe|winkel|tor))\\s"
            + HOUSE
            + ")");
    // Fields of forms.
    add(
        0.85,
        words
            .parts("straße", "strasse", "street", "str.", "adresse", "anschrift", "address")
            .before(Scan.digits(1), STREET),
        "(?i:straße|strasse|street|str\\.|adresse|anschrift|address(?: line \\d)?)[ ]*+[:=][ ]*+(?<value>[\\p{L}\\d][^\\n:;|]{1,60}\\d[^\\n:;|,.]{0,8})(?=[ ]*(?:[\\n;|,.]|$))");
    add(
        0.85,
        words.parts("ort", "stadt", "city", "town").before(Scan.digits(4), STREET),
        "(?i:ort|stadt|city|town)[ ]*+[:=][ ]*+(?<value>(?:[A-Z]{1,2}-)?\\d{4,5}[ ][^\\n:;|,]{2,40})(?=[ ]*(?:[\\n;|,.]|$))");
    // "I live now in the ..."
    add(
        0.8,
        words.parts("wohn", "abhol", "liefer", "zustell", "lebe").before(Scan.digits(1), STREET),
        "(?iu:wohn\\p{L}*|abholung|abholen|lieferung|liefern|zustellung|lebe)(?: \\p{L}+){0,3} (?iu:in|an|auf)(?: (?iu:der|dem|den))? (?<value>(?:"
            + AT_STREET
            + "|"
            + ANY_STREET
            + ")(?: \\p{Ll}{3} "
            + WORD
            + ")?\\s"
            + HOUSE
            + ")");
    add(
        0.8,
        words.parts("zip", "plz", "postleitzahl", "postcode").before(Scan.digits(4), STREET),
        "(?i:zip(?: ?code)?|plz|postleitzahl|postcode)(?:\\s*+(?:is|ist|lautet|[:=]))*+\\s*+(?<value>\\d{4,5}(?!\\d))");
    add(
        0.85,
        words.parts("postfach", "po box", "p.o. box", "po. box", "p.o box"),
        NOT_IN_WORD + "(?i:postfach|p\\.?o\\.? box)\\s(?<value>\\d[\\d ]{1,8}\\d)");
  }

  private void towns(Vocabulary words) {
    add(
        0.7,
        Scan.digits(4).where(Looks::isTown),
        "(?=[1-9]\\d{3}\\s)(?<=(?:^|[ \\n(])(?:in|aus|nach|wohnhaft)[ ])(?<value>(?!19\\d\\d|20[0-3]\\d)[1-9]\\d{3}\\s+(?!\\p{L}+(?:en|er|e)(?!\\p{L}))"
            + TOWN
            + ")");
    add(
        0.85,
        Scan.lines().before(Scan.digits(4), STREET).where(Looks::isTownLine),
        "(?m)^[ \\t>*|]*(?<value>" + POSTCODE + "\\s+" + TOWN + ")[ \\t]*+[,.]?[ \\t]*+$");
    add(
        0.85,
        Scan.capitals().before(Scan.digits(4), 3),
        NOT_IN_WORD + "(?:D|A|CH|DE|AT|FL|L)-\\d{4,5}\\s+" + TOWN);
    add(
        0.75,
        Scan.digits(5).where(Looks::isTown),
        "(?=\\d{5}\\s)(?<=(?:^|[ \\n(])(?:in|aus|nach|bei|Raum|from|to|es|war|ist|jetzt|nun|was|is|be)[ ]|, )(?<value>\\d{5}\\s+(?!(?:Euro|EUR|Stück|Artikel|Kunden|Kilometer|Punkte|Teile|Tage|Stunden|Bestellungen)(?!\\p{L}))"
            + TOWN
            + ")");
    add(
        0.75,
        Scan.digits(4).where(Looks::isTown),
        "(?<![\\d.,])(?<value>[1-9]\\d{3}\\s+(?:Zürich|Zuerich|Wien|Graz|Linz|Salzburg|Innsbruck|Basel|Bern|Genf|Genève|Lausanne|Winterthur|Luzern|St\\. ?Gallen|Klagenfurt|Villach|Wels|Bregenz|Dornbirn|Steyr|Biel|Lugano|Thun|Köniz|Chur|Zug|Aarau|Baden|Olten|Fribourg|Freiburg|Schaffhausen|Neuchâtel|Sion|Leoben|Feldkirch|Krems|Mödling|Eisenstadt|Wiener Neustadt|St\\. ?Pölten))(?!\\p{L})");
  }

  private void english(Vocabulary words) {
    Anchor numbers = Scan.digits(1);
    add(
        0.9,
        Roads.numbers(words)
            .or(
                words
                    .parts("flat", "apt", "apartment", "unit", "suite", "room")
                    .before(numbers, STREET)),
        NOT_IN_WORD + ENGLISH_STREET + AFTER_ROAD);
    add(
        0.8,
        numbers.before(
            words.parts(
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
                "grove"),
            STREET),
        Pattern.compile(
            NOT_IN_WORD
                + "\\d{1,5}[a-z]?\\s(?:\\p{L}[\\p{L}'’-]+\\s){1,2}(?:street|road|avenue|lane|drive|close|crescent|boulevard|terrace|gardens|grove)(?!\\p{L})",
            ANY_CASE));
    add(0.85, Scan.capitals().before(numbers, 2), NOT_IN_WORD + UK_POSTCODE.replace("\\s?", "\\s"));
    add(
        0.8,
        Scan.capitals().before(Scan.digits(5).where(Looks::isBehindState), STREET),
        NOT_IN_WORD
            + WORD
            + "(?:\\s"
            + WORD
            + ")?,?\\s(?:AL|AK|AZ|AR|CA|CO|CT|DE|FL|GA|HI|ID|IL|IN|IA|KS|KY|LA|ME|MD|MA|MI|MN|MS|MO|MT|NE|NV|NH|NJ|NM|NY|NC|ND|OH|OK|OR|PA|RI|SC|SD|TN|TX|UT|VT|VA|WA|WV|WI|WY|DC)\\s\\d{5}(?:-\\d{4})?(?!\\d)");
  }

  private void add(double score, Anchor anchor, String pattern) {
    add(score, anchor, Pattern.compile(pattern));
  }

  private void add(double score, Anchor anchor, Pattern pattern) {
    recognisers.add(new PatternRecogniser(EntityType.ADDRESS, score, pattern, anchor));
  }

  @Override
  public List<Recogniser> parts() {
    return recognisers.stream().map(recogniser -> recogniser.needing(NUMBER)).toList();
  }
}
