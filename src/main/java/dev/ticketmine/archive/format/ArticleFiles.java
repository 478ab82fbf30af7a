package dev.ticketmine.archive.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Brings together what several files of a help centre say: sections get their names, translations
 * what they share with the article they are of.
 */
public final class ArticleFiles {
  private final List<RawArticle> articles = new ArrayList<>();
  private final List<RawArticle> translations = new ArrayList<>();
  private final Map<String, String> sections = new HashMap<>();

  /** Adds what a file holds. */
  public void add(ParsedArticles file) {
    articles.addAll(file.articles());
    translations.addAll(file.translations());
    sections.putAll(file.sections());
  }

  /** Returns all articles, each as complete as the files make it, in the order they were added. */
  public List<RawArticle> articles() {
    Map<String, RawArticle> originals = new HashMap<>();
    articles.forEach(article -> originals.put(article.articleId(), article));
    List<RawArticle> all = new ArrayList<>(articles);
    for (RawArticle translation : translations) {
      RawArticle original = originals.get(translation.articleId());
      all.add(
          original == null
              ? translation
              : with(translation, original.section(), original.labels()));
    }
    all.replaceAll(article -> with(article, name(article.section()), article.labels()));
    return all;
  }

  /** A section whose name no file holds keeps its id. */
  private String name(String section) {
    if (section == null || !section.startsWith(ArticleExports.SECTION_ID)) {
      return section;
    }
    String name = sections.get(section);
    return name == null ? section.substring(ArticleExports.SECTION_ID.length()) : name;
  }

  private static RawArticle with(RawArticle article, String section, List<String> labels) {
    return new RawArticle(
        article.position(),
        article.articleId(),
        article.language(),
        article.title(),
        article.bodyText(),
        article.url(),
        section,
        labels,
        article.createdAt(),
        article.updatedAt(),
        article.views(),
        article.helpfulVotes(),
        article.unhelpfulVotes(),
        article.isDraft());
  }
}
