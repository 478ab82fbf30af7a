package dev.ticketmine.jobs;

import dev.ticketmine.lake.Lake;
import dev.ticketmine.report.model.ArticleAdvice;
import dev.ticketmine.report.model.ArticleAdvice.Finding;
import dev.ticketmine.report.model.Gap;
import dev.ticketmine.report.model.Topic;
import dev.ticketmine.tables.ArticleChecks;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Reads the help articles that had better be changed first. */
final class ArticleRows {
  private static final int ARTICLES = 50_000;
  private static final int SHOWN = 8;
  private static final int FINDINGS = 3;
  private static final String WEIGHT = "weight";
  private static final String FINDINGS_OF_ARTICLE = "findings";

  private final Dataset<Row> findings;
  private final ArticleTitles titles;
  private final Map<String, Long> conversations = new HashMap<>();

  /**
   * Reads for a report.
   *
   * @param topics topics that are shown, with their gaps: only their conversations count
   */
  ArticleRows(Lake lake, List<Topic> topics, ArticleTitles titles) {
    this.findings =
        lake.read(ArticleChecks.SCHEMA)
            .filter("severity <> '%s'".formatted(ArticleChecks.NONE))
            .selectExpr(
                "*", "case severity when 'high' then 3 when 'medium' then 2 else 1 end as weight");
    this.titles = titles;
    topics.stream()
        .flatMap(topic -> topic.gaps().stream())
        .filter(gap -> gap.articleId() != null && gap.conversations() != null)
        .forEach(this::add);
  }

  private void add(Gap gap) {
    conversations.merge(key(gap.articleId(), gap.language()), gap.conversations(), Long::sum);
  }

  /**
   * Returns articles by the weight of their findings times the conversations that they touch; those
   * of topics too small to show come last.
   */
  List<ArticleAdvice> first() {
    Map<String, Row> articles = new LinkedHashMap<>();
    findings
        .groupBy(ArticleChecks.ARTICLE_ID, ArticleChecks.LANGUAGE)
        .agg(Map.of(WEIGHT, "sum", ArticleChecks.RULE, "count"))
        .withColumnRenamed("sum(weight)", WEIGHT)
        .withColumnRenamed("count(rule)", FINDINGS_OF_ARTICLE)
        .selectExpr("*", "-weight as lightest")
        .orderBy("lightest", ArticleChecks.ARTICLE_ID, ArticleChecks.LANGUAGE)
        .limit(ARTICLES)
        .collectAsList()
        .stream()
        .sorted(Comparator.comparingLong(this::worth).reversed())
        .limit(SHOWN)
        .forEach(row -> articles.put(key(row), row));
    Map<String, List<Finding>> first = findings(articles.values().stream().toList());
    return articles.entrySet().stream()
        .map(article -> advice(article.getValue(), first.get(article.getKey())))
        .toList();
  }

  private long worth(Row article) {
    return Cells.count(article, WEIGHT) * conversations.getOrDefault(key(article), 0L);
  }

  /** The heaviest findings of articles, each of another rule. */
  private Map<String, List<Finding>> findings(List<Row> articles) {
    Map<String, List<Finding>> first = new HashMap<>();
    List<String> ids =
        articles.stream().map(row -> Cells.text(row, ArticleChecks.ARTICLE_ID)).distinct().toList();
    findings
        .filter(findings.col(ArticleChecks.ARTICLE_ID).isin(ids.toArray()))
        .selectExpr(
            "*",
            "row_number() over (partition by article_id, language, rule order by start) as place",
            "-weight as lightest")
        .filter("place = 1")
        .orderBy("lightest", ArticleChecks.START, ArticleChecks.RULE)
        .collectAsList()
        .forEach(
            row -> first.computeIfAbsent(key(row), key -> new ArrayList<>()).add(finding(row)));
    return first;
  }

  private ArticleAdvice advice(Row article, List<Finding> first) {
    String id = Cells.text(article, ArticleChecks.ARTICLE_ID);
    String language = Cells.text(article, ArticleChecks.LANGUAGE);
    return new ArticleAdvice(
        id,
        language,
        titles.of(id, language),
        conversations.get(key(article)),
        Cells.count(article, FINDINGS_OF_ARTICLE),
        first.stream().limit(FINDINGS).toList());
  }

  private static Finding finding(Row row) {
    return new Finding(
        Cells.textOrEmpty(row, ArticleChecks.RULE),
        Cells.textOrEmpty(row, ArticleChecks.QUOTE),
        Cells.textOrEmpty(row, ArticleChecks.WHY),
        Cells.textOrEmpty(row, ArticleChecks.HINT));
  }

  private static String key(Row row) {
    return key(Cells.text(row, ArticleChecks.ARTICLE_ID), Cells.text(row, ArticleChecks.LANGUAGE));
  }

  private static String key(String articleId, String language) {
    return Objects.requireNonNullElse(articleId, "") + "\n" + language;
  }
}
