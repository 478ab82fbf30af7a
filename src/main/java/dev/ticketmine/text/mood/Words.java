package dev.ticketmine.text.mood;

import dev.ticketmine.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words and emoji of a text, each with what stands before it and how its sentence ends.
 * Addresses, mentions and numbers are no words; a placeholder such as {@code [NAME]} becomes {@code
 * xname}.
 */
final class Words {
  /** Nothing but space stands before the word. */
  static final int NO_BREAK = 0;

  /** A comma, colon, dash or bracket stands before the word. */
  static final int CLAUSE_BREAK = 1;

  /** A sentence or line ends before the word. */
  static final int SENTENCE_BREAK = 2;

  /** No word of either language has more letters; what is longer is no word. */
  private static final int LONGEST_WORD = 64;

  // Letters of the alphabet stand first in the classes because Unicode classes are slow to look up.
  // Repeated groups are possessive, because others go a level deeper for each repetition, and there
  // is no \b, which looks back over all combining marks.
  private static final Pattern PIECE =
      Pattern.compile(
          "(?<link>(?:https?://|www\\.)\\S+|[@]\\w+|&\\w+;)"
              + "|(?<placeholder>\\[(?<type>[A-Z_]+?)(?:_\\d+)?\\])|(?<smiley>[:;=][-o']?[()\\[\\]DpPO/|*3]+(?![\\w/])|<3+|\\^[_"
              + " ]?\\^|-[._]+-|(?<![\\p{L}\\p{N}_])[xX]D++(?![\\p{L}\\p{N}_])"
              + "|\\\\o/|>[._]<|(?<![\\p{L}\\p{N}_])(?:[oO][._][oO]|T_T)(?![\\p{L}\\p{N}_])|\\*[-_.o]\\*|[(][-]?[:;](?=\\s|$))"
              + "|(?<emoji>\\p{So}|[\\x{1F000}-\\x{1FAFF}]|[\\x{2600}-\\x{27BF}])"
              + "|(?<number>\\p{N}[\\p{N}.,:]*)"
              + "|(?<word>[a-zA-Z\\p{L}][a-zA-Z0-9\\p{L}\\p{M}\\p{N}]*(?:['’‘`´]\\p{L}++)*+(?:-\\p{L}++)*+)"
              + "|(?<dots>\\.{2,}|…)|(?<end>[.!?]+|\\R)|(?<clause>[,;:()\"„“”–—]| - )");

  // Numbers of the groups; asking for a group by its name is slow.
  private static final int LINK = 1;
  private static final int PLACEHOLDER = 2;
  private static final int TYPE = 3;
  private static final int SMILEY = 4;
  private static final int EMOJI = 5;
  private static final int NUMBER = 6;
  private static final int DOTS = 8;
  private static final int END = 9;
  private static final int CLAUSE = 10;

  private final List<String> raw = new ArrayList<>();
  private final List<String> folded = new ArrayList<>();
  private final List<Integer> breaks = new ArrayList<>();
  private final List<Integer> sentences = new ArrayList<>();
  private final List<Boolean> emoji = new ArrayList<>();
  private final List<String> ends = new ArrayList<>();
  private final List<Integer> starts = new ArrayList<>();
  private int sentence;

  private Words() {}

  /** Splits a text. */
  static Words of(String text) {
    Words words = new Words();
    Matcher piece = PIECE.matcher(text);
    int pending = SENTENCE_BREAK;
    StringBuilder end = new StringBuilder();
    int open = 0;
    while (piece.find()) {
      String found = piece.group();
      // "(siehe unten:)" closes its bracket and does not smile.
      boolean closes = open > 0 && found.equals(":)");
      open = Math.max(0, open + (found.equals("(") ? 1 : found.equals(")") || closes ? -1 : 0));
      if (piece.start(LINK) >= 0 || closes) {
        continue;
      }
      if (piece.start(END) >= 0 || piece.start(DOTS) >= 0) {
        end.append(found);
        pending = SENTENCE_BREAK;
      } else if (piece.start(CLAUSE) >= 0) {
        pending = Math.max(pending, CLAUSE_BREAK);
      } else {
        if (pending == SENTENCE_BREAK && !words.raw.isEmpty()) {
          words.closeSentence(end);
        }
        words.add(piece, found, pending);
        pending = NO_BREAK;
      }
    }
    words.closeSentence(end);
    return words;
  }

  private void add(Matcher piece, String found, int before) {
    boolean picture = piece.start(EMOJI) >= 0 || piece.start(SMILEY) >= 0;
    String read = found.length() > LONGEST_WORD ? found.substring(0, LONGEST_WORD) : found;
    String word = picture ? found : Folding.fold(read);
    if (piece.start(PLACEHOLDER) >= 0) {
      word = "x" + Folding.fold(piece.group(TYPE));
    } else if (piece.start(NUMBER) >= 0) {
      word = "0";
    }
    raw.add(found);
    starts.add(piece.start());
    folded.add(word);
    breaks.add(before);
    sentences.add(sentence);
    emoji.add(picture);
  }

  private void closeSentence(StringBuilder end) {
    ends.add(end.toString());
    end.setLength(0);
    sentence++;
  }

  int size() {
    return raw.size();
  }

  /** The word as it was written. */
  String raw(int index) {
    return raw.get(index);
  }

  /** Where the word begins in the text, in characters from 0. */
  int start(int index) {
    return starts.get(index);
  }

  /** Where the word ends in the text: behind its last character. */
  int end(int index) {
    return starts.get(index) + raw.get(index).length();
  }

  /** The word in its one spelling. */
  String folded(int index) {
    return folded.get(index);
  }

  /** What stands before the word: one of the breaks. */
  int breakBefore(int index) {
    return breaks.get(index);
  }

  boolean isEmoji(int index) {
    return emoji.get(index);
  }

  /** Number of the word's sentence, from 0. */
  int sentence(int index) {
    return sentences.get(index);
  }

  /** Where the sentence of a word stands, from its first to its last word. */
  Span sentenceOf(int word) {
    int number = sentence(word);
    int first = word;
    int last = word;
    while (first > 0 && sentence(first - 1) == number) {
      first--;
    }
    while (last + 1 < size() && sentence(last + 1) == number) {
      last++;
    }
    return new Span(start(first), end(last));
  }

  int sentenceCount() {
    return sentence;
  }

  /** The marks that end a sentence, such as {@code ?!} or a line feed. */
  String sentenceEnd(int number) {
    return ends.get(number);
  }

  /** Whether the word is written in capitals, and more than three letters long. */
  boolean isShouted(int index) {
    String word = raw.get(index);
    return word.length() > 3
        && word.chars().allMatch(Character::isLetter)
        && word.chars().allMatch(Character::isUpperCase);
  }
}
