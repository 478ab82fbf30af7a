package dev.ticketmine.stages.coverage;

import dev.ticketmine.ml.Vectors;
import dev.ticketmine.tables.ArticleVectors;
import dev.ticketmine.text.TermAnalyzer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import scala.collection.Seq;

/**
 * An article as it is compared with topics.
 *
 * @param texts title and passages in order
 * @param passages vectors of the texts
 * @param terms all terms of title and text
 */
record ArticleText(
    String articleId,
    String language,
    List<String> texts,
    List<float[]> passages,
    Set<String> terms) {
  /** Reads the rows of {@link ArticleVectors}, in the order of article and language. */
  static List<ArticleText> all(Dataset<Row> articleVectors) {
    Map<String, ArticleText> articles = new TreeMap<>();
    for (Row row :
        articleVectors
            .orderBy(
                ArticleVectors.ARTICLE_ID,
                ArticleVectors.LANGUAGE,
                ArticleVectors.PASSAGE_INDEX,
                ArticleVectors.MODEL_ID)
            .collectAsList()) {
      String id = row.getAs(ArticleVectors.ARTICLE_ID);
      String language = row.getAs(ArticleVectors.LANGUAGE);
      ArticleText article =
          articles.computeIfAbsent(
              id + "\n" + language,
              key ->
                  new ArticleText(
                      id, language, new ArrayList<>(), new ArrayList<>(), new HashSet<>()));
      String text = row.getAs(ArticleVectors.PASSAGE);
      article.texts.add(text);
      article.passages.add(Floats.of(row.<Seq<Float>>getAs(ArticleVectors.VECTOR)));
      article.terms.addAll(TermAnalyzer.of(language).terms(text));
    }
    return new ArrayList<>(articles.values());
  }

  String key() {
    return articleId + " " + language;
  }

  /**
   * Returns how near the article is on the subject: the mean of the cosines of its title and of its
   * best passage; both 0 at least.
   */
  double subject(float[] direction) {
    double title = Vectors.dot(passages.get(0), direction);
    double best = title;
    if (passages.size() > 1) {
      best = -1;
      for (float[] passage : passages.subList(1, passages.size())) {
        best = Math.max(best, Vectors.dot(passage, direction));
      }
    }
    return Math.max(0, title) / 2 + Math.max(0, best) / 2;
  }
}
