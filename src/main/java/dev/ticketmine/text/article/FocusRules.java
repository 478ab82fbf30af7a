package dev.ticketmine.text.article;

import dev.ticketmine.text.Span;
import dev.ticketmine.text.TermAnalyzer;
import dev.ticketmine.text.mood.PhraseRules.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Whether an article answers one question, and at once. */
final class FocusRules {
  private static final int FIRST_SENTENCES = 2;
  private static final int SHORTEST_STEM = 4;
  private static final int LONG_ANSWER = 60;
  private static final int MOST_QUESTIONS = 3;

  static List<Finding> check(Article article, RuleTexts texts) {
    List<Finding> findings = new ArrayList<>();
    List<Span> opening = opening(article);
    Optional<Span> preamble = preamble(article, opening);
    if (preamble.isPresent()) {
      findings.add(texts.at(ArticleRule.PREAMBLE, preamble.get(), article.body(), null));
    } else if (answersLate(article, opening)) {
      findings.add(texts.at(ArticleRule.LATE_ANSWER, opening.get(0), article.body(), null));
    }
    int questions = longAnswers(article);
    if (questions > MOST_QUESTIONS) {
      findings.add(texts.whole(ArticleRule.SEVERAL_QUESTIONS, (double) questions));
    }
    return findings;
  }

  /** The first sentences that are no heading. */
  private static List<Span> opening(Article article) {
    return article.lines().stream()
        .filter(line -> !line.isHeading())
        .flatMap(line -> line.sentences().stream())
        .limit(FIRST_SENTENCES)
        .toList();
  }

  private static Optional<Span> preamble(Article article, List<Span> opening) {
    List<Place> cues = article.cues("preamble");
    return opening.stream()
        .limit(1)
        .filter(
            sentence -> cues.stream().anyMatch(cue -> cue.span().start() <= sentence.start() + 1))
        .filter(sentence -> !article.hasFigure(sentence))
        .findFirst();
  }

  /** Neither a word of the title, nor a figure, an instruction or an offer at the beginning. */
  private static boolean answersLate(Article article, List<Span> opening) {
    if (opening.size() < FIRST_SENTENCES) {
      return false;
    }
    Span first = new Span(opening.get(0).start(), opening.get(opening.size() - 1).end());
    boolean answers =
        article.hasFigure(first)
            || opening.stream().anyMatch(sentence -> article.beginsWith("lead", sentence))
            || article.has("offers", first)
            || opening.stream()
                .anyMatch(
                    sentence ->
                        Instructions.count(sentence.in(article.body()), article.language()) > 0);
    String beginning = first.in(article.body()).toLowerCase(Locale.ROOT);
    List<String> title = TermAnalyzer.of(article.language()).terms(article.title());
    List<String> terms = TermAnalyzer.of(article.language()).terms(beginning);
    return !answers
        && title.size() > 1
        && title.stream().noneMatch(word -> terms.stream().anyMatch(term -> areAlike(word, term)));
  }

  /** "Rücksendung" is taken up by "zurücksenden" or "Rücksendeetikett". */
  private static boolean areAlike(String word, String term) {
    int length = Math.min(SHORTEST_STEM, Math.min(word.length(), term.length()));
    return term.contains(word.substring(0, length)) || word.contains(term.substring(0, length));
  }

  /** Headings that are questions with long answers below them. */
  private static int longAnswers(Article article) {
    int count = 0;
    boolean isOpen = false;
    int words = 0;
    for (Line line : article.lines()) {
      if (line.isHeading()) {
        count += isOpen && words >= LONG_ANSWER ? 1 : 0;
        isOpen = line.text().endsWith("?");
        words = 0;
      } else {
        words += line.words();
      }
    }
    return count + (isOpen && words >= LONG_ANSWER ? 1 : 0);
  }

  private FocusRules() {}
}
