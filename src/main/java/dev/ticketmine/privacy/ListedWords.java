package dev.ticketmine.privacy;

import dev.ticketmine.privacy.NameLists.Known;
import java.util.Arrays;

/**
 * The words of a text, letters with apostrophes and with hyphens before letters, and what the lists
 * of names say of them. Lists are asked only where somebody wants to know.
 */
final class ListedWords {
  /** Letters of a usual word with its blank. */
  private static final int USUAL_WORD = 6;

  private final Scan scan;
  private final NameLists lists;
  private int[] starts;
  private int[] ends;
  private boolean[] mayBeNames;
  private Known[] known;
  private int count;

  ListedWords(Scan scan, NameLists lists) {
    this.scan = scan;
    this.lists = lists;
    int usual = scan.characters().length / USUAL_WORD + 2;
    starts = new int[usual];
    ends = new int[usual];
    mayBeNames = new boolean[usual];
    read();
    known = new Known[count];
  }

  private void read() {
    char[] text = scan.characters();
    char[] small = scan.small();
    int start = 0;
    while (start < text.length) {
      int end = start;
      int hash = 0;
      boolean isDouble = false;
      while (end < text.length && isPart(text, start, end)) {
        hash = WordTable.hash(hash, small[end]);
        isDouble |= text[end] == '-';
        end++;
      }
      if (end > start) {
        add(start, end, isDouble || lists.mayBeName(hash));
      }
      start = Math.max(end, start + 1);
    }
  }

  private static boolean isPart(char[] text, int start, int place) {
    char c = text[place];
    return Scan.isLetter(c)
        || (place > start
            && (c == '\''
                || c == '’'
                || (c == '-' && place + 1 < text.length && Scan.isLetter(text[place + 1]))));
  }

  private void add(int start, int end, boolean mayBeName) {
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, 2 * count);
      ends = Arrays.copyOf(ends, 2 * count);
      mayBeNames = Arrays.copyOf(mayBeNames, 2 * count);
    }
    starts[count] = start;
    ends[count] = end;
    mayBeNames[count] = mayBeName;
    count++;
  }

  int count() {
    return count;
  }

  /** Returns false if a word is in no list of names for sure; quick. */
  boolean mayBeName(int word) {
    return mayBeNames[word];
  }

  /** Returns what the lists say of a word. */
  Known known(int word) {
    if (known[word] == null) {
      known[word] = lists.of(scan.small(), starts[word], ends[word]);
    }
    return known[word];
  }

  int start(int word) {
    return starts[word];
  }

  int end(int word) {
    return ends[word];
  }

  int length(int word) {
    return ends[word] - starts[word];
  }

  boolean isCapital(int word) {
    return Scan.isCapital(scan.characters()[starts[word]]);
  }

  /** Returns a word as it is written. */
  String in(int word) {
    return scan.text().substring(starts[word], ends[word]);
  }

  /** Returns a word in small letters. */
  String small(int word) {
    return new String(scan.small(), starts[word], length(word));
  }

  /** Returns what stands between a word and a later one. */
  String between(int word, int later) {
    return scan.text().substring(ends[word], starts[later]);
  }
}
