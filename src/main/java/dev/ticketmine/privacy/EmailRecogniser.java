package dev.ticketmine.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds e-mail addresses, also those written as {@code name (at) firma punkt de}. */
final class EmailRecogniser implements Recogniser {
  private static final Pattern DOMAIN =
      Pattern.compile("(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,62})\\.)+\\p{L}[\\p{L}\\p{N}-]{1,30}");

  private static final String LABEL = "[\\p{L}\\p{N}-]{1,63}";
  private static final String BRACKETED_AT =
      "\\s{0,2}[(\\[{<]\\s?(?:at|ät|aet|@)\\s?[)\\]}>]\\s{0,2}";
  private static final String SPELLED_DOT =
      "(?:\\s{0,2}[(\\[{<]\\s?(?:dot|punkt|\\.)\\s?[)\\]}>]\\s{0,2}|\\s(?:dot|punkt)\\s)";
  private static final String ANY_DOT = "(?:\\.|\\s\\.\\s|" + SPELLED_DOT + ")";
  private static final String LOCAL =
      "(?<![\\p{L}\\p{N}])[\\p{L}\\p{N}_+-]{1,64}(?:" + ANY_DOT + "[\\p{L}\\p{N}_+-]{1,64}){0,4}";
  private static final String PROVIDER =
      "(?:gmail|googlemail|gmx|web|yahoo|hotmail|outlook|live|icloud|me|aol|aon|t-online|freenet|posteo|mailbox|proton|protonmail|bluewin|btinternet|mail|arcor|vodafone|online)";

  /**
   * A sign in brackets or between blanks may be followed by real dots; a bare "at" only by spelled
   * ones, unless a mail provider that everybody knows follows.
   */
  private static final Pattern OBFUSCATED =
      Pattern.compile(
          LOCAL
              + "(?:(?:%1$s|\\s@\\s?|@\\s|\\s(?:at|ät|aet)\\s(?=%2$s\\b))%3$s(?:%4$s%3$s){1,4}|\\s(?:at|ät|aet)\\s%3$s(?:%5$s%3$s){1,4}|@%3$s(?:%4$s%3$s){1,4})"
                  .formatted(BRACKETED_AT, PROVIDER, LABEL, ANY_DOT, SPELLED_DOT),
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** A bare "at" before any domain: only where mail is spoken of. */
  private static final Pattern ANNOUNCED =
      Pattern.compile(
          LOCAL + "\\s(?:at|ät|aet)\\s%1$s(?:%2$s%1$s){1,4}".formatted(LABEL, ANY_DOT),
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern AT =
      Pattern.compile("\\s(?:at|ät|aet)\\s", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern MAIL =
      Context.words(
          "\\p{L}{0,5}-?mail\\p{L}*|write to|schreib\\p{L}*|adresse|address|erreich\\p{L}*|contact");

  /** What every address spelled out has; looked for first, because it is quick. */
  private static final Pattern HINT =
      Pattern.compile(
          "[(\\[{<]\\s?(?:at|ät|aet|@)|\\s(?:dot|punkt)\\s|[(\\[{<]\\s?(?:dot|punkt)|\\s(?:at|ät|aet)\\s"
              + PROVIDER
              + "|\\s@\\s|@\\s",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  @Override
  public List<Finding> find(String text) {
    List<Finding> findings = new ArrayList<>();
    for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
      int start = at;
      while (start > 0 && isLocal(text.charAt(start - 1))) {
        start--;
      }
      Matcher domain = DOMAIN.matcher(text).region(at + 1, text.length());
      if (start < at && domain.lookingAt()) {
        findings.add(new Finding(start, domain.end(), EntityType.EMAIL, 0.99));
      }
    }
    if (AT.matcher(text).find()) {
      findings.addAll(announced(text));
    }
    if (!HINT.matcher(text).find()) {
      return findings;
    }
    Matcher obfuscated = OBFUSCATED.matcher(text);
    while (obfuscated.find()) {
      findings.add(new Finding(obfuscated.start(), obfuscated.end(), EntityType.EMAIL, 0.95));
    }
    return findings;
  }

  private static List<Finding> announced(String text) {
    List<Finding> findings = new ArrayList<>();
    Matcher announced = ANNOUNCED.matcher(text);
    while (announced.find()) {
      if (Context.before(text, announced.start(), MAIL)) {
        findings.add(new Finding(announced.start(), announced.end(), EntityType.EMAIL, 0.8));
      }
    }
    return findings;
  }

  private static boolean isLocal(char c) {
    return Character.isLetterOrDigit(c) || "!#$%&'*+-/=?^_`{|}~.".indexOf(c) >= 0;
  }
}
