package dev.ticketmine.stages.recommend;

import java.util.regex.Pattern;

/**
 * Tells sentences that hold only where they were written: those that lean on the one before
 * ("Danach geht er raus.") and those that tell what happened to one order ("Your order hasn't been
 * forgotten."). In an article, both leave the reader alone.
 */
final class OneCase {
  private static final int WORDS = Pattern.UNICODE_CHARACTER_CLASS;
  private static final int ANY_CASE = WORDS | Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  /** First words that point back; "es gibt" and "it takes" point nowhere. */
  private static final Pattern GERMAN_START =
      Pattern.compile(
          "^(?:(?:gerne?|natürlich|selbstverständlich)\\b(?=,)|danach|dann|daher|deshalb|darum|dafür|dazu|dabei|davon|damit (?:stimmt|ist|sind)"
              + "|dies(?:e[rsmn]?)?|das(?= (?:ist|geht|tut|gilt|klappt|stimmt|passt|heißt|wird|kann|hilft|machen|finden|haben)\\b)"
              + "|er|es(?! (?:gibt|genügt|reicht|lohnt|ist|sind|kann|dauert|hilft)\\b)|solche[rsn]?"
              + "|so (?:funktioniert|geht|klappt|können|lässt)|grund (?:ist|dafür)|aber|und|oder"
              + "|denn|allerdings|trotzdem|sonst|andernfalls|inzwischen|in der zwischenzeit|bis dahin|bis dann|so lange)\\b",
          ANY_CASE);

  private static final Pattern GERMAN_PRONOUN =
      Pattern.compile(
          "^(?:Ist|Sind|Kann|War|Wird|Hat|Können) (?:er|es|sie|das)\\b(?! \\p{Lu})"
              + "|\\b(?:sich|geht|klappt|stimmt|passt) das\\b|\\b(?i:bis dahin|so lange)\\b|^Sie \\p{L}+ dann\\b",
          WORDS);

  private static final Pattern ENGLISH_START =
      Pattern.compile(
          "^(?:(?:certainly|sure|gladly|naturally)\\b(?=,)|then|this|that|these|those|it(?! (?:usually |normally |can |may )?(?:takes?|helps?)\\b| is (?:possible|enough|best|free))"
              + "|they|he|she|so|but|and|in the meantime|meanwhile|after(?:wards| that)|otherwise|therefore|however"
              + "|of course|because of this|(?:if|once|should|as soon as|unless) (?:it|they|he|she|this|that|yours)"
              + "|you(?:'ll| will) then)\\b|\\b(?<!and )until then\\b|\\bby the way\\b",
          ANY_CASE);

  private static final Pattern GERMAN_CASE =
      Pattern.compile(
          "\\b(?i:in Ihrem|in deinem|in diesem|hier der) Fall\\b|\\bbei (?:Ihnen|Ihrem|Ihrer|dir|deinem|deiner)\\b"
              + "|\\b(?i:(?:ist|sind) (?:\\p{L}+ ){0,2}unterwegs|ab sofort wieder|anbei|im Anhang|hängt an|hängen an)\\b"
              + "|\\b(?i:dies(?:er|e|es|em|en)) (?:Monat|Woche|Artikels?|Modells?|Bestellung|Sendung|Teils?)\\b"
              + "|^Ihre? (?:\\p{L}+ )?(?:ist|sind|wurden?|hat|haben)\\b"
              + "|\\bIhre? \\p{L}+ (?:wartet|liegt|steht|hängt|wird (?:schon|bereits|gerade))\\b",
          WORDS);

  /** What was, unless it is a condition. */
  private static final Pattern GERMAN_PAST =
      Pattern.compile(
          "\\b(?:inzwischen|mittlerweile|konnten?|wurden?|war(?:en)?|hatten?|hing(?:en)?|ging(?:en)?|kam(?:en)?)\\b"
              + "|\\b(?:hat|haben)\\b[^,;:]*\\b\\p{L}*(?:ge\\p{L}{2,}(?:t|en)|\\p{L}{2,}iert|verloren|vergessen|erhalten|bekommen)[.!,;]"
              + "|\\b(?:ist|sind|hat|haben)\\b[^,;:]*\\b(?:schon|bereits|noch nicht)\\b"
              + "|\\b(?:ist|sind)\\b[^,;:]*\\b(?:\\p{L}*gegangen|vergessen|verschickt|versandt|eingetroffen|angekommen|gesunken|ausgeglichen)(?:[.!,;]| und)",
          WORDS);

  private static final Pattern GERMAN_CONDITION =
      Pattern.compile(
          "\\b(?:wenn|sobald|falls|sofern|solange|nachdem|ob)\\b|^(?:war|waren|wurde|wurden|hat|haben|ist|sind)\\b",
          ANY_CASE);

  private static final Pattern ENGLISH_CASE =
      Pattern.compile(
          "\\b(?:in your case|with your order|and yours|this (?:month|week|item|model|part|order)|attached|is being|yours is|and it is\\.$)"
              + "|(?<!in )\\byour (?:order|parcel|case|account|refund|words) (?:is|are|will|has|hasn't|isn't)\\b",
          ANY_CASE);

  private static final Pattern ENGLISH_PAST =
      Pattern.compile(
          "\\b(?:was|were|had|hasn't|haven't|didn't)\\b"
              + "|\\b(?:has|have|we've) (?:(?!an? |the )\\w+ )?(?:been|\\w+ed|sent|gone|made|put|paid|taken)\\b"
              + "|\\bwe (?:locked|refunded|sent|checked|found|moved)\\b|\\bbounced\\b",
          ANY_CASE);

  private static final Pattern ENGLISH_CONDITION =
      Pattern.compile(
          "\\b(?:if|once|when|unless|whether|as long as|as soon as|after|until|in case)\\b",
          ANY_CASE);

  /** Returns whether a sentence needs its surroundings or its case to be understood. */
  static boolean is(String sentence, String language) {
    if (language.equals("de")) {
      return GERMAN_START.matcher(sentence).find()
          || GERMAN_PRONOUN.matcher(sentence).find()
          || GERMAN_CASE.matcher(sentence).find()
          || (GERMAN_PAST.matcher(sentence).find() && !GERMAN_CONDITION.matcher(sentence).find());
    }
    return ENGLISH_START.matcher(sentence).find()
        || ENGLISH_CASE.matcher(sentence).find()
        || (ENGLISH_PAST.matcher(sentence).find() && !ENGLISH_CONDITION.matcher(sentence).find());
  }

  private OneCase() {}
}
