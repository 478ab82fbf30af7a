package dev.ticketmine.archive.format;

import java.util.List;
import java.util.Map;

/**
 * What one file of a help centre holds.
 *
 * @param articles the articles
 * @param translations articles in further languages that name only the article they are of
 * @param sections names of sections by the ids that articles have in their place
 * @param rejected records that could not be read
 */
public record ParsedArticles(
    List<RawArticle> articles,
    List<RawArticle> translations,
    Map<String, String> sections,
    List<RejectedRecord> rejected) {
  /** Copies the collections. */
  public ParsedArticles {
    articles = List.copyOf(articles);
    translations = List.copyOf(translations);
    sections = Map.copyOf(sections);
    rejected = List.copyOf(rejected);
  }

  /** A file of articles that are complete. */
  public ParsedArticles(List<RawArticle> articles, List<RejectedRecord> rejected) {
    this(articles, List.of(), Map.of(), rejected);
  }
}
