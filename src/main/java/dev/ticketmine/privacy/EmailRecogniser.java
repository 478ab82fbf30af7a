package dev.ticketmine.privacy;

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

  private static final String TOP_LEVEL = "(?:com|de|at|ch|net|org|uk|eu|li|lu|info|us)";

  /** "Write to me at jo(dot)doe at ...": the first "at" is none. */
  private static final String NO_SIGN_FOLLOWS =
      "(?![\\p{L}\\p{N}-])(?!" + BRACKETED_AT + "|\\s?@|\\s(?:at|ät|aet)\\s)";

  /**
   * A sign in brackets or between blanks may be followed by real dots; a bare "at" only by spelled
   * ones, unless a mail provider that everybody knows follows.
   */
  private static final Pattern OBFUSCATED =
      Pattern.compile(
          LOCAL
              + "(?:(?:%1$s|\\s@\\s?|@\\s|\\s(?:at|ät|aet)\\s(?=%2$s\\b))%3$s(?:%4$s%3$s){1,4}|\\s(?:at|ät|aet)\\s%3$s(?:%5$s%3$s){1,4}|@%3$s(?:%4$s%3$s){1,4}|(?<=[\\p{L}\\p{N}][._][\\p{L}\\p{N}]{1,40})\\s(?:at|ät|aet)\\s%3$s(?:(?:\\.|\\s\\.\\s)%3$s){0,3}(?:\\.|\\s\\.\\s)%6$s)%7$s"
                  .formatted(
                      BRACKETED_AT,
                      PROVIDER,
                      LABEL,
                      ANY_DOT,
                      SPELLED_DOT,
                      TOP_LEVEL,
                      NO_SIGN_FOLLOWS),
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** A bare "at" before any domain: only where mail is spoken of. */
  private static final Pattern ANNOUNCED =
      Pattern.compile(
          LOCAL + "\\s(?:at|ät|aet)\\s%1$s(?:%2$s%1$s){1,4}".formatted(LABEL, ANY_DOT),
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern ANY_AT =
      Pattern.compile(
          "(?<!\\p{L})(?:at|ät|aet)(?!\\p{L})|@", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** What every address spelled out has. */
  private static final Pattern HINT =
      Pattern.compile(
          "(?<=[(\\[{<]\\s?)(?:at|ät|aet|@|dot|punkt)|(?<=\\s)(?:dot|punkt)\\s|(?<=\\s)(?:at|ät|aet)\\s"
              + PROVIDER
              + "|@\\s|(?<=[\\p{L}\\p{N}][._][\\p{L}\\p{N}]{1,40}\\s)(?:at|ät|aet)\\s",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** The longest name before the sign. */
  private static final int LONGEST_NAME = 400;

  /** What stands before "mail": Kontakt, web, e-. */
  private static final int LONGEST_PREFIX = 6;

  private static final int LONGEST_DOMAIN = 255;

  /** The longest address. */
  private static final int LONGEST = 800;

  private final Anchor signs;
  private final AnchoredPattern announced;
  private final AnchoredPattern obfuscated;
  private final Context mail;

  EmailRecogniser(Vocabulary vocabulary) {
    signs = vocabulary.parts("@");
    Anchor spelled = vocabulary.wordStarts("at", "ät", "aet").where(Looks::isSpelledAt);
    Anchor hints =
        where(
            HINT,
            vocabulary
                .wordStarts("at", "ät", "aet", "dot", "punkt")
                .or(signs)
                .where(Looks::isSpelled));
    Anchor names = Scan.words().or(vocabulary.parts("_", "+", "-"));
    Anchor anySign = where(ANY_AT, vocabulary.wordStarts("at", "ät", "aet").or(signs));
    obfuscated =
        new AnchoredPattern(
            OBFUSCATED,
            names.before(anySign, LONGEST_NAME).ifAny(hints).where(EmailRecogniser::canBegin),
            LONGEST);
    Anchor mails = vocabulary.parts("mail");
    mail =
        new Context(
            "\\p{L}{0,5}-?mail|write to|schreib|adresse|address|erreich|contact",
            Scan.words()
                .before(mails, LONGEST_PREFIX)
                .or(mails)
                .or(
                    vocabulary.parts(
                        "write to", "schreib", "adresse", "address", "erreich", "contact")));
    announced =
        new AnchoredPattern(
            ANNOUNCED,
            names
                .before(spelled, LONGEST_NAME)
                .ifAny(mail.anchor())
                .where(EmailRecogniser::canBegin),
            LONGEST);
  }

  /** Behind the first word stands a sign, a dot, or either of them in brackets or spelled out. */
  private static boolean canBegin(String text, int place) {
    int end = place;
    while (end < text.length() && isWordPart(text.charAt(end))) {
      end++;
    }
    int next = end;
    while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
      next++;
    }
    if (next == text.length()) {
      return false;
    }
    char c = Character.toLowerCase(text.charAt(next));
    return next == end ? ".@([{<".indexOf(c) >= 0 : ".@([{<aädp".indexOf(c) >= 0;
  }

  private static boolean isWordPart(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '+' || c == '-';
  }

  private static Anchor where(Pattern pattern, Anchor anchor) {
    AnchoredPattern anchored = new AnchoredPattern(pattern, anchor);
    return anchor.by(anchored::places);
  }

  @Override
  public void find(Scan scan, List<Finding> findings) {
    for (int sign : signs.in(scan)) {
      addPlain(scan, sign, findings);
    }
    announced.forEach(
        scan,
        hit -> {
          if (mail.isBefore(scan, hit.start())) {
            findings.add(new Finding(hit.start(), hit.end(), EntityType.EMAIL, 0.8));
          }
        });
    obfuscated.forEach(
        scan, hit -> findings.add(new Finding(hit.start(), hit.end(), EntityType.EMAIL, 0.95)));
  }

  private static void addPlain(Scan scan, int sign, List<Finding> findings) {
    String text = scan.text();
    int start = sign;
    while (start > 0 && isLocal(text.charAt(start - 1))) {
      start--;
    }
    Matcher domain = DOMAIN.matcher(scan.searched());
    domain.region(sign + 1, Math.min(text.length(), sign + 1 + LONGEST_DOMAIN));
    if (start < sign && domain.lookingAt()) {
      findings.add(new Finding(start, domain.end(), EntityType.EMAIL, 0.99));
    }
  }

  private static boolean isLocal(char c) {
    return Character.isLetterOrDigit(c) || "!#$%&'*+-/=?^_`{|}~.".indexOf(c) >= 0;
  }
}
