package dev.ticketmine.stages.coverage;

import dev.ticketmine.text.TypicalTerms;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * How near articles are to topics: on the subject, by vectors of questions, and in what they
 * explain, by the terms that are typical of agents' replies and not of the questions.
 */
final class Nearness {
  private static final int TERMS = 20;
  private static final int TERMS_LOOKED_AT = 40;
  private static final double MINIMUM_SHARE = 0.15;
  private static final double MINIMUM_SHARE_OF_QUESTIONS = 0.08;

  /** With fewer terms of their own, replies are described by all their typical terms. */
  private static final int FEWEST_TERMS = 5;

  private final Map<String, TopicSample> samples = new HashMap<>();
  private final Map<String, Map<String, Double>> explained = new HashMap<>();

  /**
   * The nearness of one article to one topic.
   *
   * @param subject 0..1, by vectors
   * @param answer weighted share of what agents typically explain that stands in the article; null
   *     if there are too few replies to say
   */
  record Match(ArticleText article, double subject, Double answer) {
    /** Returns the mean of both; the subject alone if the answers cannot be compared. */
    double similarity() {
      return answer == null ? subject : (subject + answer) / 2;
    }
  }

  static Nearness of(Dataset<Row> samples, int minimumReplies) {
    return new Nearness(TopicSample.all(samples), minimumReplies);
  }

  Nearness(Collection<TopicSample> topicSamples, int minimumReplies) {
    Map<String, TypicalTerms> replies = new HashMap<>();
    Map<String, TypicalTerms> questions = new HashMap<>();
    for (TopicSample sample : topicSamples) {
      samples.put(sample.key(), sample);
      replies
          .computeIfAbsent(
              sample.language(), key -> new TypicalTerms(MINIMUM_SHARE, TERMS_LOOKED_AT))
          .add(sample.topicId(), sample.language(), sample.replyTexts());
      questions
          .computeIfAbsent(
              sample.language(),
              key -> new TypicalTerms(MINIMUM_SHARE_OF_QUESTIONS, TERMS_LOOKED_AT))
          .add(sample.topicId(), sample.language(), sample.questions().values());
    }
    for (TopicSample sample : topicSamples) {
      Map<String, Double> terms =
          answering(
              replies.get(sample.language()).of(sample.topicId()),
              questions.get(sample.language()).of(sample.topicId()));
      if (sample.replies().size() >= minimumReplies && !terms.isEmpty()) {
        explained.put(sample.key(), terms);
      }
    }
  }

  /** The heaviest terms of the replies that do not only repeat what was asked about. */
  private static Map<String, Double> answering(
      Map<String, Double> replies, Map<String, Double> questions) {
    long own = replies.keySet().stream().filter(term -> !questions.containsKey(term)).count();
    Map<String, Double> terms = new LinkedHashMap<>();
    replies.entrySet().stream()
        .filter(term -> own < FEWEST_TERMS || !questions.containsKey(term.getKey()))
        .limit(TERMS)
        .forEach(term -> terms.put(term.getKey(), term.getValue()));
    return terms;
  }

  /**
   * Compares a topic with articles; each in the article's language, as far as the topic has texts
   * in it.
   */
  List<Match> matches(String topicId, float[] centroid, Collection<ArticleText> articles) {
    List<Match> matches = new ArrayList<>();
    for (ArticleText article : articles) {
      String key = topicId + " " + article.language();
      TopicSample sample = samples.get(key);
      float[] direction = sample == null || sample.vector() == null ? centroid : sample.vector();
      Map<String, Double> terms = explained.get(key);
      if (direction != null) {
        matches.add(
            new Match(
                article,
                article.subject(direction),
                terms == null ? null : TypicalTerms.contained(terms, article.terms())));
      }
    }
    return matches;
  }
}
