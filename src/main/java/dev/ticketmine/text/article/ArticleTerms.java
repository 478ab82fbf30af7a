package dev.ticketmine.text.article;

import dev.ticketmine.text.Span;
import dev.ticketmine.text.TermAnalyzer;
import dev.ticketmine.text.WordLists;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words that an article uses again and again, which could be jargon: no names of buttons or
 * products, nothing that readers are told to do.
 */
public final class ArticleTerms {
  private static final int FEWEST_USES = 3;
  private static final int SHORTEST_PIECE = 5;
  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}]{4,}+(?![-‑]\\p{L})");

  private static final Set<String> TIMES = Set.of("number", "unit", "weekday", "month");
  private static final Map<String, Set<String>> EVERYDAY =
      Map.of("de", everyday("de"), "en", everyday("en"));

  /**
   * A word that an article uses again and again.
   *
   * @param term its stem
   * @param word its first spelling
   * @param uses how often it occurs
   * @param start where it occurs first in the body
   */
  public record Term(String term, String word, int uses, int start) {}

  /**
   * Returns the words, by stem.
   *
   * @param body text of the article; null counts as empty
   * @param language {@code de} or {@code en}; there are none in any other
   */
  public static List<Term> of(String body, String language) {
    if (body == null || !("de".equals(language) || "en".equals(language))) {
      return List.of();
    }
    Article article = Article.of("", body, language);
    String read = article.body();
    TermAnalyzer analyzer = TermAnalyzer.of(language);
    Set<String> everyday = EVERYDAY.get(language);
    Map<String, List<Span>> places = new TreeMap<>();
    Matcher matcher = WORD.matcher(read);
    while (matcher.find()) {
      List<String> terms = analyzer.terms(matcher.group());
      Span span = new Span(matcher.start(), matcher.end());
      if (terms.size() == 1 && !everyday.contains(terms.get(0)) && !article.isLabel(span)) {
        places.computeIfAbsent(terms.get(0), term -> new ArrayList<>()).add(span);
      }
    }
    List<Term> found = new ArrayList<>();
    places.forEach(
        (term, spans) -> {
          if (spans.size() >= FEWEST_USES && isNoun(spans, read, language)) {
            Span first = spans.get(0);
            found.add(new Term(term, first.in(read), spans.size(), first.start()));
          }
        });
    return found;
  }

  /**
   * German nouns are known by their capital. In English a word that always has one is a name; there
   * verbs and adjectives cannot be told from nouns.
   */
  private static boolean isNoun(List<Span> spans, String body, String language) {
    long capitals =
        spans.stream().filter(span -> Character.isUpperCase(body.charAt(span.start()))).count();
    boolean isMixed =
        spans.stream()
            .anyMatch(span -> span.in(body).chars().skip(1).anyMatch(Character::isUpperCase));
    return !isMixed && (language.equals("de") ? capitals == spans.size() : capitals < spans.size());
  }

  /** What readers are told to do, and what times are told with: everybody knows these words. */
  private static Set<String> everyday(String language) {
    TermAnalyzer analyzer = TermAnalyzer.of(language);
    Set<String> words = new HashSet<>();
    WordLists.lines("/lexicon/article/verbs-" + language + ".txt")
        .forEach(verb -> words.addAll(analyzer.terms(verb)));
    for (String[] fields : WordLists.fields("/lexicon/time/times-" + language + ".tsv")) {
      if (TIMES.contains(fields[0])) {
        words.addAll(analyzer.terms(fields[1].replace(';', ' ')));
      }
    }
    return words;
  }

  /**
   * Returns what two words share if they are of one family: "Lieferadresse" and "Adresse", "Storno"
   * and "stornieren". The term itself, its endings of five letters and more, and its first five
   * letters, marked by a caret.
   */
  public static List<String> pieces(String term) {
    Set<String> pieces = new LinkedHashSet<>();
    pieces.add(term);
    for (int start = 1; start <= term.length() - SHORTEST_PIECE; start++) {
      pieces.add(term.substring(start));
    }
    if (term.length() >= SHORTEST_PIECE) {
      pieces.add("^" + term.substring(0, SHORTEST_PIECE));
    }
    return Collections.unmodifiableList(new ArrayList<>(pieces));
  }

  private ArticleTerms() {}
}
