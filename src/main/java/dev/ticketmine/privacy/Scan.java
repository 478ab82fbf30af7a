package dev.ticketmine.privacy;

import java.util.Arrays;

/**
 * A text to be searched and what one pass over it notes: where words, capitals, numbers and lines
 * begin, and where the parts of words of a {@link Vocabulary} stand.
 */
final class Scan {
  /** What may part the digits of a number, and how much of it. */
  private static final String SEPARATORS = " ()-–/.";

  private static final int LONGEST_SEPARATOR = 5;

  /** No pattern asks for longer runs. */
  private static final int LONGEST_RUN = 40;

  /** The number of the sign that most texts have. */
  private static final int CAPITALS = 0;

  /** Numbers of signs: runs of each kind of at least so many characters, from these on. */
  private static final int WORDS = CAPITALS + 1;

  private static final int CODES = WORDS + LONGEST_RUN + 1;
  private static final int DIGITS = CODES + LONGEST_RUN + 1;
  private static final int NUMBERS = DIGITS + LONGEST_RUN + 1;

  /** Signs up to here are those of a scan; behind them are those of a vocabulary. */
  static final int SIGNS = NUMBERS + LONGEST_RUN + 1;

  private static final String LINE_ENDS = "\n\r\u0085\u2028\u2029";

  /** Letters of a usual word with its blank. */
  private static final int USUAL_WORD = 6;

  private static final int FEW = 8;

  private static final byte OTHER = 0;
  private static final byte SMALL = 1;
  private static final byte CAPITAL = 2;
  private static final byte DIGIT = 3;

  /** Half of a character that takes two; most such letters have no case. */
  private static final byte PAIR = 4;

  private static final byte[] KINDS = kinds();

  private final String text;
  private final CharSequence searched;
  private final char[] characters;
  private final char[] small;
  private final Vocabulary.Found parts;
  private final long[] signs;
  private int letterCount;
  private int capitalCount;
  private final Starts words;
  private final Starts capitals;
  private final Starts codes;
  private final Starts digits;
  private final Starts numbers;
  private final Starts lines;

  /** Looks through a text. */
  Scan(String text, Vocabulary vocabulary) {
    this(text, text, vocabulary);
  }

  /**
   * Looks through a text.
   *
   * @param searched the same text as patterns read it
   */
  Scan(String text, CharSequence searched, Vocabulary vocabulary) {
    this(text, searched, small(text), vocabulary);
  }

  private Scan(String text, CharSequence searched, char[] small, Vocabulary vocabulary) {
    this(text, searched, small, vocabulary.find(small));
  }

  private Scan(String text, CharSequence searched, char[] small, Vocabulary.Found parts) {
    this.text = text;
    this.searched = searched;
    this.characters = text.toCharArray();
    this.small = small;
    this.parts = parts;
    this.signs = parts.signs().clone();
    this.words = new Starts(characters.length / USUAL_WORD + FEW);
    this.capitals = new Starts(characters.length / USUAL_WORD / 4 + FEW);
    this.codes = new Starts(FEW);
    this.digits = new Starts(FEW);
    this.numbers = new Starts(FEW);
    this.lines = new Starts(FEW);
    noteStarts();
    noteSigns();
  }

  /** Returns the same for the text in another case of letters. */
  Scan recased(String recased) {
    return new Scan(recased, recased, small, parts);
  }

  String text() {
    return text;
  }

  /** Returns how many letters the text has. */
  int letterCount() {
    return letterCount;
  }

  /** Returns how many of the letters are capitals. */
  int capitalCount() {
    return capitalCount;
  }

  static boolean isLetter(char c) {
    return KINDS[c] == SMALL || KINDS[c] == CAPITAL;
  }

  static boolean isCapital(char c) {
    return KINDS[c] == CAPITAL;
  }

  /** Returns the text as patterns read it. */
  CharSequence searched() {
    return searched;
  }

  /** Returns the text; not to be changed. */
  char[] characters() {
    return characters;
  }

  /** Returns the text in small letters, as long as the text; not to be changed. */
  char[] small() {
    return small;
  }

  /** Returns where the text ends but for blanks. */
  int end() {
    int end = text.length();
    while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  /** Returns what can be said of the text at once, see {@link Signs}. */
  long[] signs() {
    return signs;
  }

  int[] places(int list) {
    return parts.places()[list];
  }

  /** Where words and numbers begin: a letter or digit that none stands before. */
  static Anchor words() {
    return words(1);
  }

  /** The beginnings of so many letters and digits in a row. */
  static Anchor words(int length) {
    return new Anchor(Signs.of(WORDS + length), scan -> scan.words.atLeast(length));
  }

  /** The beginnings of words with a capital. */
  static Anchor capitals() {
    return new Anchor(Signs.of(CAPITALS), scan -> scan.capitals.atLeast(1));
  }

  /** The beginnings of words with so many capitals and digits in a row. */
  static Anchor codes(int length) {
    return new Anchor(Signs.of(CODES + length), scan -> scan.codes.atLeast(length));
  }

  /** The beginnings of so many digits in a row, also within a word. */
  static Anchor digits(int length) {
    return new Anchor(Signs.of(DIGITS + length), scan -> scan.digits.atLeast(length));
  }

  /** The beginnings of so many digits, in groups that separators may part. */
  static Anchor numbers(int digits) {
    return new Anchor(Signs.of(NUMBERS + digits), scan -> scan.numbers.atLeast(digits));
  }

  /** The beginnings of lines. */
  static Anchor lines() {
    return new Anchor(Signs.NONE, scan -> scan.lines.atLeast(1));
  }

  private static byte[] kinds() {
    byte[] kinds = new byte[Character.MAX_VALUE + 1];
    for (int c = 0; c < kinds.length; c++) {
      byte letter = Character.isUpperCase(c) ? CAPITAL : Character.isLetter(c) ? SMALL : OTHER;
      boolean isPair = Character.isSurrogate((char) c);
      kinds[c] = isPair ? PAIR : Character.isDigit(c) ? DIGIT : letter;
    }
    return kinds;
  }

  private static char[] small(String text) {
    char[] small = text.toCharArray();
    for (int i = 0; i < small.length; i++) {
      char c = small[i];
      boolean isPlain = c < 'A' || (c > 'Z' && c < 128);
      small[i] = isPlain ? c : Character.toLowerCase(c);
    }
    return small;
  }

  private void noteSigns() {
    noteRuns(WORDS, words.longest());
    noteRuns(CODES, codes.longest());
    noteRuns(DIGITS, digits.longest());
    noteRuns(NUMBERS, numbers.longest());
    if (capitals.longest() > 0) {
      Signs.set(signs, CAPITALS);
    }
  }

  private void noteRuns(int first, int longest) {
    for (int length = 1; length <= Math.min(LONGEST_RUN, longest); length++) {
      Signs.set(signs, first + length);
    }
  }

  /** From the end to the beginning, so that each beginning knows how long its run is. */
  private void noteStarts() {
    int word = 0;
    int code = 0;
    int number = 0;
    for (int i = characters.length - 1; i >= 0; i--) {
      char before = i == 0 ? '\n' : characters[i - 1];
      byte kind = KINDS[characters[i]];
      byte kindBefore = KINDS[before];
      capitalCount += kind == CAPITAL ? 1 : 0;
      letterCount += kind == SMALL || kind == CAPITAL ? 1 : 0;
      word = kind != OTHER ? word + 1 : 0;
      code = kind > SMALL ? code + 1 : 0;
      number = kind == DIGIT ? number + 1 : 0;
      // Letters of two characters each count as a capital that begins a word.
      if (word > 0 && (kindBefore == OTHER || kind == PAIR || kindBefore == PAIR)) {
        words.add(i, word);
        if (code > 0) {
          codes.add(i, code);
        }
        if (kind == CAPITAL || kind == PAIR) {
          capitals.add(i, 1);
        }
      }
      if (kind == DIGIT && kindBefore != DIGIT) {
        numbers.add(i, number + following(i + number));
        digits.add(i, number);
      }
      if ((before < ' ' || before > '~') && LINE_ENDS.indexOf(before) >= 0) {
        lines.add(i, 1);
      }
    }
  }

  /** Returns how many digits separators part from those that end here. */
  private int following(int end) {
    int next = numbers.last();
    if (next < 0 || next - end > LONGEST_SEPARATOR) {
      return 0;
    }
    for (int i = end; i < next; i++) {
      if (SEPARATORS.indexOf(text.charAt(i)) < 0) {
        return 0;
      }
    }
    return numbers.lastLength();
  }

  /** Beginnings of runs, noted from the last one to the first. */
  private static final class Starts {
    private final int usual;
    private int[] starts = Anchor.NOWHERE;
    private int[] lengths = Anchor.NOWHERE;
    private int[][] found;
    private int count;
    private int longest;

    Starts(int usual) {
      this.usual = usual;
    }

    void add(int start, int length) {
      longest = Math.max(longest, length);
      if (count == 0) {
        starts = new int[usual];
        lengths = new int[usual];
      } else if (count == starts.length) {
        starts = Arrays.copyOf(starts, 2 * count);
        lengths = Arrays.copyOf(lengths, 2 * count);
      }
      starts[count] = start;
      lengths[count] = length;
      count++;
    }

    int longest() {
      return longest;
    }

    int last() {
      return count == 0 ? -1 : starts[count - 1];
    }

    int lastLength() {
      return lengths[count - 1];
    }

    /** Returns those of runs of a length in the order of the text. */
    int[] atLeast(int length) {
      if (count == 0) {
        return Anchor.NOWHERE;
      }
      found = found == null ? new int[LONGEST_RUN + 1][] : found;
      if (found[length] == null) {
        found[length] = find(length);
      }
      return found[length];
    }

    private int[] find(int length) {
      int wanted = 0;
      for (int i = 0; i < count; i++) {
        wanted += lengths[i] >= length ? 1 : 0;
      }
      if (wanted == 0) {
        return Anchor.NOWHERE;
      }
      int[] starts = new int[wanted];
      for (int i = 0; i < count; i++) {
        if (lengths[i] >= length) {
          starts[--wanted] = this.starts[i];
        }
      }
      return starts;
    }
  }
}
