package dev.ticketmine.text.article;

import dev.ticketmine.text.Span;
import dev.ticketmine.text.mood.PhraseBook;
import dev.ticketmine.text.mood.PhraseRules.Place;
import java.util.ArrayList;
import java.util.List;

/** Phrases that the phrase book would say otherwise, links that say nothing, missing figures. */
final class WordingRules {
  static List<Finding> check(Article article, PhraseBook book, RuleTexts texts) {
    List<Finding> findings = new ArrayList<>();
    for (PhraseBook.Place place : book.inArticle(article.body(), article.language())) {
      if (!article.isLabel(place.span())) {
        findings.add(
            new Finding(
                ArticleRule.PHRASE,
                place.span(),
                RuleTexts.quote(place.span().in(article.body())),
                null,
                place.advice().why(),
                place.advice().say()));
      }
    }
    int end = 0;
    for (Place place : article.cues()) {
      Span span = place.span();
      boolean isOpen =
          switch (place.kind()) {
            case "vague" -> !article.hasFigure(place.sentence());
            case "condition" -> !article.hasFigure(article.lineOf(span).span());
            case "usually" ->
                article.has("measured", place.sentence())
                    && !article.hasFigure(article.lineOf(span).span());
            default -> false;
          };
      boolean isNew = span.start() >= end && findings.stream().noneMatch(f -> overlap(f, span));
      if (isOpen && isNew && !isPlain(article, span) && !article.isLabel(span)) {
        findings.add(texts.at(ArticleRule.NO_FIGURE, place.sentence(), article.body(), null));
        end = place.sentence().end();
      }
    }
    int linked = 0;
    for (Place place : article.cues("link")) {
      if (place.span().start() >= linked && !article.isLabel(place.span())) {
        findings.add(texts.at(ArticleRule.LINK_TEXT, place.span(), article.body(), null));
        linked = place.span().end();
      }
    }
    return findings;
  }

  private static boolean overlap(Finding finding, Span span) {
    return finding.span().start() < span.end() && span.start() < finding.span().end();
  }

  /** "As soon as it is there" is a condition; "as soon as possible" is longer. */
  private static boolean isPlain(Article article, Span span) {
    return article.cues("plain").stream()
        .map(Place::span)
        .anyMatch(
            plain ->
                plain.start() <= span.start()
                    && plain.end() >= span.start() + 1
                    && plain.length() > span.length());
  }

  private WordingRules() {}
}
