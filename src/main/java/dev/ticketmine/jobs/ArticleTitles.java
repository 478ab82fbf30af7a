package dev.ticketmine.jobs;

import dev.ticketmine.tables.Articles;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;

/** Titles of help articles by id: in the language asked for, or in another one. */
final class ArticleTitles {
  private final Map<String, Map<String, String>> titles = new TreeMap<>();

  ArticleTitles(List<Row> articles) {
    for (Row row : articles) {
      String title = Cells.text(row, Articles.TITLE);
      if (title != null) {
        titles
            .computeIfAbsent(Cells.text(row, Articles.ARTICLE_ID), id -> new TreeMap<>())
            .put(Cells.textOrEmpty(row, Articles.LANGUAGE), title);
      }
    }
  }

  /** Returns the title; null if the article is not known. */
  String of(String articleId, String language) {
    Map<String, String> languages = articleId == null ? null : titles.get(articleId);
    return languages == null
        ? null
        : languages.getOrDefault(language, languages.values().iterator().next());
  }
}
