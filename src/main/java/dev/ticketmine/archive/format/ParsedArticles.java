package dev.ticketmine.archive.format;

import java.util.List;

/** The articles of one file and the records in it that could not be read. */
public record ParsedArticles(List<RawArticle> articles, List<RejectedRecord> rejected) {
  /** Copies the lists. */
  public ParsedArticles {
    articles = List.copyOf(articles);
    rejected = List.copyOf(rejected);
  }
}
