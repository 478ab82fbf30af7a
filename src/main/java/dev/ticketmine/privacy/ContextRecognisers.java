package dev.ticketmine.privacy;

import java.util.List;
import java.util.regex.Pattern;

/** Recognisers of things that only the words before them give away. */
final class ContextRecognisers {
  private static final int ANY_CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final String NOT_IN_WORD = "(?<![\\p{L}\\p{N}])";
  private static final String DATE =
      "\\d{1,2}[./-]\\s?(?:\\d{1,2}[./-]|\\p{L}{3,9}\\.?\\s)\\s?\\d{2,4}|\\d{4}-\\d{2}-\\d{2}"
          + "|\\p{L}{3,9}\\s\\d{1,2}(?:st|nd|rd|th)?,?\\s\\d{4}|\\d{1,2}(?:st|nd|rd|th)?(?:\\sof)?\\s\\p{L}{3,9},?\\s\\d{4}";

  /** Returns those that find only what has a digit. */
  static List<Recogniser> withDigits() {
    return List.of(pin(), birthday(), bornOn(), voucher(), voucherCode());
  }

  /** Returns the others. */
  static List<Recogniser> withoutDigits() {
    return List.of(secret(), secretField(), key(), handle());
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
            "pw",
            "passphrase",
            "zugangscode",
            "sicherheitscode",
            "token",
            "secret",
            "key",
            "api"),
        NOT_IN_WORD
            + "(?:(?:(?:e-?mail|konto|wlan|wifi|router|login|account)-?)?(?:passwor[td]|kennwort)|passwd|pwd|pw|passphrase|zugangscode|sicherheitscode|(?:access |auth |api[ -_]?)?(?:token|secret)|api[ _-]?(?:key|schlüssel)|(?:wlan|netzwerk|license|lizenz)[ -]?(?:key|schlüssel))"
            + "(?:\\s*(?:für [\\p{L} -]{2,25}|for [\\p{L} -]{2,25}))?(?:\\s*(?:lautet|lautete|ist|war|is|was|heißt)(?:\\s*(?:jetzt|früher|now|noch|immer noch|still))?\\s*[:=]?|\\s*[:=])"
            + "\\s*[\"'„“”»]*(?<value>(?<=[\"'„“”»])[^\\s\"'“”«]{3,}|(?=\\S*[\\d!$%&#*?_+=~^@-])[^\\s\"'“”,;]{4,})");
  }

  /** A value behind a colon needs no digit. */
  private static Recogniser secretField() {
    return pattern(
        EntityType.SECRET,
        0.95,
        Trigger.anyOf("passwor", "kennwort", "passwd", "pwd", "pw", "passphrase"),
        NOT_IN_WORD
            + "(?:passwor[td]|kennwort|passwd|pwd|pw|passphrase)\\s*[:=]\\s*[\"'„“”]?(?<value>[^\\s\"'“”,;]{4,})");
  }

  /** Keys of interfaces, by the shapes that their issuers give them; JSON web tokens. */
  private static Recogniser key() {
    return new PatternRecogniser(
        EntityType.SECRET,
        0.98,
        Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?:eyJ[\\w-]{8,}\\.[\\w-]{4,}(?:\\.[\\w-]*)?|(?:sk|pk|rk|whsec)_(?:live_|test_)?\\w{12,}|sk-[\\w-]{16,}|AKIA[0-9A-Z]{12,}|gh[pousr]_\\w{20,}|github_pat_\\w{20,}|glpat-[\\w-]{15,}|xox[abprs]-[\\w-]{10,}|AIza[\\w-]{25,}|ya29\\.[\\w-]{20,}|SG\\.[\\w-]{15,}\\.[\\w-]{15,}|[0-9a-f]{40,64})(?![\\p{L}\\p{N}])"),
        Trigger.word(40)
            .or(
                Trigger.anyOf(
                    "eyj",
                    "sk_",
                    "pk_",
                    "rk_",
                    "whsec_",
                    "sk-",
                    "akia",
                    "ghp_",
                    "gho_",
                    "ghu_",
                    "ghs_",
                    "ghr_",
                    "github_pat",
                    "glpat",
                    "xox",
                    "aiza",
                    "ya29",
                    "sg.")));
  }

  private static Recogniser pin() {
    return pattern(
        EntityType.SECRET,
        0.97,
        Trigger.anyOf("pin", "tan", "cvv", "cvc", "otp", "code", "one-time", "onetime")
            .and(Trigger.digits(3)),
        NOT_IN_WORD
            + "(?:pin|tan|puk|mtan|cvv|cvc|otp|einmalcode|einmalkennwort|one-?time (?:code|password|pin)|passcode|bestätigungscode|verification code|security code)"
            + "[ -]?(?:code|nummer|number)?(?:\\s*(?:lautet|ist|war|is|was))?\\s*[:=]?\\s*(?<value>\\d{3}[ -]\\d{3}|\\d{3,8})(?!\\d)");
  }

  private static Recogniser birthday() {
    return pattern(
        EntityType.BIRTHDAY,
        0.97,
        Trigger.anyOf("geb", "birth", "d.o.b", "do.b", "d.ob", "dob", "born"),
        "(?:geb\\.?|geboren|geburtsdatum|geburtstag|date of birth|d\\.?o\\.?b\\.?|birthday|birth date|born)"
            + "(?:\\s*(?:am|ist|bin|ich|der|den|on|is|the|:|=))*\\s*(?<value>"
            + DATE
            + ")");
  }

  private static Recogniser bornOn() {
    return pattern(
        EntityType.BIRTHDAY,
        0.97,
        Trigger.anyOf("geboren", "born", "geburtstag", "birthday", "jahrgang")
            .or(Trigger.anyOf("*")),
        "(?<value>(?:"
            + DATE
            + ")(?=,?\\s(?:geboren|geb\\.|is my (?:birthday|date of birth)|ist mein geburts))"
            + "|(?<=[\\p{L}),]\\s\\*\\s?)\\d{1,2}\\.\\d{1,2}\\.(?:19|20)\\d\\d)");
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

  /** Codes of vouchers by their shape, in texts that speak of one. */
  private static Recogniser voucherCode() {
    return pattern(
        EntityType.VOUCHER,
        0.72,
        Trigger.anyOf(
            "gutschein",
            "voucher",
            "coupon",
            "rabattcode",
            "aktionscode",
            "promo",
            "gift card",
            "gift code",
            "geschenkkarte",
            "discount code"),
        "(?<![\\p{L}\\p{N}-])(?-i:[A-Z0-9]{4}(?:-[A-Z0-9]{4}){1,4}|[A-Z]{3,10}-?(?=[A-Z]{0,9}\\d)[A-Z0-9]{4,10}|[A-Z]{3,10}-[A-Z0-9]{5,8}|(?=[A-Z]*\\d[A-Z0-9]*[A-Z]|\\d+[A-Z])[A-Z0-9]{8,14})(?![\\p{L}\\p{N}-])");
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
