package dev.ticketmine.stages.coverage;

import dev.ticketmine.stages.coverage.Nearness.Match;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Topics and articles of one night, compared once; what follows from that can be asked for all
 * articles or without some of them.
 *
 * @param samples topics by language, in order
 * @param articles all articles
 * @param matches every topic's matches with every article
 * @param addresses ids of articles by web address
 * @param doublets articles that say the same
 * @param search search for words
 */
record HelpCentre(
    List<TopicSample> samples,
    List<ArticleText> articles,
    Map<String, List<Match>> matches,
    Map<String, String> addresses,
    Doublets doublets,
    ArticleSearch search,
    CoverageOptions options) {
  static HelpCentre of(
      Dataset<Row> topics,
      Dataset<Row> articles,
      Dataset<Row> articleVectors,
      Dataset<Row> samples,
      CoverageOptions options) {
    List<TopicSample> sampled = TopicSample.all(samples);
    List<ArticleText> texts = ArticleText.all(articleVectors);
    Nearness nearness = new Nearness(sampled, options.minimumReplies());
    Map<String, List<Match>> matches = new HashMap<>();
    FindContentGaps.centroids(topics)
        .forEach((id, centroid) -> matches.put(id, nearness.matches(id, centroid, texts)));
    return new HelpCentre(
        sampled,
        texts,
        matches,
        ArticleLinks.addresses(articles),
        new Doublets(texts),
        new ArticleSearch(texts),
        options);
  }

  /** Returns the rules for a help centre of these articles alone. */
  GapRules rules(Predicate<ArticleText> isThere) {
    List<ArticleText> there = articles.stream().filter(isThere).toList();
    Set<String> ids = there.stream().map(ArticleText::articleId).collect(Collectors.toSet());
    Map<String, String> known = new HashMap<>(addresses);
    known.values().retainAll(ids);
    return new GapRules(
        samples, matches, there, new ArticleLinks(samples, known), doublets, search, options);
  }
}
