package dev.ticketmine.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds e-mail addresses, also those written as {@code name (at) firma punkt de}. */
final class EmailRecogniser implements Recogniser {
  private static final Pattern DOMAIN =
      Pattern.compile("(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,62})\\.)+\\p{L}[\\p{L}\\p{N}-]{1,30}");

  private static final String AT_BRACKETED = "\\s{0,2}[(\\[{]\\s?(?:at|ät|@)\\s?[)\\]}]\\s{0,2}";
  private static final String DOT_SPELLED =
      "(?:\\s{0,2}[(\\[{]\\s?(?:dot|punkt|\\.)\\s?[)\\]}]\\s{0,2}|\\s(?:dot|punkt)\\s)";
  private static final String LABEL = "[\\p{L}\\p{N}-]{1,63}";

  /** A bracketed "at" may be followed by real dots; a bare one only by spelled dots. */
  private static final Pattern OBFUSCATED =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])[\\p{L}\\p{N}._+-]{1,64}+(?:%s%s(?:(?:\\.|%s)%s){1,4}|\\s(?:at|ät)\\s%s(?:%s%s){1,4})"
              .formatted(AT_BRACKETED, LABEL, DOT_SPELLED, LABEL, LABEL, DOT_SPELLED, LABEL),
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** Blanks around the sign, or a bare "at" before a mail provider that everybody knows. */
  private static final Pattern SPACED =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])[\\p{L}\\p{N}][\\p{L}\\p{N}._+-]{1,63}(?:\\s?@\\s?(?:%s\\s?\\.\\s?){1,3}(?:de|at|ch|com|net|org|eu|uk|info|io|fr|it|es|nl|pl|me)|\\s(?:at|ät)\\s(?:gmail|googlemail|gmx|web|yahoo|hotmail|outlook|live|icloud|me|aol|t-online|freenet|posteo|mailbox|proton|protonmail|bluewin|btinternet|mail|arcor|vodafone|online)\\s?(?:\\.|,|dot|punkt|point)\\s?(?:de|at|ch|com|net|org|co\\.uk|me|eu))(?![\\p{L}\\p{N}])"
              .formatted(LABEL),
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** What every address spelled out has; looked for first, because it is quick. */
  private static final Pattern HINT =
      Pattern.compile("[(\\[{<]\\s?(?:at|ät|@)|\\s(?:dot|punkt)\\s|\\s(?:at|ät)\\s|\\s@|@\\s", Pattern.CASE_INSENSITIVE);

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
    if (!HINT.matcher(text).find()) {
      return findings;
    }
    Matcher obfuscated = OBFUSCATED.matcher(text);
    while (obfuscated.find()) {
      findings.add(new Finding(obfuscated.start(), obfuscated.end(), EntityType.EMAIL, 0.95));
    }
    Matcher spaced = SPACED.matcher(text);
    while (spaced.find()) {
      findings.add(new Finding(spaced.start(), spaced.end(), EntityType.EMAIL, 0.9));
    }
    return findings;
  }

  private static boolean isLocal(char c) {
    return Character.isLetterOrDigit(c) || "!#$%&'*+-/=?^_`{|}~.".indexOf(c) >= 0;
  }
}
