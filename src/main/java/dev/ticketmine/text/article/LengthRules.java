package dev.ticketmine.text.article;

import dev.ticketmine.text.Span;
import java.util.ArrayList;
import java.util.List;

/** Sentences, paragraphs and articles that are too long, and words that are too hard. */
final class LengthRules {
  private static final int LONGEST_SENTENCE = 25;
  private static final int LONGEST_PARAGRAPH = 100;
  private static final int LONGEST_ARTICLE = 800;
  private static final int LONGEST_WITHOUT_HEADING = 250;

  /** Flesch and Amstad call less than 30 very hard, 30 to 50 hard. */
  private static final double LEAST_EASE = 40;

  /** Björnsson calls 50 to 60 hard: that of specialist texts. */
  private static final double HIGHEST_LIX = 55;

  static List<Finding> check(Article article, Readability readability, RuleTexts texts) {
    List<Finding> findings = new ArrayList<>();
    // Each formula alone errs with names and compounds; where both agree the text is hard.
    if (readability.readingEase() != null
        && readability.readingEase() < LEAST_EASE
        && readability.lix() > HIGHEST_LIX) {
      findings.add(texts.whole(ArticleRule.HARD_TO_READ, readability.readingEase()));
    }
    for (Line line : article.lines()) {
      for (Span sentence : line.sentences()) {
        int words = Line.words(sentence.in(article.body()));
        if (words > LONGEST_SENTENCE && !isList(sentence.in(article.body()))) {
          findings.add(
              texts.at(ArticleRule.LONG_SENTENCE, sentence, article.body(), (double) words));
        }
      }
      if (line.words() > LONGEST_PARAGRAPH) {
        findings.add(
            texts.at(
                ArticleRule.LONG_PARAGRAPH, line.span(), article.body(), (double) line.words()));
      }
    }
    int words = article.words();
    if (words > LONGEST_ARTICLE) {
      findings.add(texts.whole(ArticleRule.LONG_ARTICLE, (double) words));
    }
    if (words > LONGEST_WITHOUT_HEADING && article.lines().stream().noneMatch(Line::isHeading)) {
      findings.add(texts.whole(ArticleRule.NO_HEADINGS, (double) words));
    }
    return findings;
  }

  /** What is listed with commas or a colon is long without being hard. */
  private static boolean isList(String sentence) {
    return sentence.chars().filter(c -> c == ',').count() >= 5 || sentence.contains(";");
  }

  private LengthRules() {}
}
