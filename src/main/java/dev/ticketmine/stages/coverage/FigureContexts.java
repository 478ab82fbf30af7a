package dev.ticketmine.stages.coverage;

import dev.ticketmine.text.Figures;
import dev.ticketmine.text.Figures.Figure;
import dev.ticketmine.text.TermAnalyzer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The figures of some texts with the words around them, by unit and value. */
final class FigureContexts {
  private static final int AROUND = 60;

  /** A figure as it stands in the texts. */
  static final class Use {
    private final String spelling;
    private final Map<String, LocalDate> days = new TreeMap<>();
    private final Map<String, Integer> terms = new HashMap<>();
    private int count;

    private Use(String spelling) {
      this.spelling = spelling;
    }

    String spelling() {
      return spelling;
    }

    /** Returns the day of the first use in each conversation. */
    Map<String, LocalDate> days() {
      return days;
    }

    /** Returns the words that stand around the figure in at least half of its uses. */
    Set<String> words() {
      Set<String> words = new HashSet<>();
      terms.forEach(
          (term, uses) -> {
            if (2 * uses >= count) {
              words.add(term);
            }
          });
      return words;
    }
  }

  private final String language;
  private final Map<String, Map<String, Use>> uses = new TreeMap<>();

  FigureContexts(String language) {
    this.language = language;
  }

  /** Adds a text of a conversation; of an article, the day does not matter. */
  void add(String text, String conversationId, LocalDate day) {
    List<Figure> figures = new ArrayList<>(Figures.of(text, language));
    for (Figure figure : figures) {
      Use use =
          uses.computeIfAbsent(figure.unit(), key -> new TreeMap<>())
              .computeIfAbsent(
                  figure.value(), key -> new Use(text.substring(figure.start(), figure.end())));
      use.count++;
      use.days.merge(conversationId, day, (one, other) -> one.isBefore(other) ? one : other);
      for (String term : around(text, figure)) {
        use.terms.merge(term, 1, Integer::sum);
      }
    }
  }

  /** Returns the figures by value, of every unit. */
  Map<String, Map<String, Use>> uses() {
    return uses;
  }

  private Set<String> around(String text, Figure figure) {
    int from = Math.max(0, figure.start() - AROUND);
    int to = Math.min(text.length(), figure.end() + AROUND);
    String before = text.substring(from, figure.start());
    String after = text.substring(figure.end(), to);
    int begin = Math.max(lastStop(before), from > 0 ? before.indexOf(' ') : 0);
    int end = firstStop(after);
    String window =
        before.substring(Math.max(0, begin)) + " " + (end < 0 ? after : after.substring(0, end));
    return new HashSet<>(TermAnalyzer.of(language).terms(window));
  }

  private static int lastStop(String text) {
    int stop = Math.max(text.lastIndexOf('\n'), text.lastIndexOf(". "));
    return Math.max(stop, Math.max(text.lastIndexOf("! "), text.lastIndexOf("? ")));
  }

  private static int firstStop(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean ends = c == '.' || c == '!' || c == '?';
      if (c == '\n' || (ends && (i + 1 == text.length() || text.charAt(i + 1) == ' '))) {
        return i;
      }
    }
    return -1;
  }
}
