package dev.ticketmine.report.model;

import java.util.List;

/**
 * A help article that had better be changed.
 *
 * @param articleId id of the article
 * @param language de or en
 * @param title its title; null if unknown
 * @param conversations conversations about the topics for which it is the nearest article; null if
 *     too few to show
 * @param findings number of all findings
 * @param first the most useful ones
 */
public record ArticleAdvice(
    String articleId,
    String language,
    String title,
    Long conversations,
    long findings,
    List<Finding> first) {
  /**
   * What had better be changed.
   *
   * @param rule rule of the check
   * @param quote the beginning of the place; empty for the whole article
   * @param why the reason, in the language of the article
   * @param hint what to do, in the language of the article
   */
  public record Finding(String rule, String quote, String why, String hint) {}
}
