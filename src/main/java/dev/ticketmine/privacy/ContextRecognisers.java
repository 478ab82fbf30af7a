package dev.ticketmine.privacy;

import java.util.List;
import java.util.regex.Pattern;

/** Recognisers of things that only the words before them give away. */
final class ContextRecognisers {
  private static final int ANY_CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final String NOT_IN_WORD = "(?<![\\p{L}\\p{N}])";

  /** So far behind a word that announces it begins a value. */
  private static final int NEAR = 100;

  /** JSON web tokens run to thousands of characters. */
  private static final int LONGEST_KEY = 4000;

  private static final String DATE =
      "\\d{1,2}[./-]\\s?(?:\\d{1,2}[./-]|\\p{L}{3,9}\\.?\\s)\\s?\\d{2,4}|\\d{4}-\\d{2}-\\d{2}"
          + "|\\p{L}{3,9}\\s\\d{1,2}(?:st|nd|rd|th)?,?\\s\\d{4}|\\d{1,2}(?:st|nd|rd|th)?(?:\\sof)?\\s\\p{L}{3,9},?\\s\\d{4}";

  /** Returns those that find only what has a digit. */
  static List<Recogniser> withDigits(Vocabulary words) {
    return List.of(pin(words), birthday(words), bornOn(words), voucher(words));
  }

  /** Returns the others. */
  static List<Recogniser> withoutDigits(Vocabulary words) {
    return List.of(
        secret(words),
        secretField(words),
        key(words),
        handle(words),
        voucherCode(words),
        letters(words));
  }

  private static Recogniser secret(Vocabulary words) {
    return pattern(
        EntityType.SECRET,
        0.97,
        words
            .parts(
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
                "access ",
                "auth ",
                "api",
                "e-mail",
                "email",
                "konto",
                "wlan",
                "wifi",
                "router",
                "login",
                "account",
                "netzwerk",
                "license",
                "lizenz")
            .before(
                words.parts(
                    "pass", "kennwort", "pwd", "pw", "code", "token", "secret", "key", "schlüssel"),
                20),
        NOT_IN_WORD
            + "(?:(?:(?:e-?mail|konto|wlan|wifi|router|login|account)-?)?(?:passwor[td]|kennwort)|passwd|pwd|pw|passphrase|zugangscode|sicherheitscode|(?:access |auth |api[ -_]?)?(?:token|secret)|api[ _-]?(?:key|schlüssel)|(?:wlan|netzwerk|license|lizenz)[ -]?(?:key|schlüssel))"
            + "(?:\\s*+(?:für [\\p{L} -]{2,25}|for [\\p{L} -]{2,25}))?(?:\\s*+(?:lautet|lautete|ist|war|is|was|heißt)(?:\\s*+(?:jetzt|früher|now|noch|immer noch|still))?\\s*+[:=]?|\\s*+[:=])"
            + "\\s*+[\"'„“”»]*(?<value>(?<=[\"'„“”»])[^\\s\"'“”«]{3,}|(?=\\S*[\\d!$%&#*?_+=~^@-])[^\\s\"'“”,;]{4,})");
  }

  /** A value behind a colon needs no digit. */
  private static Recogniser secretField(Vocabulary words) {
    return pattern(
        EntityType.SECRET,
        0.95,
        words.parts("passwor", "kennwort", "passwd", "pwd", "pw", "passphrase"),
        NOT_IN_WORD
            + "(?:passwor[td]|kennwort|passwd|pwd|pw|passphrase)\\s*+[:=]\\s*+[\"'„“”]?(?<value>[^\\s\"'“”,;]{4,})");
  }

  /** Keys of interfaces, by the shapes that their issuers give them; JSON web tokens. */
  private static Recogniser key(Vocabulary words) {
    Anchor anchor =
        Scan.words(40)
            .or(
                words.parts(
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
                    "sg."));
    Pattern pattern =
        Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?:eyJ[\\w-]{8,}\\.[\\w-]{4,}(?:\\.[\\w-]*)?|(?:sk|pk|rk|whsec)_(?:live_|test_)?\\w{12,}|sk-[\\w-]{16,}|AKIA[0-9A-Z]{12,}|gh[pousr]_\\w{20,}|github_pat_\\w{20,}|glpat-[\\w-]{15,}|xox[abprs]-[\\w-]{10,}|AIza[\\w-]{25,}|ya29\\.[\\w-]{20,}|SG\\.[\\w-]{15,}\\.[\\w-]{15,}|[0-9a-f]{40,64})(?![\\p{L}\\p{N}])");
    return new PatternRecogniser(
        EntityType.SECRET, 0.98, new AnchoredPattern(pattern, anchor, LONGEST_KEY));
  }

  private static Recogniser pin(Vocabulary words) {
    return pattern(
        EntityType.SECRET,
        0.97,
        words
            .parts(
                "pin",
                "tan",
                "puk",
                "mtan",
                "cvv",
                "cvc",
                "otp",
                "einmalcode",
                "einmalkennwort",
                "one-time",
                "one time",
                "onetime",
                "passcode",
                "bestätigungscode",
                "verification code",
                "security code")
            .before(Scan.digits(3), NEAR),
        NOT_IN_WORD
            + "(?:pin|tan|puk|mtan|cvv|cvc|otp|einmalcode|einmalkennwort|one-?time (?:code|password|pin)|passcode|bestätigungscode|verification code|security code)"
            + "[ -]?(?:code|nummer|number)?(?:\\s*+(?:lautet|ist|war|is|was))?\\s*+[:=]?\\s*+(?<value>\\d{3}[ -]\\d{3}|\\d{3,8})(?!\\d)");
  }

  private static Recogniser birthday(Vocabulary words) {
    return pattern(
        EntityType.BIRTHDAY,
        0.97,
        words
            .parts("geb", "date of birth", "birth", "d.o.b", "do.b", "d.ob", "dob", "born")
            .before(Scan.digits(1), NEAR),
        "(?:geb\\.?|geboren|geburtsdatum|geburtstag|date of birth|d\\.?o\\.?b\\.?|birthday|birth date|born)"
            + "(?:\\s*+(?:am|ist|bin|ich|der|den|on|is|the|:|=))*\\s*+(?<value>"
            + DATE
            + ")");
  }

  private static Recogniser bornOn(Vocabulary words) {
    return pattern(
        EntityType.BIRTHDAY,
        0.97,
        Anchor.everywhere()
            .before(words.parts("geboren", "geb.", "is my", "ist mein"), NEAR)
            .or(Scan.digits(1).ifAny(words.parts("*"))),
        "(?<value>(?:"
            + DATE
            + ")(?=,?\\s(?:geboren|geb\\.|is my (?:birthday|date of birth)|ist mein geburts))"
            + "|(?<=[\\p{L}),]\\s\\*\\s?)\\d{1,2}\\.\\d{1,2}\\.(?:19|20)\\d\\d)");
  }

  private static Recogniser voucher(Vocabulary words) {
    return pattern(
        EntityType.VOUCHER,
        0.8,
        words
            .parts(
                "gutschein",
                "voucher",
                "coupon",
                "rabatt",
                "aktions",
                "promo",
                "gift",
                "geschenkkarte",
                "discount")
            .before(Scan.digits(1), NEAR),
        "(?:gutschein|voucher|coupon|rabatt|aktions|promo|gift ?card|geschenkkarten?|discount)[ -]?(?:codes?|nummer|nr\\.?|number|no\\.?)?"
            + "(?:\\s*+(?:[:=\"'„]|lautet|ist|is|mit|dem|code|the|namens))*\\s*+"
            + "(?<value>(?-i:(?=[A-Z0-9-]*\\d)(?=[A-Z0-9-]*[A-Z])[A-Z0-9]{2,}(?:-[A-Z0-9]{2,}){0,5}))(?<=[A-Z0-9-]{5})(?![\\p{L}\\p{N}])");
  }

  /** Codes of vouchers by their shape, in texts that speak of one. */
  private static Recogniser voucherCode(Vocabulary words) {
    return pattern(
        EntityType.VOUCHER,
        0.72,
        Scan.codes(3)
            .ifAny(
                words.parts(
                    "gutschein",
                    "voucher",
                    "coupon",
                    "rabattcode",
                    "aktionscode",
                    "promo",
                    "gift card",
                    "gift code",
                    "geschenkkarte",
                    "discount code")),
        "(?<![\\p{L}\\p{N}-])(?-i:[A-Z0-9]{4}(?:-[A-Z0-9]{4}){1,4}|[A-Z]{3,10}-?(?=[A-Z]{0,9}\\d)[A-Z0-9]{4,10}|[A-Z]{3,10}-[A-Z0-9]{5,8}|(?=[A-Z]*\\d[A-Z0-9]*[A-Z]|\\d+[A-Z])[A-Z0-9]{8,14})(?![\\p{L}\\p{N}-])");
  }

  /** Codes of letters only, where a code is announced: groups of one length, or no words. */
  private static Recogniser letters(Vocabulary words) {
    return pattern(
        EntityType.VOUCHER,
        0.8,
        words
            .parts(
                "gutschein", "voucher", "coupon", "rabatt", "aktions", "promo", "gift", "discount")
            .before(words.parts("code"), NEAR),
        "(?:gutschein|voucher|coupon|rabatt|aktions|promo|gift ?card|discount)[ -]?codes?"
            + "(?:\\s*+(?:[:=\"'„]|lautet|ist|is|the|namens))*\\s*+"
            + "(?<value>(?-i:[A-Z]{4}(?:-[A-Z]{4}){1,4}|[A-Z]{5}(?:-[A-Z]{5}){1,4}|(?=[A-Z-]*[B-DF-HJ-NP-TV-Z]{4})[A-Z]{3,10}(?:-[A-Z]{3,10}){1,4}))(?![\\p{L}\\p{N}-])");
  }

  private static Recogniser handle(Vocabulary words) {
    return pattern(
        EntityType.HANDLE, 0.9, words.parts("@"), "(?<![\\p{L}\\p{N}._%+@-])@\\w{2,30}(?!\\w)");
  }

  private static Recogniser pattern(EntityType type, double score, Anchor anchor, String pattern) {
    return new PatternRecogniser(type, score, Pattern.compile(pattern, ANY_CASE), anchor);
  }

  private ContextRecognisers() {}
}
