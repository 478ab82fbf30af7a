package dev.ticketmine.text.article;

import dev.ticketmine.text.mood.PhraseBook;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a help article as an editor would: can it be read, does it answer at once, are its steps
 * steps, is it friendly, is anything left open? Rules and their sources: docs/methods/articles.md.
 */
public final class ArticleCheck implements Serializable {
  private static final long serialVersionUID = 1L;

  /** So many findings of one rule say enough. */
  private static final int MOST_OF_A_RULE = 20;

  private static final List<String> LANGUAGES = List.of("de", "en");

  /**
   * What was found.
   *
   * @param readability how easy the text is to read
   * @param findings what had better be changed, by rule and place
   */
  public record Result(Readability readability, List<Finding> findings) {}

  private final PhraseBook phrases;

  /** Looks for the phrases to avoid of this book. */
  public ArticleCheck(PhraseBook phrases) {
    this.phrases = phrases;
  }

  /**
   * Checks an article.
   *
   * @param title null counts as empty
   * @param body text with a paragraph, heading or list item a line; null counts as empty
   * @param language {@code de} or {@code en}; nothing is found in any other
   */
  public Result check(String title, String body, String language) {
    if (body == null || body.isBlank() || !LANGUAGES.contains(language)) {
      return new Result(new Readability(0, 0, null, null), List.of());
    }
    Article article = Article.of(title == null ? "" : title, body, language);
    RuleTexts texts = RuleTexts.of(language);
    Readability readability = Readability.of(article.lines(), article.body(), language);
    List<Finding> findings = new ArrayList<>(LengthRules.check(article, readability, texts));
    findings.addAll(FocusRules.check(article, texts));
    findings.addAll(StepRules.check(article, texts));
    findings.addAll(WordingRules.check(article, phrases, texts));
    findings.sort(
        Comparator.comparing(Finding::rule).thenComparingInt(finding -> finding.span().start()));
    Map<ArticleRule, Integer> counts = new EnumMap<>(ArticleRule.class);
    findings.removeIf(finding -> counts.merge(finding.rule(), 1, Integer::sum) > MOST_OF_A_RULE);
    return new Result(readability, List.copyOf(findings));
  }
}
