package dev.ticketmine.stages.coverage;

import dev.ticketmine.stages.coverage.Nearness.Match;
import dev.ticketmine.stages.coverage.StaleFigures.Conflict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Says for a topic and language whether an article answers it.
 *
 * <p>An article answers a topic if it holds at least a given share of what agents typically
 * explain, and is more than a runner-up (see {@link Background}) or the one agents point to. Of
 * those:
 *
 * <ul>
 *   <li>duplicate: a second article answers the topic as well and says the same;
 *   <li>stale: agents give other figures than the article;
 *   <li>unfindable: in customers' words another article is nearer that does not answer, and a
 *       search for their words mostly does not find this one;
 *   <li>covered: none of these.
 * </ul>
 *
 * <p>Where no article answers:
 *
 * <ul>
 *   <li>weak: agents point to an article all the same, or one is near on the subject;
 *   <li>language_missing: an article answers the topic in the other language, and has no version in
 *       this one;
 *   <li>missing: none of these.
 * </ul>
 */
final class GapRules {
  private static final double MOSTLY_FOUND = 0.5;
  private static final double MOST_ODDS = 20;

  private static final Comparator<Match> MOST_SIMILAR =
      Comparator.comparingDouble((Match match) -> -rounded(match.similarity()))
          .thenComparing(match -> match.article().articleId());

  private final CoverageOptions options;
  private final ArticleLinks links;
  private final Doublets doublets;
  private final ArticleSearch search;
  private final Map<String, TopicSample> samples = new HashMap<>();
  private final Map<String, List<Match>> matches = new HashMap<>();
  private final Map<String, Background> backgrounds = new HashMap<>();
  private final Set<String> versions = new HashSet<>();

  GapRules(
      Collection<TopicSample> samples,
      Map<String, List<Match>> byTopic,
      Collection<ArticleText> articles,
      ArticleLinks links,
      Doublets doublets,
      ArticleSearch search,
      CoverageOptions options) {
    this.options = options;
    this.links = links;
    this.doublets = doublets;
    this.search = search;
    samples.forEach(sample -> this.samples.put(sample.key(), sample));
    articles.forEach(article -> versions.add(article.key()));
    Map<String, List<List<Match>>> byLanguage = new HashMap<>();
    byTopic.keySet().stream()
        .sorted()
        .forEach(
            topicId -> {
              for (String language : List.of("de", "en")) {
                List<Match> own =
                    byTopic.get(topicId).stream()
                        .filter(match -> match.article().language().equals(language))
                        .filter(match -> versions.contains(match.article().key()))
                        .sorted(MOST_SIMILAR)
                        .toList();
                matches.put(topicId + " " + language, own);
                byLanguage.computeIfAbsent(language, key -> new ArrayList<>()).add(own);
              }
            });
    byLanguage.forEach((language, all) -> backgrounds.put(language, new Background(all, doublets)));
  }

  /** Returns whether anything is said about the topic in this language. */
  boolean isEnough(TopicSample sample) {
    return sample.conversations() >= options.minimumConversations();
  }

  /** Returns what is said. */
  Gap gap(TopicSample sample) {
    List<Match> own = matches.getOrDefault(sample.key(), List.of());
    List<Match> answering = answering(sample, own);
    OptionalDouble right =
        own.isEmpty()
            ? OptionalDouble.empty()
            : certainty(sample, answering.isEmpty() ? own.get(0) : answering.get(0));
    if (!answering.isEmpty()) {
      return answered(sample, own, answering, right);
    }
    OptionalDouble wrong =
        right.isPresent() ? OptionalDouble.of(1 - right.getAsDouble()) : OptionalDouble.empty();
    Optional<Match> pointedTo =
        own.stream()
            .filter(match -> links.isOwn(sample, match.article()))
            .max(
                Comparator.comparingLong((Match match) -> links.count(sample, match.article()))
                    .thenComparing(MOST_SIMILAR.reversed()));
    if (pointedTo.isPresent()) {
      return new Gap("weak", pointedTo.get(), wrong);
    }
    Optional<Match> other = inOtherLanguage(sample);
    if (other.isPresent()) {
      return new Gap("language_missing", other.get(), wrong);
    }
    Optional<Match> near =
        own.stream()
            .filter(match -> match.subject() >= background(sample).near())
            .max(Comparator.comparingDouble(Match::subject).thenComparing(MOST_SIMILAR.reversed()));
    return near.map(match -> new Gap("weak", match, wrong))
        .orElseGet(() -> new Gap("missing", own.isEmpty() ? null : own.get(0), wrong));
  }

  private Gap answered(
      TopicSample sample, List<Match> own, List<Match> answering, OptionalDouble right) {
    Match best = answering.get(0);
    Optional<Match> same =
        answering.stream()
            .skip(1)
            .filter(match -> doublets.areSame(best.article(), match.article()))
            .findFirst();
    if (same.isPresent()) {
      return new Gap("duplicate", best, right)
          .with(same.get().article())
          .with(StaleFigures.between(best.article(), same.get().article()).orElse(null));
    }
    Optional<Conflict> stale = StaleFigures.between(sample, best.article());
    if (stale.isPresent()) {
      return new Gap("stale", best, right).with(stale.get());
    }
    boolean isBeaten =
        own.stream()
            .anyMatch(match -> match.subject() > best.subject() && !answering.contains(match));
    if (best.answer() != null && isBeaten) {
      double found = search.foundShare(sample.questions().values(), best.article());
      if (found < MOSTLY_FOUND) {
        return new Gap("unfindable", best, right).with(found);
      }
    }
    return new Gap("covered", best, right);
  }

  private List<Match> answering(TopicSample sample, List<Match> own) {
    return own.stream()
        .filter(match -> answers(sample, match))
        .sorted(
            Comparator.comparing((Match match) -> !links.isOwn(sample, match.article()))
                .thenComparing(MOST_SIMILAR))
        .toList();
  }

  private boolean answers(TopicSample sample, Match match) {
    Background background = backgrounds.get(match.article().language());
    if (match.answer() == null) {
      return match.subject() >= background.near();
    }
    return match.answer() >= options.coveredShare()
        && (match.similarity() >= background.held() || links.isOwn(sample, match.article()));
  }

  private Optional<Match> inOtherLanguage(TopicSample sample) {
    String language = sample.language().equals("de") ? "en" : "de";
    String key = sample.topicId() + " " + language;
    TopicSample other = samples.get(key);
    return matches.getOrDefault(key, List.of()).stream()
        .filter(match -> !versions.contains(match.article().articleId() + " " + sample.language()))
        .filter(
            match ->
                other == null
                    ? match.subject() >= backgrounds.get(language).near()
                    : answers(other, match))
        .findFirst();
  }

  private Background background(TopicSample sample) {
    return backgrounds.get(sample.language());
  }

  private OptionalDouble certainty(TopicSample sample, Match match) {
    double odds =
        links.isOwn(sample, match.article())
            ? Math.min(MOST_ODDS, links.odds(sample, match.article()))
            : 1;
    return background(sample).certainty(match, odds);
  }

  /** Returns whether more than one article answers the topic. */
  boolean hasSecond(TopicSample sample) {
    return answering(sample, matches.getOrDefault(sample.key(), List.of())).size() > 1;
  }

  /** Returns the numbers behind a status. */
  String reason(TopicSample sample, Gap gap) {
    return new GapReason(sample, gap, background(sample), links, options).text();
  }

  static double rounded(double value) {
    return Math.rint(value * 1e6) / 1e6;
  }
}
