package dev.ticketmine.privacy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands before names of people: titles, salutations, closings, introductions, fields of forms
 * and headers of mails. Each cue is told by its first word, so that a text is gone through once and
 * nothing is tried at words that begin no cue.
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
  record Cue(Pattern pattern, double score, Place place, boolean isTitle) {
    /** Returns the match that begins at a place, if any. */
    Optional<Matcher> match(Scan scan, int start) {
      Matcher matcher = AnchoredPattern.matcher(pattern, scan);
      AnchoredPattern.within(matcher, scan, start, AnchoredPattern.REACH);
      return matcher.lookingAt() ? Optional.of(matcher) : Optional.empty();
    }
  }

  private static final String NOT_IN_WORD = "(?<![\\p{L}\\p{N}])";
  private static final String PART = "[\\p{L}'’]*(?:[-–]\\p{Lu}[\\p{L}'’]+)*";
  private static final String WORD = "(?:(?:al|el|d|del)[-'’])?\\p{Lu}" + PART;
  private static final String INITIAL = "(?:\\p{Lu}(?:\\.[ -]?|[ ]))";
  static final String PARTICLE =
      "(?:von|vom|van|zu|zur|zum|de|der|den|di|da|del|dos|du|al|el|bin|ben|ter|le|la|und zu|St\\.)";

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
      "(?:(?:i\\. ?[AV]\\.|ppa\\.?|gez\\.?|(?:ihre?|eure?|dein|deine|your)(?=[ ]\\p{Lu}))[ ])?";
  private static final String CLOSING_WORDS =
      "gruß grüße grüßen gruss grusse grussen grüsse grüssen gruesse gruessen gruße "
          + "grüß grüss gruess grüessli lg vg bg hg mfg danke dank regards wishes best cheers "
          + "thanks thank sincerely faithfully yours greetings love take bis rgds dein deine "
          + "euer eure hochachtungsvoll ciao servus tschüss";

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

  /** At the very end of a message whatever mark stands between. */
  private static final Pattern LAST_CLOSING =
      Pattern.compile("(?i:" + CLOSINGS + ")[ ,!.;\\n-]{0,6}[ ]*" + FULL + "[ .!]*$");

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
  private static final Pattern FAMILY =
      Pattern.compile("(?i:the|for)[ ]" + FULL + "(?=[ ](?i:family)(?!\\p{L}))");
  private static final Pattern BELL =
      Pattern.compile("(?i:bell says|klingeln bei|klingel(?:schild)?:?|doorbell:?)[ ]" + FULL);
  private static final Pattern RELATED =
      Pattern.compile(
          "(?i:(?:mein|ihr|unser|sein)(?:e|em|er|en|es)?|my|our|your|his|her)[ ](?i:(?:ehe)?mann|(?:ehe)?frau|lebensgefährt\\p{L}+|sohn|tochter|mutter|vater|bruder|schwester|chefin?|kolleg(?:e|in|en)|mitarbeiter(?:in|s)?|nachbar(?:in|n)?|husband|wife|son|daughter|mother|father|brother|sister|boss|colleague|agent|neighbou?r)(?:,?[ ](?i:namens|named|called|herrn?|frau|mrs?\\.?|ms\\.?))?,?[ ]"
              + FULL);

  /** No cue begins with a longer word. */
  static final int LONGEST = 20;

  private static final Map<String, List<Cue>> BY_WORD = new HashMap<>();

  static {
    add(
        new Cue(TITLE, 0.95, Place.ANYWHERE, true),
        "frau fr herr herrn hr hrn mr mrs ms mx miss sir dr rev prof professor familie "
            + "fam eheleute monsieur madame signor signora señor señora");
    add(
        new Cue(LOOSE_TITLE, 0.8, Place.ANYWHERE, false),
        "geehrte geehrter hallo hi guten liebe lieber mit von an bei ist kollege kollegin "
            + "dear spoke speak with");
    add(
        new Cue(SALUTATION, 0.85, Place.SENTENCE, false),
        "morning afternoon evening good grüß werte werter wertes hej hallo hi hey hello "
            + "dear liebe lieber liebes moin servus guten grüezi na");
    add(new Cue(CLOSING, 0.8, Place.ANYWHERE, false), CLOSING_WORDS);
    add(new Cue(LAST_CLOSING, 0.8, Place.ANYWHERE, false), CLOSING_WORDS);
    add(
        new Cue(HOLDER, 0.75, Place.ANYWHERE, false),
        "empfänger empfängerin payee halter halterin keeper leave bitte bestellung "
            + "rechnung umschreiben invoice make out tel telefonat gespräch call spoke "
            + "hausmeister hausmeisterin caretaker lieferung deliver held name familie family");
    add(
        new Cue(INTRODUCTION, 0.85, Place.ANYWHERE, false),
        "hier this you speaking ansprechpartner ansprechpartnerin auf unter under in "
            + "lautend ausgestellt registered kontaktperson kunde kundin customer mieter "
            + "mieterin gast patient patientin fahrer fahrerin passenger sachbearbeiter "
            + "sachbearbeiterin signed unterschrieben angenommen abgegeben z c attn");
    add(
        new Cue(SURE_INTRODUCTION, 0.85, Place.ANYWHERE, false),
        "mein ich name my kontoinhaber kontoinhaberin karteninhaber karteninhaberin "
            + "inhaber inhaberin account accountholder card cardholder");
    add(
        new Cue(FIELD, 0.85, Place.FIELD, false),
        "vor vorname nachname familienname geburtsname zuname kundenname name full first "
            + "last given family surname absender absenderin empfänger empfängerin recipient "
            + "sender rechnungsempfänger lieferempfänger besteller bestellerin karteninhaber "
            + "karteninhaberin kontoinhaber kontoinhaberin inhaber inhaberin card cardholder "
            + "account accountholder driver fahrer fahrerin keeper halter halterin payee tenant "
            + "patient patientin ansprechpartner ansprechpartnerin contact von an from to cc "
            + "bcc");
    add(new Cue(SELF, 0.75, Place.ANYWHERE, false), "i ich");
    add(
        new Cue(PAIR, 0.75, Place.ANYWHERE, false),
        CLOSING_WORDS + " hallo hi hey hello dear liebe lieber liebes morning");
    add(
        new Cue(THANKED, 0.7, Place.ANYWHERE, false),
        "danke thanks thank sorry gern gerne hallo hi sure klar ja yes nein no");
    add(new Cue(FAMILY, 0.8, Place.ANYWHERE, false), "the for");
    add(new Cue(BELL, 0.8, Place.ANYWHERE, false), "bell klingeln klingel klingelschild doorbell");
    add(
        new Cue(RELATED, 0.75, Place.ANYWHERE, false),
        "mein meine meinem meiner meinen meines ihr ihre ihrem ihrer ihren ihres unser "
            + "unsere unserem unserer unseren unseres sein seine seinem seiner seinen seines my "
            + "our your his her");
  }

  private static void add(Cue cue, String words) {
    for (String word : words.split(" ")) {
      BY_WORD.computeIfAbsent(word, key -> new ArrayList<>()).add(cue);
    }
  }

  /** Returns the cues that begin with a word in small letters. */
  static List<Cue> of(String word) {
    return BY_WORD.getOrDefault(word, List.of());
  }

  private NameCues() {}
}
