package dev.ticketmine.report.model;

import java.util.List;

/**
 * A draft of a help article.
 *
 * @param recommendationId recommendation it serves; may be null
 * @param topicId topic
 * @param language de or en
 * @param title title as customers ask it
 * @param sentences sentences of the answer in order
 * @param messageIds message each sentence was taken from, in the same order
 * @param replies agents' replies the answer was chosen from; null if too few to show
 * @param phrasings how customers ask it
 * @param labels customers' vocabulary
 * @param relatedTopicIds topics nearest to this one
 */
public record Draft(
    String recommendationId,
    String topicId,
    String language,
    String title,
    List<String> sentences,
    List<String> messageIds,
    Long replies,
    List<String> phrasings,
    List<String> labels,
    List<String> relatedTopicIds) {}
