package dev.ticketmine.privacy;

import java.util.Set;

/**
 * Quick looks at the characters where a pattern could begin. They may let places pass where it does
 * not match, never hold one back where it does.
 */
final class Looks {
  /** Two groups of digits as of an SSN, or two letters before a digit. */
  static boolean isSocialSecurity(String text, int place) {
    if (Character.isDigit(text.charAt(place))) {
      return at(text, place + 3) == '-' && at(text, place + 6) == '-';
    }
    char third = at(text, place + 2);
    return Character.isLetter(at(text, place + 1)) && (third == ' ' || Character.isDigit(third));
  }

  /** The country of a VAT id. */
  static boolean isTaxCountry(String text, int place) {
    return switch (at(text, place)) {
      case 'D' -> at(text, place + 1) == 'E' || at(text, place + 1) == 'K';
      case 'A' -> at(text, place + 1) == 'T';
      case 'C' -> at(text, place + 1) == 'H';
      case 'G' -> at(text, place + 1) == 'B';
      case 'N', 'P' -> at(text, place + 1) == 'L';
      case 'B', 'S' -> at(text, place + 1) == 'E';
      case 'F' -> at(text, place + 1) == 'R';
      case 'I' -> at(text, place + 1) == 'T';
      case 'E' -> at(text, place + 1) == 'S';
      default -> false;
    };
  }

  /** Up to four hexadecimal digits and a mark that joins them to others. */
  static boolean isNetwork(String text, int place) {
    int end = place;
    while (end < place + 4 && isHex(at(text, end))) {
      end++;
    }
    char mark = at(text, end);
    char next = at(text, end + 1);
    return end > place
        && (mark == '.' || mark == ':' || mark == '-')
        && (isHex(next) || next == ':');
  }

  /** Up to three capitals and what may follow them on a number plate. */
  static boolean isPlate(String text, int place) {
    int end = capitals(text, place, 3);
    char behind = at(text, end);
    return end > place && (behind == ' ' || behind == '-' || Character.isDigit(behind));
  }

  /** Up to five capitals and a mark before digits. */
  static boolean isNumbered(String text, int place) {
    int end = capitals(text, place, 5);
    char behind = at(text, end);
    return end > place && (behind == '-' || behind == '_' || behind == '/');
  }

  /** Digits, blanks and a capital: a postcode and a town. */
  static boolean isTown(String text, int place) {
    int end = place;
    while (Character.isDigit(at(text, end))) {
      end++;
    }
    int word = end;
    while (Character.isWhitespace(at(text, word))) {
      word++;
    }
    return word > end && Character.isUpperCase(at(text, word));
  }

  /** A line that begins with a capital, or what may stand before one in a name. */
  static boolean isNameLine(String text, int place) {
    char first = at(text, lineText(text, place));
    return Character.isUpperCase(first) || first == 'a' || first == 'e' || first == 'd';
  }

  /**
   * Behind the first word of a greeting or closing and what else belongs to it stands a capital, or
   * anything after "aus", which a town follows.
   */
  static boolean isGreeting(String text, int place) {
    int last = Math.min(text.length(), place + LONGEST_CLOSING);
    int end = endOfLetters(text, place);
    while (end < last) {
      char c = text.charAt(end);
      int word = end;
      end = endOfLetters(text, word);
      if (end == word) {
        if (!Character.isWhitespace(c) && GREETING_MARKS.indexOf(c) < 0) {
          return c == '\'' || c == '’';
        }
        end++;
      } else if (Character.isUpperCase(c) || text.startsWith("aus", word)) {
        return true;
      } else if (!GREETING_WORDS.contains(text.substring(word, end))) {
        return false;
      }
    }
    return last < text.length();
  }

  /** A full stop or the like behind the words of a closing, and a capital in the last word. */
  static boolean isClosed(String text, int place) {
    int end = place;
    int last = Math.min(text.length(), place + LONGEST_CLOSING);
    while (end < last
        && (Character.isLetter(text.charAt(end)) || " ,-".indexOf(text.charAt(end)) >= 0)) {
      end++;
    }
    boolean isMark =
        end == last
            || ".!;".indexOf(text.charAt(end)) >= 0
            || (text.charAt(end) == '\n' && isMarked(text));
    return isMark && isNameLast(text);
  }

  private static boolean isNameLast(String text) {
    int end = text.length();
    while (end > 0 && !Character.isLetter(text.charAt(end - 1))) {
      end--;
    }
    while (end > 0
        && (isNamePart(text.charAt(end - 1)) || "–-".indexOf(text.charAt(end - 1)) >= 0)) {
      end--;
      if (Character.isUpperCase(text.charAt(end))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isMarked(String text) {
    int end = text.length();
    while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return end > 0 && ".!".indexOf(text.charAt(end - 1)) >= 0;
  }

  /** In the line behind, only words with capitals and short ones as in "von der". */
  static boolean isNamesOnly(String text, int place) {
    int end = place;
    while (" \t\n>".indexOf(at(text, end)) >= 0) {
      end++;
    }
    while (end < text.length() && text.charAt(end) != '\n') {
      int word = end;
      while (end < text.length() && isNamePart(text.charAt(end))) {
        end++;
      }
      if (end > word && !canBeginName(text, word)) {
        return false;
      }
      end += end > word ? 0 : 1;
    }
    return true;
  }

  /** A name behind "and": a capital, or a short word before one. */
  static boolean isJoiningNames(String text, int place) {
    return canBeginName(text, text.indexOf(' ', place + 1) + 1);
  }

  /** A line that begins with an initial. */
  static boolean isInitialLine(String text, int place) {
    int start = lineText(text, place);
    char behind = at(text, start + 1);
    return Character.isUpperCase(at(text, start))
        && (behind == ' ' || (behind == '.' && at(text, start + 2) == ' '));
  }

  /** A line that begins with a postcode. */
  static boolean isTownLine(String text, int place) {
    int start = place;
    while (" \t>*|".indexOf(at(text, start)) >= 0) {
      start++;
    }
    char first = at(text, start);
    return Character.isDigit(first) || first == 'D' || first == 'A' || first == 'C';
  }

  /** A blank on both sides of a spelled sign: at, ät, aet. */
  static boolean isSpelledAt(String text, int place) {
    int length = Character.toLowerCase(at(text, place + 1)) == 'e' ? 3 : 2;
    return place > 0
        && Character.isWhitespace(text.charAt(place - 1))
        && Character.isWhitespace(at(text, place + length));
  }

  /** What stands before a sign or dot that is spelled out. */
  static boolean isSpelled(String text, int place) {
    char before = place == 0 ? 'x' : text.charAt(place - 1);
    if (at(text, place) != '@') {
      return Character.isWhitespace(before) || isBracket(before);
    }
    boolean isBehindBlank = Character.isWhitespace(before) && place > 1;
    return Character.isWhitespace(at(text, place + 1))
        || isBracket(isBehindBlank ? text.charAt(place - 2) : before);
  }

  /** Between the beginning of a street and its number stand letters, blanks and few marks. */
  static boolean isStreet(String text, int place) {
    for (int i = place; i < Math.min(text.length(), place + STREET); i++) {
      char c = text.charAt(i);
      if (Character.isDigit(c)) {
        return true;
      }
      if (!Character.isLetter(c) && !Character.isWhitespace(c) && ".,'’-".indexOf(c) < 0) {
        return false;
      }
    }
    return false;
  }

  /** Behind two capitals and a blank. */
  static boolean isBehindState(String text, int place) {
    return place > 2
        && Character.isWhitespace(text.charAt(place - 1))
        && Character.isUpperCase(text.charAt(place - 2))
        && Character.isUpperCase(text.charAt(place - 3));
  }

  /** Longer than any street with its number. */
  private static final int STREET = 120;

  private static final int LONGEST_PARTICLE = 3;

  private static final String GREETING_MARKS = ",.!;–->*_";

  /** In greetings and closings, and before the capital of a name. */
  private static final Set<String> GREETING_WORDS =
      Set.of(
          "al",
          "bin",
          "ben",
          "d",
          "da",
          "de",
          "del",
          "dem",
          "den",
          "der",
          "di",
          "dos",
          "du",
          "el",
          "la",
          "le",
          "ter",
          "und",
          "van",
          "vom",
          "von",
          "zu",
          "zum",
          "zur",
          "liebe",
          "lieber",
          "liebes",
          "dich",
          "dir",
          "euch",
          "ihnen",
          "tag",
          "morgen",
          "abend",
          "day",
          "morning",
          "afternoon",
          "evening",
          "moin",
          "gott",
          "schön",
          "im",
          "voraus",
          "vorab",
          "from",
          "again",
          "in",
          "advance",
          "a",
          "lot",
          "so",
          "much",
          "you",
          "very",
          "truly",
          "care",
          "bald",
          "dann",
          "i",
          "gez",
          "p",
          "ppa",
          "ihr",
          "ihre",
          "eur",
          "eure",
          "dein",
          "deine",
          "your");

  /** Longer than the words of any closing. */
  private static final int LONGEST_CLOSING = 60;

  /** A word with a capital, or what may stand before one: "von", "de", "d'". */
  private static boolean canBeginName(String text, int place) {
    if (!Character.isLetter(at(text, place))
        || place >= text.length()
        || (place > 0 && Character.isLetter(text.charAt(place - 1)))) {
      return false;
    }
    return Character.isUpperCase(text.charAt(place))
        || endOfLetters(text, place) - place <= LONGEST_PARTICLE;
  }

  private static boolean isNamePart(char c) {
    return Character.isLetter(c) || c == '\'' || c == '’';
  }

  private static int endOfLetters(String text, int place) {
    int end = place;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static int lineText(String text, int place) {
    int start = place;
    while (" \t>".indexOf(at(text, start)) >= 0) {
      start++;
    }
    return start;
  }

  private static int capitals(String text, int place, int most) {
    int end = place;
    while (end < place + most && Character.isUpperCase(at(text, end))) {
      end++;
    }
    return end;
  }

  private static boolean isBracket(char c) {
    return "([{<".indexOf(c) >= 0;
  }

  private static boolean isHex(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
  }

  /** A character that nothing looks for, behind the end. */
  private static char at(String text, int place) {
    return place < text.length() ? text.charAt(place) : 'x';
  }

  private Looks() {}
}
