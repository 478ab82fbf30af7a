package dev.ticketmine.evaluation.privacy;

import dev.ticketmine.sample.Dice;
import dev.ticketmine.sample.Typos;
import java.util.Locale;

/** How somebody types: what becomes of the words around the values, and of the values. */
enum Manner {
  /** As it should be. */
  TIDY,
  /** With slips of the fingers in the words around. */
  SLIPS,
  /** All in lower case. */
  LOWER,
  /** Without commas and full stops in the words around. */
  UNPUNCTUATED,
  /** Umlauts written out. */
  PLAIN,
  /** All in capitals. */
  CAPITALS;

  /** Returns one as frequent as in support messages; umlauts are written out in German only. */
  static Manner of(String language, Dice dice) {
    double chance = dice.next();
    if (chance < 0.64) {
      return TIDY;
    }
    if (chance < 0.79) {
      return SLIPS;
    }
    if (chance < 0.87) {
      return LOWER;
    }
    if (chance < 0.92) {
      return UNPUNCTUATED;
    }
    return chance < 0.97 && language.equals("de") ? PLAIN : chance < 0.97 ? TIDY : CAPITALS;
  }

  /** Returns a frame with its slots untouched. */
  String frame(String frame, String language, Dice dice) {
    return switch (this) {
      case SLIPS -> Typos.in(frame, language, dice);
      case UNPUNCTUATED -> frame.replaceAll("(?<=\\p{L})[,.!](?= |$|\\n)", "");
      case PLAIN, TIDY, LOWER, CAPITALS -> frame;
    };
  }

  /** Returns text that is no slot, or what goes into a slot that is not exact to the letter. */
  String text(String text) {
    return switch (this) {
      case LOWER -> text.toLowerCase(Locale.ROOT);
      case CAPITALS -> text.toUpperCase(Locale.ROOT);
      case PLAIN -> plain(text);
      case TIDY, SLIPS, UNPUNCTUATED -> text;
    };
  }

  /** Returns what goes into a slot of personal data. */
  Value value(Value value, PiiKind kind) {
    boolean isExact = kind == PiiKind.SECRET || kind == PiiKind.URL;
    return isExact
        ? value
        : new Value(text(value.before()), text(value.core()), text(value.after()));
  }

  private static String plain(String text) {
    return text.replace("ä", "ae")
        .replace("ö", "oe")
        .replace("ü", "ue")
        .replace("Ä", "Ae")
        .replace("Ö", "Oe")
        .replace("Ü", "Ue")
        .replace("ß", "ss");
  }
}
