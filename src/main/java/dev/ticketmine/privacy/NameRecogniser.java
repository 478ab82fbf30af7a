package dev.ticketmine.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds names of people by the words around them: titles, salutations, closings, introductions,
 * fields of forms and headers of mails. What lists know is found by {@link ListedNames}.
 */
final class NameRecogniser implements Recogniser {
  private static final String NOT_IN_WORD = "(?<![\\p{L}\\p{N}])";
  private static final String PART = "[\\p{L}'’]*(?:[-–]\\p{Lu}[\\p{L}'’]+)*";
  private static final String WORD = "(?:(?:al|el|d|del)[-'’])?\\p{Lu}" + PART;
  private static final String INITIAL = "(?:\\p{Lu}(?:\\.[ -]?|[ ]))";
  private static final String PARTICLE =
      "(?:von|vom|van|zu|zur|zum|de|der|den|di|da|del|dos|du|al|el|bin|ben|ter|le|la|und zu|St\\.)";
  private static final String NAME =
      INITIAL + "{0,2}(?:" + PARTICLE + "[ ]){0,2}" + WORD + "(?:[ ](?:" + PARTICLE + "[ ]){0,2}" + INITIAL + "{0,2}" + WORD + "){0,3}";
  private static final String FULL = "(?<value>" + NAME + ")";

  private static final String TWO_WORDS =
      "(?<value>" + INITIAL + "{0,2}" + WORD + "(?:[ ](?:" + PARTICLE + "[ ]){0,3}" + WORD + "){1,3})";

  /** In any case of letters: only behind words that nothing but a name can follow. */
  private static final String LOOSE =
      "(?<value>\\p{L}[\\p{L}'’.-]+(?:[ ](?:" + PARTICLE + "[ ]){0,2}\\p{L}[\\p{L}'’.-]+){0,2})";

  private static final String ACADEMIC = "(?:(?:Dr|Prof|Dipl|Mag|Ing|med|jur|rer|nat|h\\. ?c)\\.[ -]?){0,5}";
  private static final String ENDS = "(?=\\s*(?:[,.!?:;)\\n]|$|[-–—] |\\band\\b|\\bund\\b))";
  private static final String LINE_ENDS = "(?=[ \\t]*(?:[\\n,;(|/<]|(?:and|und|&|x{1,3}|u\\.)(?:[ \\n]|$)|[.!]?[ \\t]*(?:\\n|$)))";

  private static final Pattern TITLE =
      Pattern.compile(
          NOT_IN_WORD
              + "(?:Frau|FRAU|Fr\\.|Herrn?|HERRN?|Hr\\.|Hrn\\.|Mr\\.?|Mrs\\.?|Ms\\.?|Mx\\.?|Miss|Sir|Dr\\.?|Rev\\.?|Prof\\.|Professor|Familie|Fam\\.|Eheleute|Monsieur|Madame|Signora?|Señora?)"
              + "[ ](?:(?:Mr|Mrs|Ms|Sir|Rev|Dr|Prof)\\.?[ ]){0,2}" + ACADEMIC + FULL);
  private static final Pattern LOOSE_TITLE =
      Pattern.compile(
          NOT_IN_WORD
              + "(?:geehrter?|hallo|hi|guten (?:tag|morgen|abend)|lieber?|liebe|mit|von|an|bei|ist|kollege|kollegin|dear|spoke to|speak to|with)"
              + "[ ](?:frau|herrn?|mrs?|ms)\\.?[ ](?:dr\\.?[ ])?(?<value>\\p{L}[\\p{L}'’-]{2,}(?:[ ](?-i:\\p{Lu})[\\p{L}'’-]+)?)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern SALUTATION =
      Pattern.compile(
          "(?m)(?:^|[.!?:]\\s|\\]\\s?)[ \"'>]*(?i:morning|afternoon|evening|good day|grüß (?:dich|euch)|werte[rs]?|hej|hallo(?: liebe[rs]?)?|hi|hey|hello|dear|liebe[rs]?|lieber|moin(?: moin)?|servus"
              + "|guten (?:tag|morgen|abend)|good (?:morning|afternoon|evening)|grüezi|grüß gott|na)[ ,]{1,2}"
              + FULL + ENDS);
  private static final String CLOSINGS =
      "(?:gr(?:ü|ue|u)(?:ß|ss)e?n?(?: aus (?:dem |der )?[\\p{L} -]{2,20})?(?: von| from)?|grüessli|lg|vg|bg|hg|mfg|danke(?: dir| ihnen| euch| schön| vorab| im voraus)?"
          + "|dank(?: im voraus| vorab)?|regards|wishes|best|cheers|thanks(?: again| in advance| a lot| so much)?|thank you(?: very much| so much)?|sincerely|faithfully|yours(?: truly)?|greetings|love|take care|bis bald|bis dann|rgds|dein|deine|euer|eure|hochachtungsvoll|ciao|servus|tschüss)";
  private static final String SIGNED = "(?:(?:i\\. ?[AV]\\.|ppa\\.?|gez\\.?|(?:ihre?|eure?|dein|deine|your)(?=[ ]\\p{Lu}))[ ])?";
  private static final Pattern CLOSING =
      Pattern.compile(
          NOT_IN_WORD + "(?i:" + CLOSINGS + ")(?:[ ,–-]{1,4}|[ \\t,.!;–-]*\\n[\\s>*_–-]{0,8})(?i:" + SIGNED + ")"
              + ACADEMIC + FULL + LINE_ENDS);

  /** Behind a line that parts a signature, or signed for somebody else. */
  private static final Pattern SIGNATURE =
      Pattern.compile(
          "(?:(?:^|\\s)--[ ]*\\n[ \\t]*|" + NOT_IN_WORD + "(?:i\\. ?[AV]\\.|ppa\\.|gez\\.)[ ])" + FULL + LINE_ENDS);

  /** Alone in its line: an initial and a surname; or a name above the lines of an address. */
  private static final Pattern LINE =
      Pattern.compile(
          "(?m)^[ \\t>]*(?:(?=\\p{Lu}\\.?[ ])" + FULL + "[ \\t]*$)|(?m)^[ \\t>]*(?<name>" + TWO_WORDS.replace("(?<value>", "(?:") + ")(?=,?[ ]?\\n?[^\\n,]{3,40}[ ]\\d{1,4}[ ]?[a-z]?(?:[-/]\\d{1,4})*(?:,[ ]?|[ ]?\\n|[ ]in[ ])(?:[A-Z]{1,2}-)?\\d{4,5}[ ])");
  private static final Pattern HOLDER =
      Pattern.compile(
          NOT_IN_WORD
              + "(?i:empfänger(?:in)?|payee|halter(?:in)? ist|keeper is|leave (?:it )?with|bitte bei|bestellung auf|rechnung (?:bitte )?auf|umschreiben auf|invoice (?:out )?to|make (?:it )?out to|tel\\.? mit|telefonat mit|gespräch mit|call with|spoke (?:to|with)|hausmeister(?:in)?|caretaker|lieferung an|deliver to|held by|name|familie|family)[ :]{1,2}"
              + TWO_WORDS);

  /** The very end of a message, after a closing or alone in its line. */
  private static final Pattern LAST_LINE =
      Pattern.compile(
          "(?:(?i:" + CLOSINGS + ")[ ,!.;\\n-]{0,6}|\\n[ ]*)[ ]*" + FULL + "[ .!]*$");
  private static final Pattern INTRODUCTION =
      Pattern.compile(
          NOT_IN_WORD
              + "(?i:hier ist(?! (?:die|der|das|ein))|hier (?:spricht|schreibt)|this is|(?:you're |you are )?speaking (?:to|with)|ansprechpartner(?:in)? ?:?|auf den namen|unter dem namen|under (?:the )?name(?: of)?|in the name of|lautend auf|ausgestellt auf|registered (?:to|under)|kontaktperson ?:?|kunde ?:|kundin ?:|customer ?:|mieter(?:in)? ?:|gast ?:|patient(?:in)? ?:|fahrer(?:in)? ?:|passenger ?:|sachbearbeiter(?:in)? ?:?|signed by|unterschrieben von|angenommen von|abgegeben bei|z\\. ?hd\\.(?: von)?|c/o|attn:?)[ ]{1,2}(?:(?i:die|der|herrn?|frau|mrs?\\.?|ms\\.?)[ ])?"
              + FULL);
  private static final Pattern SURE_INTRODUCTION =
      Pattern.compile(
          NOT_IN_WORD
              + "(?:mein name (?:ist|lautet|war)|ich hei(?:ß|ss)e|name ist|(?:my )?name is|my name'?s|(?:kontoinhaber|karteninhaber|inhaber)(?:in)?(?: ist| lautet)?[ ]?:?|account ?holder(?: is)?[ ]?:?|card ?holder(?: is)?[ ]?:?)[ ]{1,2}(?:(?:die|der|herr|frau)[ ])?"
              + LOOSE,
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern FIELD =
      Pattern.compile(
          "(?m)(?:^|[|;,>])[ \\t*>_-]*(?:vor- und (?:nach|zu)name|(?:vor|nach|familien|geburts|zu|kunden)?name|full name|(?:first|last|given|family)[ _]?name|surname|absender(?:in)?|empfänger(?:in)?|recipient|sender|rechnungsempfänger|lieferempfänger|besteller(?:in)?|(?:karten|konto)?inhaber(?:in)?|card ?holder|account ?holder|driver|fahrer(?:in)?|keeper|halter(?:in)?|payee|tenant|patient(?:in)?|(?:sur|nach)name, (?:first name|vorname)|ansprechpartner(?:in)?|contact(?: person)?|von|an|from|to|cc|bcc|name of [\\p{L} ]{3,15})[ \\t*]*[:=][ \\t*\"]*(?:(?:herrn?|frau|mrs?\\.?|ms\\.?|dr\\.)[ ])*"
              + LOOSE.replace("){0,2})", "){0,2}(?:, \\p{L}[\\p{L}'’.-]+(?:[ ]\\p{L}[\\p{L}'’-]+)?(?=[ \\t]*(?:[\\n<;]|$)))?)"),
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern SELF =
      Pattern.compile(
          NOT_IN_WORD
              + "(?:I'm|I’m|I am|[Ii]ch bin(?:'s|’s)?,?(?: (?:die|der))?)[ ]"
              + FULL
              + "(?=[,.!]| and | from | here | with | und | aus | von | vom )");
  private static final Pattern HERE =
      Pattern.compile("(?m)(?:^|[.!?] )" + FULL + "(?= (?:hier|here)(?:[ ,.!]|$)| mein Name)");
  private static final Pattern PAIR =
      Pattern.compile(
          NOT_IN_WORD + "(?i:" + CLOSINGS + "|hallo|hi|hey|hello|dear|liebe[rs]?|morning)(?:[ ,–-]{1,4}|[ \\t,.!;–-]*\\n[\\s>*_–-]{0,8})"
              + NAME + "[ ](?:und|and|&|u\\.)[ ]" + FULL + "(?=[ \\t]*(?:[,!.\\n]|$))");
  private static final Pattern THANKED =
      Pattern.compile(
          NOT_IN_WORD + "(?i:danke|thanks|thank you|sorry|gern|gerne|hallo|hi|sure|klar|ja|yes|nein|no),?[ ]" + FULL + "(?=[.!?])");
  private static final Pattern FAMILY =
      Pattern.compile(NOT_IN_WORD + "(?i:the|for)[ ]" + FULL + "(?=[ ](?i:family)(?!\\p{L}))");
  private static final Pattern BELL =
      Pattern.compile(NOT_IN_WORD + "(?i:bell says|klingeln bei|klingel(?:schild)?:?|doorbell:?)[ ]" + FULL);
  private static final Pattern RELATED =
      Pattern.compile(
          NOT_IN_WORD
              + "(?i:(?:mein|ihr|unser|sein)(?:e|em|er|en|es)?|my|our|your|his|her)[ ](?i:(?:ehe)?mann|(?:ehe)?frau|lebensgefährt\\p{L}+|sohn|tochter|mutter|vater|bruder|schwester|chefin?|kolleg(?:e|in|en)|mitarbeiter(?:in|s)?|nachbar(?:in|n)?|husband|wife|son|daughter|mother|father|brother|sister|boss|colleague|agent|neighbou?r)(?:,?[ ](?i:namens|named|called|herrn?|frau|mrs?\\.?|ms\\.?))?,?[ ]"
              + FULL);
  private static final Pattern INITIALS =
      Pattern.compile(
          "(?:^|\\s)[\\^*~/–-][ ]?(?<value>\\p{Lu}\\p{L}{1,10}|(?<=\\^)\\p{L}{2,3})\\s*$");

  private static final Set<String> PARTICLES =
      Set.of(
          "von", "vom", "van", "zu", "zur", "zum", "de", "der", "den", "di", "da", "del", "dos", "du", "al", "el",
          "bin", "ben", "ter", "le", "la", "St");
  private static final Pattern TRAILING =
      Pattern.compile("(?:[ .,]|(?<![\\p{L}])" + PARTICLE + "(?!\\p{L}))+$");

  /** Longer than any closing with a name; both patterns for the end look no further back. */
  private static final int TAIL = 250;

  private static final Trigger TITLES =
      Trigger.anyOf(
          "sir", "dr ", "rev", "frau", "fr.", "herr", "hr.", "hrn.", "mr", "ms", "mx", "miss", "dr.", "prof", "fam", "eheleute",
          "monsieur", "madame", "signor", "señor");
  private static final Trigger CLOSING_WORDS =
      Trigger.anyOf(
          "gr", "lg", "vg", "bg", "hg", "mfg", "dank", "regards", "wishes", "best", "cheers", "thank",
          "sincerely", "faithfully", "yours", "love", "care", "bis ", "dein", "eue", "eure", "rgds", "hochachtungsvoll", "ciao", "servus", "tsch");
  private static final Trigger INTRODUCTIONS =
      Trigger.anyOf(
          "hier ", "this is", "speaking", "ansprechpartner", "namen", "name", "lautend", "ausgestellt",
          "registered", "kontakt", "kunde", "kundin", "customer", "mieter", "gast", "patient", "fahrer",
          "passenger", "sachbearbeiter", "signed", "unterschrieben", "angenommen", "abgegeben", "hd.", "c/o",
          "attn");
  private static final Trigger SURE_INTRODUCTIONS = Trigger.anyOf("name", "ich hei", "inhaber", "holder");
  private static final Trigger FIELDS = Trigger.anyOf(":", "=");
  private static final Trigger SELVES = Trigger.anyOf("i'm", "i’m", "i am", "ich bin");
  private static final Trigger THANKS = Trigger.anyOf("danke", "thank", "sorry", "gern", "hallo", "hi", "sure", "klar", "ja", "yes", "nein", "no");
  private static final Trigger FAMILIES = Trigger.anyOf("family");
  private static final Trigger BELLS = Trigger.anyOf("bell", "klingel");
  private static final Trigger SIGNATURES = Trigger.anyOf("--", "i. a.", "i.a.", "i. v.", "i.v.", "ppa", "gez");
  private static final Trigger LINES = Trigger.anyOf("\n").or(Trigger.digits(4));
  private static final Trigger HOLDERS =
      Trigger.anyOf(
          "empfänger", "payee", "halter", "keeper", "leave", "bitte bei", "auf ", "invoice", "out to", " mit ",
          "with", "spoke to", "hausmeister", "caretaker", "lieferung an", "deliver to", "held by", "name",
          "famil");
  private static final Trigger HERES = Trigger.anyOf(" hier", " here", " mein name");
  private static final Trigger RELATIVES =
      Trigger.anyOf(
          "mann ", "frau ", "gefährt", "sohn", "tochter", "mutter", "vater", "bruder", "schwester", "chef",
          "kolleg", "mitarbeiter", "nachbar", "husband", "wife", "son ", "daughter", "mother", "father",
          "brother", "sister", "boss", "colleague", "agent", "neighb");

  private final NameLists lists;

  NameRecogniser(NameLists lists) {
    this.lists = lists;
  }

  @Override
  public List<Finding> find(String text) {
    List<Finding> findings = new ArrayList<>();
    addIf(TITLES, text, TITLE, 0.95, findings);
    addIf(TITLES, text, LOOSE_TITLE, 0.8, findings);
    add(text, SALUTATION, 0, 0.85, findings);
    addIf(CLOSING_WORDS, text, CLOSING, 0.8, findings);
    int tail = Math.max(0, text.stripTrailing().length() - TAIL);
    add(text, LAST_LINE, tail, 0.8, findings);
    addIf(INTRODUCTIONS, text, INTRODUCTION, 0.85, findings);
    addIf(SURE_INTRODUCTIONS, text, SURE_INTRODUCTION, 0.85, findings);
    addIf(FIELDS, text, FIELD, 0.85, findings);
    addIf(SELVES, text, SELF, 0.75, findings);
    addIf(HERES, text, HERE, 0.7, findings);
    addIf(CLOSING_WORDS, text, PAIR, 0.75, findings);
    addIf(THANKS, text, THANKED, 0.7, findings);
    addIf(FAMILIES, text, FAMILY, 0.8, findings);
    addIf(BELLS, text, BELL, 0.8, findings);
    addIf(SIGNATURES, text, SIGNATURE, 0.8, findings);
    addIf(LINES, text, LINE, 0.7, findings);
    addIf(HOLDERS, text, HOLDER, 0.75, findings);
    addIf(RELATIVES, text, RELATED, 0.75, findings);
    add(text, INITIALS, tail, 0.6, findings);
    return findings;
  }

  private void addIf(
      Trigger trigger, String text, Pattern pattern, double score, List<Finding> findings) {
    if (trigger.isIn(text)) {
      add(text, pattern, 0, score, findings);
    }
  }

  private void add(String text, Pattern pattern, int from, double score, List<Finding> findings) {
    Matcher matcher = pattern.matcher(text);
    matcher.region(from, text.length()).useTransparentBounds(true).useAnchoringBounds(false);
    while (matcher.find()) {
      int start = matcher.start("value");
      String value = matcher.group("value");
      if (value == null) {
        start = matcher.start("name");
        value = matcher.group("name");
      }
      int end = endOfName(value, start, pattern == TITLE);
      if (end > start) {
        findings.add(new Finding(start, end, EntityType.NAME, score));
      }
    }
  }

  /** Returns where the words that can be a name end; the start if the first one already is none. */
  private int endOfName(String value, int start, boolean isTitled) {
    int length = 0;
    String first = value.split(" ")[0].replaceAll("[.,]+$", "");
    boolean isBegun = isTitled && !lists.isFunctionWord(first);
    for (String word : value.split(" ")) {
      String bare = word.replaceAll("[.,]+$", "");
      boolean isParticle = PARTICLES.contains(bare);
      boolean isInitial = bare.length() == 1;
      boolean isListed = lists.isListed(bare);
      // Behind a first name or an initial, nearly every word is a surname: "Reto Essen".
      if (!isParticle && !isInitial && !isListed && !isBegun && lists.isNoName(bare)) {
        break;
      }
      isBegun = isInitial || isListed;
      length += word.length() + 1;
    }
    return start + TRAILING.matcher(value.substring(0, Math.max(0, length - 1))).replaceAll("").length();
  }
}
