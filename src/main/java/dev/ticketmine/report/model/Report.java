package dev.ticketmine.report.model;

import java.util.List;
import java.util.Map;

/**
 * Everything a report shows.
 *
 * @param archive the night and the archive it looked at
 * @param themes themes, largest first
 * @param topics topics, largest first
 * @param mood conversations per state
 * @param recovered conversations that began negative and did not end so; null if too few to show
 * @param alerts latest first
 * @param incidents candidates for a major issue
 * @param recommendations best first
 * @param effects what followed published help content, latest first
 * @param precision how much of our own advice was taken; none before anything was decided
 * @param tags tags, most used first
 * @param tagChanges proposed changes
 * @param tagBackcasts tags of the last quarter that proposed changes concern, the most changed
 *     first
 * @param untaggedShare share of conversations without any tag; null if too few to show
 * @param metrics service figures
 * @param patterns when customers make contact, and what goes with what
 * @param drafts drafts of articles
 * @param articles articles to change first
 * @param replies canned replies: the classics, then the most frequent topics
 * @param quality what the report rests on
 */
public record Report(
    Archive archive,
    List<Theme> themes,
    List<Topic> topics,
    Map<String, Long> mood,
    Long recovered,
    List<Alert> alerts,
    List<Incident> incidents,
    List<Recommendation> recommendations,
    List<Effect> effects,
    List<Precision> precision,
    List<TagVerdict> tags,
    List<TagChange> tagChanges,
    List<TagBackcast> tagBackcasts,
    Double untaggedShare,
    List<Metric> metrics,
    Patterns patterns,
    List<Draft> drafts,
    List<ArticleAdvice> articles,
    List<ReplyAdvice> replies,
    DataQuality quality) {}
