package dev.ticketmine.stages.coverage;

import dev.ticketmine.privacy.WebAddresses;
import dev.ticketmine.tables.Articles;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * To which articles agents point in a topic's conversations. An article is the topic's own if it is
 * pointed to in two conversations or more, and surely more often than in the other topics (lower
 * end of the 95 % interval of Wilson, 1927). Versions of an article in two languages count as one,
 * and so do a topic's conversations: what helps German customers is what English ones need.
 */
final class ArticleLinks {
  private static final int FEWEST = 2;

  private final Map<String, Map<String, Long>> byTopic = new HashMap<>();
  private final Map<String, Long> byArticle = new HashMap<>();
  private final Map<String, Long> conversations = new HashMap<>();
  private long all;

  /**
   * Counts.
   *
   * @param addresses ids of articles by web address, see {@link #addresses}
   */
  ArticleLinks(Collection<TopicSample> samples, Map<String, String> addresses) {
    for (TopicSample sample : samples) {
      conversations.merge(sample.topicId(), sample.conversations(), Long::sum);
      all += sample.conversations();
      sample
          .links()
          .forEach(
              (link, count) -> {
                String article = addresses.get(link);
                if (article != null) {
                  byTopic
                      .computeIfAbsent(sample.topicId(), key -> new HashMap<>())
                      .merge(article, count, Long::sum);
                  byArticle.merge(article, count, Long::sum);
                }
              });
    }
  }

  /** Returns the ids of articles by the address as messages have it. */
  static Map<String, String> addresses(Dataset<Row> articles) {
    WebAddresses addresses = new WebAddresses();
    Map<String, String> ids = new HashMap<>();
    Set<String> twice = new HashSet<>();
    for (Row row :
        articles
            .select(Articles.ARTICLE_ID, Articles.URL)
            .filter(articles.col(Articles.URL).isNotNull())
            .collectAsList()) {
      String id = row.getString(0);
      List<String> links = addresses.links(row.getString(1));
      if (links.size() == 1 && !id.equals(ids.merge(links.get(0), id, (one, other) -> one))) {
        twice.add(links.get(0));
      }
    }
    // An address of several articles, such as that of the help centre, tells nothing.
    ids.keySet().removeAll(twice);
    return ids;
  }

  /** Returns in how many of the topic's conversations agents point to the article. */
  long count(TopicSample sample, ArticleText article) {
    return byTopic.getOrDefault(sample.topicId(), Map.of()).getOrDefault(article.articleId(), 0L);
  }

  /** Returns whether the article is the topic's own. */
  boolean isOwn(TopicSample sample, ArticleText article) {
    long count = count(sample, article);
    if (count < FEWEST) {
      return false;
    }
    long here = conversations.get(sample.topicId());
    return Interval.wilson(Math.min(count, here), here).low() > usual(sample, article, count);
  }

  /** Returns how much oftener agents point to the article here than in the other topics. */
  double odds(TopicSample sample, ArticleText article) {
    long count = count(sample, article);
    double share = (count + 0.5) / (conversations.get(sample.topicId()) + 1.0);
    return share / usual(sample, article, count);
  }

  private double usual(TopicSample sample, ArticleText article, long count) {
    long elsewhere = all - conversations.get(sample.topicId());
    return (byArticle.getOrDefault(article.articleId(), 0L) - count + 0.5) / (elsewhere + 1.0);
  }
}
