package dev.ticketmine.text.time;

import dev.ticketmine.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The stretches of a text in which a time can stand: around digits and certain words. */
final class TimeWindows {
  /** No time begins further ahead of the word that gives it away, or ends further behind. */
  private static final int REACH = 60;

  private static final int STEM = 2;

  private final Map<String, Set<String>> beginnings = new HashMap<>();

  /** Takes the beginnings of words that give times away. */
  TimeWindows(List<String> words) {
    for (String word : words) {
      String stem = word.substring(0, Math.min(STEM, word.length()));
      beginnings.computeIfAbsent(stem, key -> new HashSet<>()).add(word);
    }
  }

  /** The stretches in order; they do not overlap. */
  List<Span> of(String lower) {
    List<Span> windows = new ArrayList<>();
    int at = 0;
    while (at < lower.length()) {
      int end = at;
      while (end < lower.length() && Character.isLetterOrDigit(lower.charAt(end))) {
        end++;
      }
      if (end > at && givesAway(lower, at, end)) {
        add(windows, Math.max(0, at - REACH), Math.min(lower.length(), end + REACH));
      }
      at = end + 1;
    }
    return windows;
  }

  private boolean givesAway(String lower, int start, int end) {
    if (Character.isDigit(lower.charAt(start))) {
      return true;
    }
    String stem = lower.substring(start, Math.min(end, start + STEM));
    for (String word : beginnings.getOrDefault(stem, Set.of())) {
      boolean isWhole = word.length() < STEM + 1;
      if (lower.startsWith(word, start) && (!isWhole || end - start == word.length())) {
        return true;
      }
    }
    return false;
  }

  private static void add(List<Span> windows, int start, int end) {
    int last = windows.size() - 1;
    if (last >= 0 && windows.get(last).end() >= start) {
      windows.set(last, new Span(windows.get(last).start(), end));
    } else {
      windows.add(new Span(start, end));
    }
  }
}
