package dev.ticketmine.text.article;

import java.util.ArrayList;
import java.util.List;

/** How an article tells readers what to do. */
final class StepRules {
  private static final int MOST_IN_PROSE = 3;
  private static final int FEWEST_SENTENCES = 2;
  private static final int FEWEST_STEPS = 3;

  static List<Finding> check(Article article, RuleTexts texts) {
    List<Finding> findings = new ArrayList<>();
    int steps = 0;
    for (Line line : article.lines()) {
      int instructions = 0;
      int sentences = 0;
      for (var sentence : line.sentences()) {
        int count = Instructions.count(sentence.in(article.body()), article.language());
        instructions += count;
        sentences += count > 0 ? 1 : 0;
      }
      steps += instructions;
      boolean isStep =
          StepNumbers.number(line.text()) >= 0 || article.beginsWith("lead", line.span());
      if (instructions > MOST_IN_PROSE && sentences >= FEWEST_SENTENCES && !isStep) {
        findings.add(
            texts.at(
                ArticleRule.STEPS_IN_PROSE, line.span(), article.body(), (double) instructions));
      }
    }
    StepNumbers.check(article.lines(), article.body(), texts).ifPresent(findings::add);
    boolean helps =
        article.has("way_out")
            || article.lines().stream()
                .anyMatch(line -> line.isHeading() && line.text().endsWith("?"));
    if (steps >= FEWEST_STEPS && !helps) {
      findings.add(texts.whole(ArticleRule.NO_WAY_OUT, null));
    }
    return findings;
  }

  private StepRules() {}
}
