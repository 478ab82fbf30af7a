package dev.ticketmine.privacy;

import java.util.List;
import java.util.regex.Pattern;

/** Recognisers of things that only the words before them give away. */
final class ContextRecognisers {
  private static final int ANY_CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final String NOT_IN_WORD = "(?<![\\p{L}\\p{N}])";
  private static final String DATE =
      "\\d{1,2}[./-]\\s?(?:\\d{1,2}[./-]|\\p{L}{3,9}\\.?\\s)\\s?\\d{2,4}|\\d{4}-\\d{2}-\\d{2}"
          + "|\\p{L}{3,9}\\s\\d{1,2}(?:st|nd|rd|th)?,?\\s\\d{4}|\\d{1,2}\\s\\p{L}{3,9}\\s\\d{4}";

  /** Returns those that find only what has a digit. */
  static List<Recogniser> withDigits() {
    return List.of(pin(), birthday(), voucher());
  }

  /** Returns the others. */
  static List<Recogniser> withoutDigits() {
    return List.of(secret(), handle());
  }

  private static Recogniser secret() {
    return pattern(
        EntityType.SECRET,
        0.97,
        Trigger.anyOf(
            "passwor",
            "kennwort",
            "passwd",
            "pwd",
            "passphrase",
            "zugangscode",
            "sicherheitscode",
            "api"),
        "(?:passwor[td]|kennwort|passwd|pwd|passphrase|zugangscode|sicherheitscode|api[ -]?key)"
            + "(?:\\s*(?:lautet|ist|war|is|was)\\s*[:=]?|\\s*[:=])\\s*[\"'„“”]?(?<value>(?=\\S*[\\d\\p{Punct}])[^\\s\"'“”,;]{4,})");
  }

  private static Recogniser pin() {
    return pattern(
        EntityType.SECRET,
        0.97,
        Trigger.anyOf("pin", "tan", "cvv", "cvc", "otp", "code").and(Trigger.digits(3)),
        NOT_IN_WORD
            + "(?:pin|tan|cvv|cvc|otp|einmalcode|bestätigungscode|verification code|security code)"
            + "[ -]?(?:code|nummer|number)?(?:\\s*(?:lautet|ist|war|is|was))?\\s*[:=]?\\s*(?<value>\\d{3,8})(?!\\d)");
  }

  private static Recogniser birthday() {
    return pattern(
        EntityType.BIRTHDAY,
        0.97,
        Trigger.anyOf("geb", "birth", "d.o.b", "do.b", "d.ob", "dob", "born"),
        "(?:geb\\.?|geboren|geburtsdatum|geburtstag|date of birth|d\\.?o\\.?b\\.?|birthday|birth date|born)"
            + "(?:\\s*(?:am|ist|der|den|on|is|:|=))*\\s*(?<value>"
            + DATE
            + ")");
  }

  private static Recogniser voucher() {
    return pattern(
        EntityType.VOUCHER,
        0.8,
        Trigger.anyOf(
            "gutschein",
            "voucher",
            "coupon",
            "rabatt",
            "aktions",
            "promo",
            "gift",
            "geschenkkarte",
            "discount"),
        "(?:gutschein|voucher|coupon|rabatt|aktions|promo|gift ?card|geschenkkarten?|discount)[ -]?(?:codes?|nummer|nr\\.?|number|no\\.?)?"
            + "(?:\\s*(?:[:=\"'„]|lautet|ist|is|mit|dem|code|the|namens))*\\s*"
            + "(?<value>(?-i:(?=[A-Z0-9-]*\\d)(?=[A-Z0-9-]*[A-Z])[A-Z0-9]{2,}(?:-[A-Z0-9]{2,}){0,5}))(?<=[A-Z0-9-]{5})(?![\\p{L}\\p{N}])");
  }

  private static Recogniser handle() {
    return pattern(
        EntityType.HANDLE, 0.9, Trigger.anyOf("@"), "(?<![\\p{L}\\p{N}._%+@-])@\\w{2,30}(?!\\w)");
  }

  private static Recogniser pattern(
      EntityType type, double score, Trigger trigger, String pattern) {
    return new PatternRecogniser(type, score, Pattern.compile(pattern, ANY_CASE), trigger);
  }

  private ContextRecognisers() {}
}
