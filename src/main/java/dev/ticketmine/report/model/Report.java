package dev.ticketmine.report.model;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Everything a report shows.
 *
 * @param archive the night and the archive it looked at
 * @param themes themes, largest first
 * @param topics topics, largest first
 * @param mood conversations per state
 * @param recovered conversations that began negative and did not end so
 * @param alerts latest first
 * @param recommendations best first
 * @param tags tags, most used first
 * @param tagChanges proposed changes
 * @param metrics service figures
 * @param drafts drafts of articles
 * @param quality what the report rests on
 */
public record Report(
    Archive archive,
    List<Theme> themes,
    List<Topic> topics,
    Map<String, Long> mood,
    long recovered,
    List<Alert> alerts,
    List<Recommendation> recommendations,
    List<TagVerdict> tags,
    List<TagChange> tagChanges,
    List<Metric> metrics,
    List<Draft> drafts,
    DataQuality quality) {

  /**
   * Returns the report without topics that fewer customers asked about, without anything that
   * refers to them, and without causes that rest on fewer conversations.
   */
  public Report withFloor(int minimumCustomers) {
    List<Topic> kept =
        topics.stream()
            .filter(topic -> topic.customers() >= minimumCustomers)
            .map(topic -> causeFloor(topic, minimumCustomers))
            .toList();
    Set<String> hidden = new HashSet<>();
    topics.stream()
        .filter(topic -> topic.customers() < minimumCustomers)
        .forEach(topic -> hidden.add(topic.id()));
    DataQuality counted =
        new DataQuality(
            quality.intake(),
            quality.messages(),
            quality.articles(),
            quality.questions(),
            quality.unclearQuestions(),
            quality.quarantined(),
            quality.rejections(),
            quality.hiddenTopics() + hidden.size());
    return new Report(
        archive,
        themes,
        kept,
        mood,
        recovered,
        alerts.stream().filter(alert -> !hidden.contains(alert.topicId())).toList(),
        recommendations.stream().filter(item -> !hidden.contains(item.topicId())).toList(),
        tags,
        tagChanges,
        metrics,
        drafts.stream().filter(draft -> !hidden.contains(draft.topicId())).toList(),
        counted);
  }

  private static Topic causeFloor(Topic topic, int minimum) {
    List<Cause> causes =
        topic.causes().stream().filter(cause -> cause.support() >= minimum).toList();
    return new Topic(
        topic.id(),
        topic.themeId(),
        topic.labelDe(),
        topic.labelEn(),
        topic.keyphrases(),
        topic.question(),
        topic.questionDe(),
        topic.questionEn(),
        topic.examples(),
        topic.area(),
        topic.questions(),
        topic.conversations(),
        topic.customers(),
        topic.firstSeen(),
        topic.lastSeen(),
        topic.weeks(),
        topic.mood(),
        causes,
        topic.gaps(),
        topic.value());
  }
}
