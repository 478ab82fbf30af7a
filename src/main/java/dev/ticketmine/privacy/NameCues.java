package dev.ticketmine.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What stands before names of people: titles, salutations, closings, introductions, fields of forms
 * and headers of mails.
 */
final class NameCues {
  /** Where a cue may stand. */
  enum Place {
    ANYWHERE,
    /** At the beginning of a sentence or line. */
    SENTENCE,
    /** At the beginning of a line or behind a mark that parts fields. */
    FIELD
  }

  /**
   * A cue.
   *
   * @param pattern from its first word on; the group {@code value} is the name
   * @param score how sure it is
   * @param isTitle whether hardly anything but a name can follow
   */
  record Cue(AnchoredPattern pattern, double score, Place place, boolean isTitle) {}

  private static final String NOT_IN_WORD = "(?<![\\p{L}\\p{N}])";

  /** Nothing that may follow a name begins with what a part of it gives back. */
  private static final String PART = "[\\p{L}'’]*+(?:[-–]\\p{Lu}[\\p{L}'’]++)*+";

  private static final String WORD = "(?:(?=[aed])(?:al|el|d|del)[-'’])?\\p{Lu}" + PART;
  private static final String INITIAL = "(?:\\p{Lu}(?:\\.[ -]?|[ ]))";
  static final String PARTICLE =
      "(?:(?=[vzdaebtluS])(?:von|vom|van|zu|zur|zum|de|der|den|di|da|del|dos|du|al|el|bin|ben|ter|le|la|und zu|St\\.))";

  private static final String NAME =
      INITIAL
          + "{0,2}(?:"
          + PARTICLE
          + "[ ]){0,2}"
          + WORD
          + "(?:[ ](?:"
          + PARTICLE
          + "[ ]){0,2}"
          + INITIAL
          + "{0,2}"
          + WORD
          + "){0,3}";

  static final String FULL = "(?<value>" + NAME + ")";
  static final String TWO_WORDS =
      "(?<value>"
          + INITIAL
          + "{0,2}"
          + WORD
          + "(?:[ ](?:"
          + PARTICLE
          + "[ ]){0,3}"
          + WORD
          + "){1,3})";

  private static final String LOOSE =
      "(?<value>\\p{L}[\\p{L}'’.-]+(?:[ ](?:" + PARTICLE + "[ ]){0,2}\\p{L}[\\p{L}'’.-]+){0,2})";

  private static final String ACADEMIC =
      "(?:(?:Dr|Prof|Dipl|Mag|Ing|med|jur|rer|nat|h\\. ?c)\\.[ -]?){0,5}";
  private static final String ENDS = "(?=\\s*(?:[,.!?:;)\\n]|$|[-–—] |\\band\\b|\\bund\\b))";
  static final String LINE_ENDS =
      "(?=[ \\t]*(?:[\\n,;(|/<]|(?:and|und|&|x{1,3}|u\\.)(?:[ \\n]|$)|[.!]?[ \\t]*(?:\\n|$)))";
  static final String CLOSINGS =
      "(?:gr(?:ü|ue|u)(?:ß|ss)e?n?(?: aus (?:dem |der )?[\\p{L} -]{2,20})?(?: von| from)?|grüessli|lg|vg|bg|hg|mfg|danke(?: dir| ihnen| euch| schön| vorab| im voraus)?"
          + "|dank(?: im voraus| vorab)?|regards|wishes|best|cheers|thanks(?: again| in advance| a lot| so much)?|thank you(?: very much| so much)?|sincerely|faithfully|yours(?: truly)?|greetings|love|take care|bis bald|bis dann|rgds|dein|deine|euer|eure|hochachtungsvoll|ciao|servus|tschüss)";

  private static final String SIGNED =
      "(?:(?:i\\. ?[AV]\\.|ppa\\.?|p\\.p\\.|gez\\.?|(?:ihre?|eure?|dein|deine|your)(?=[ ]\\p{Lu}))[ ])?";
  private static final Pattern TITLE =
      Pattern.compile(
          "(?:Frau|FRAU|Fr\\.|Herrn?|HERRN?|Hr\\.|Hrn\\.|Mr\\.?|Mrs\\.?|Ms\\.?|Mx\\.?|Miss|Sir|Dr\\.?|Rev\\.?|Prof\\.|Professor|Familie|Fam\\.|Eheleute|Monsieur|Madame|Signora?|Señora?)"
              + "[ ](?:(?:Mr|Mrs|Ms|Sir|Rev|Dr|Prof)\\.?[ ]){0,2}"
              + ACADEMIC
              + FULL);
  private static final Pattern LOOSE_TITLE =
      Pattern.compile(
          "(?:geehrter?|hallo|hi|guten (?:tag|morgen|abend)|lieber?|liebe|mit|von|an|bei|ist|kollege|kollegin|dear|spoke to|speak to|with)"
              + "[ ](?:frau|herrn?|mrs?|ms)\\.?[ ](?:dr\\.?[ ])?(?<value>\\p{L}[\\p{L}'’-]{2,}(?:[ ](?-i:\\p{Lu})[\\p{L}'’-]+)?)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern SALUTATION =
      Pattern.compile(
          "(?i:morning|afternoon|evening|good day|grüß (?:dich|euch)|werte[rs]?|hej|hallo(?: liebe[rs]?)?|hi|hey|hello|dear|liebe[rs]?|lieber|moin(?: moin)?|servus"
              + "|guten (?:tag|morgen|abend)|good (?:morning|afternoon|evening)|grüezi|grüß gott|na)[ ,]{1,2}"
              + FULL
              + ENDS);
  private static final Pattern CLOSING =
      Pattern.compile(
          "(?i:"
              + CLOSINGS
              + ")(?:[ ,–-]{1,4}|[ \\t,.!;–-]*\\n[\\s>*_–-]{0,8})(?i:"
              + SIGNED
              + ")"
              + ACADEMIC
              + FULL
              + LINE_ENDS);

  /** At the very end of a message where a mark stands between that {@link #CLOSING} has not. */
  private static final Pattern LAST_CLOSING =
      Pattern.compile("(?i:" + CLOSINGS + ")(?!\\p{L})[ ,!.;\\n-]{0,6}[ ]*" + FULL + "[ .!]*$");

  private static final Pattern HOLDER =
      Pattern.compile(
          "(?i:empfänger(?:in)?|payee|halter(?:in)? ist|keeper is|leave (?:it )?with|bitte bei|bestellung auf|rechnung (?:bitte )?auf|umschreiben auf|invoice (?:out )?to|make (?:it )?out to|tel\\.? mit|telefonat mit|gespräch mit|call with|spoke (?:to|with)|hausmeister(?:in)?|caretaker|lieferung an|deliver to|held by|name|familie|family)[ :]{1,2}"
              + TWO_WORDS);
  private static final Pattern INTRODUCTION =
      Pattern.compile(
          "(?i:hier ist(?! (?:die|der|das|ein))|hier (?:spricht|schreibt)|this is|(?:you're |you are )?speaking (?:to|with)|ansprechpartner(?:in)? ?:?|auf den namen|unter dem namen|under (?:the )?name(?: of)?|in the name of|lautend auf|ausgestellt auf|registered (?:to|under)|kontaktperson ?:?|kunde ?:|kundin ?:|customer ?:|mieter(?:in)? ?:|gast ?:|patient(?:in)? ?:|fahrer(?:in)? ?:|passenger ?:|sachbearbeiter(?:in)? ?:?|signed by|unterschrieben von|angenommen von|abgegeben bei|z\\. ?hd\\.(?: von)?|c/o|attn:?)[ ]{1,2}(?:(?i:die|der|herrn?|frau|mrs?\\.?|ms\\.?)[ ])?"
              + FULL);
  private static final Pattern SURE_INTRODUCTION =
      Pattern.compile(
          "(?:mein name (?:ist|lautet|war)|ich hei(?:ß|ss)e|name ist|(?:my )?name is|my name'?s|(?:kontoinhaber|karteninhaber|inhaber)(?:in)?(?: ist| lautet)?[ ]?:?|account ?holder(?: is)?[ ]?:?|card ?holder(?: is)?[ ]?:?)[ ]{1,2}(?:(?:die|der|herr|frau)[ ])?"
              + LOOSE,
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern FIELD =
      Pattern.compile(
          "(?:vor- und (?:nach|zu)name|(?:vor|nach|familien|geburts|zu|kunden)?name|full name|(?:first|last|given|family)[ _]?name|surname|absender(?:in)?|empfänger(?:in)?|recipient|sender|rechnungsempfänger|lieferempfänger|besteller(?:in)?|(?:karten|konto)?inhaber(?:in)?|card ?holder|account ?holder|driver|fahrer(?:in)?|keeper|halter(?:in)?|payee|tenant|patient(?:in)?|(?:sur|nach)name, (?:first name|vorname)|ansprechpartner(?:in)?|contact(?: person)?|von|an|from|to|cc|bcc|name of [\\p{L} ]{3,15})[ \\t*]*[:=][ \\t*\"]*(?:(?:herrn?|frau|mrs?\\.?|ms\\.?|dr\\.)[ ])*"
              + LOOSE.replace(
                  "){0,2})",
                  "){0,2}(?:, \\p{L}[\\p{L}'’.-]+(?:[ ]\\p{L}[\\p{L}'’-]+)?(?=[ \\t]*(?:[\\n<;]|$)))?)"),
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern SELF =
      Pattern.compile(
          "(?:I'm|I’m|I am|[Ii]ch bin(?:'s|’s)?,?(?: (?:die|der))?)[ ]"
              + FULL
              + "(?=[,.!]| and | from | here | with | und | aus | von | vom )");
  private static final Pattern PAIR =
      Pattern.compile(
          "(?i:"
              + CLOSINGS
              + "|hallo|hi|hey|hello|dear|liebe[rs]?|morning)(?:[ ,–-]{1,4}|[ \\t,.!;–-]*\\n[\\s>*_–-]{0,8})"
              + NAME
              + "[ ](?:und|and|&|u\\.)[ ]"
              + FULL
              + "(?=[ \\t]*(?:[,!.\\n]|$))");
  private static final Pattern THANKED =
      Pattern.compile(
          "(?i:danke|thanks|thank you|sorry|gern|gerne|hallo|hi|sure|klar|ja|yes|nein|no),?[ ]"
              + FULL
              + "(?=[.!?])");
  private static final Pattern SPOKEN =
      Pattern.compile(
          "(?!\\p{L}+ly[ ])(?<value>"
              + WORD
              + "(?:[ ](?:"
              + PARTICLE
              + "[ ])?"
              + WORD
              + ")?)(?=[ ](?:(?i:mein name|am apparat|is (?:the|my) name)(?!\\p{L})|speaking[,.!:]))");
  private static final Pattern FAMILY =
      Pattern.compile("(?i:the|for)[ ]" + FULL + "(?=[ ](?i:family)(?!\\p{L}))");
  private static final Pattern BELL =
      Pattern.compile("(?i:bell says|klingeln bei|klingel(?:schild)?:?|doorbell:?)[ ]" + FULL);
  private static final Pattern RELATED =
      Pattern.compile(
          "(?i:(?:mein|ihr|unser|sein)(?:e|em|er|en|es)?|my|our|your|his|her)[ ](?i:(?:ehe)?mann|(?:ehe)?frau|lebensgefährt\\p{L}+|sohn|tochter|mutter|vater|bruder|schwester|chefin?|kolleg(?:e|in|en)|mitarbeiter(?:in|s)?|nachbar(?:in|n)?|husband|wife|son|daughter|mother|father|brother|sister|boss|colleague|agent|neighbou?r)(?:,?[ ](?i:namens|named|called|herrn?|frau|mrs?\\.?|ms\\.?))?,?[ ]"
              + FULL);

  /** The longest closing with a name. */
  private static final int LONGEST_CLOSING = 250;

  /** The longest name of a field with blanks before its colon. */
  private static final int LONGEST_FIELD = 50;

  /** So far apart are two names that "and" joins. */
  private static final int PAIRED = 100;

  private final Vocabulary words;
  private final List<Cue> cues = new ArrayList<>();

  /** Returns all cues. */
  static List<Cue> all(Vocabulary words) {
    NameCues cues = new NameCues(words);
    cues.addSalutations();
    cues.addClosings();
    cues.addIntroductions();
    cues.addOthers();
    return List.copyOf(cues.cues);
  }

  private NameCues(Vocabulary words) {
    this.words = words;
  }

  private void addSalutations() {
    cues.add(
        new Cue(
            anchored(
                TITLE,
                words.wordStarts(
                    "frau ",
                    "fr. ",
                    "herr",
                    "hr. ",
                    "hrn. ",
                    "mr",
                    "ms",
                    "mx",
                    "miss ",
                    "sir ",
                    "dr",
                    "rev",
                    "prof",
                    "familie ",
                    "fam. ",
                    "eheleute ",
                    "monsieur ",
                    "madame ",
                    "signor",
                    "señor")),
            0.95,
            Place.ANYWHERE,
            true));
    add(
        LOOSE_TITLE,
        0.8,
        words
            .wordStarts(
                "geehrte",
                "hallo ",
                "hi ",
                "guten ",
                "liebe",
                "mit ",
                "von ",
                "an ",
                "bei ",
                "ist ",
                "kolleg",
                "dear ",
                "spoke to ",
                "speak to ",
                "with ")
            .before(words.parts(" frau", " herr", " mr", " ms"), 15));
    cues.add(
        new Cue(
            anchored(
                SALUTATION,
                words
                    .wordStarts(
                        "morning",
                        "afternoon",
                        "evening",
                        "good ",
                        "grüß ",
                        "werte",
                        "hej",
                        "hallo",
                        "hi ",
                        "hi,",
                        "hey",
                        "hello",
                        "dear",
                        "liebe",
                        "moin",
                        "servus",
                        "guten ",
                        "grüezi",
                        "na ",
                        "na,")
                    .where(Looks::isGreeting)),
            0.85,
            Place.SENTENCE,
            false));
    add(
        THANKED,
        0.7,
        words
            .wordStarts(
                "danke ",
                "danke,",
                "thanks ",
                "thanks,",
                "thank you",
                "sorry ",
                "sorry,",
                "gern",
                "hallo ",
                "hallo,",
                "hi ",
                "hi,",
                "sure ",
                "sure,",
                "klar ",
                "klar,",
                "ja ",
                "ja,",
                "yes ",
                "yes,",
                "nein ",
                "nein,",
                "no ",
                "no,")
            .where(Looks::isGreeting));
  }

  private void addClosings() {
    Anchor closings =
        words.wordStarts(
            "grüß",
            "gruß",
            "grueß",
            "grüss",
            "gruss",
            "gruess",
            "lg",
            "vg",
            "bg",
            "hg",
            "mfg",
            "dank",
            "regards",
            "wishes",
            "best",
            "cheers",
            "thank",
            "sincerely",
            "faithfully",
            "yours",
            "greetings",
            "love",
            "take care",
            "bis bald",
            "bis dann",
            "rgds",
            "dein",
            "euer",
            "eure",
            "hochachtungsvoll",
            "ciao",
            "servus",
            "tschüss");
    Anchor named = closings.where(Looks::isGreeting);
    add(CLOSING, 0.8, named);
    add(LAST_CLOSING, 0.8, named.inTail(LONGEST_CLOSING).where(Looks::isClosed));
    add(
        PAIR,
        0.75,
        closings
            .or(words.wordStarts("hallo", "hi", "hey", "hello", "dear", "liebe", "morning"))
            .where(Looks::isGreeting)
            .before(
                words.parts(" und ", " and ", " & ", " u. ").where(Looks::isJoiningNames), PAIRED));
  }

  private void addIntroductions() {
    add(
        HOLDER,
        0.75,
        words.wordStarts(
            "empfänger",
            "payee",
            "halter",
            "keeper is",
            "leave ",
            "bitte bei",
            "bestellung auf",
            "rechnung ",
            "umschreiben auf",
            "invoice ",
            "make ",
            "tel. mit",
            "tel mit",
            "telefonat mit",
            "gespräch mit",
            "call with",
            "spoke ",
            "hausmeister",
            "caretaker",
            "lieferung an",
            "deliver to",
            "held by",
            "name",
            "familie",
            "family"));
    add(
        INTRODUCTION,
        0.85,
        words.wordStarts(
            "hier ist",
            "hier spricht",
            "hier schreibt",
            "this is",
            "you're speaking",
            "you are speaking",
            "speaking ",
            "ansprechpartner",
            "auf den namen",
            "unter dem namen",
            "under ",
            "in the name",
            "lautend auf",
            "ausgestellt auf",
            "registered ",
            "kontaktperson",
            "kunde ",
            "kunde:",
            "kundin",
            "customer",
            "mieter",
            "gast ",
            "gast:",
            "patient",
            "fahrer",
            "passenger",
            "sachbearbeiter",
            "signed by",
            "unterschrieben von",
            "angenommen von",
            "abgegeben bei",
            "z. hd",
            "z.hd",
            "c/o",
            "attn"));
    add(
        SURE_INTRODUCTION,
        0.85,
        words.wordStarts(
            "mein name",
            "ich hei",
            "name is",
            "my name",
            "kontoinhaber",
            "karteninhaber",
            "inhaber",
            "account holder",
            "accountholder",
            "card holder",
            "cardholder"));
    cues.add(
        new Cue(
            anchored(
                FIELD,
                words
                    .wordStarts(
                        "vor- und",
                        "vorname",
                        "nachname",
                        "familienname",
                        "geburtsname",
                        "zuname",
                        "kundenname",
                        "name",
                        "full name",
                        "first",
                        "last",
                        "given",
                        "family",
                        "surname",
                        "absender",
                        "empfänger",
                        "recipient",
                        "sender",
                        "rechnungsempfänger",
                        "lieferempfänger",
                        "besteller",
                        "karteninhaber",
                        "kontoinhaber",
                        "inhaber",
                        "card",
                        "account",
                        "driver",
                        "fahrer",
                        "keeper",
                        "halter",
                        "payee",
                        "tenant",
                        "patient",
                        "ansprechpartner",
                        "contact",
                        "von",
                        "an",
                        "from",
                        "to",
                        "cc",
                        "bcc")
                    .before(words.parts(":", "="), LONGEST_FIELD)),
            0.85,
            Place.FIELD,
            false));
    add(SELF, 0.75, words.wordStarts("i'm ", "i’m ", "i am ", "ich bin"));
  }

  private void addOthers() {
    add(
        SPOKEN,
        0.75,
        Scan.capitals()
            .before(
                words.parts(
                    " mein name", " am apparat", " is the name", " is my name", " speaking"),
                PAIRED));
    add(FAMILY, 0.8, words.wordStarts("the ", "for ").before(words.parts("family"), PAIRED));
    add(BELL, 0.8, words.wordStarts("bell says", "klingel", "doorbell"));
    add(
        RELATED,
        0.75,
        words
            .wordStarts("mein", "ihr", "unser", "sein", "my ", "our ", "your ", "his ", "her ")
            .before(
                words.parts(
                    "mann",
                    "frau",
                    "gefährt",
                    "sohn",
                    "tochter",
                    "mutter",
                    "vater",
                    "bruder",
                    "schwester",
                    "chef",
                    "kolleg",
                    "mitarbeiter",
                    "nachbar",
                    "husband",
                    "wife",
                    "son",
                    "daughter",
                    "mother",
                    "father",
                    "brother",
                    "sister",
                    "boss",
                    "colleague",
                    "agent",
                    "neighb"),
                12));
  }

  private void add(Pattern pattern, double score, Anchor anchor) {
    cues.add(new Cue(anchored(pattern, anchor), score, Place.ANYWHERE, false));
  }

  private static AnchoredPattern anchored(Pattern pattern, Anchor anchor) {
    return new AnchoredPattern(pattern, anchor);
  }
}
