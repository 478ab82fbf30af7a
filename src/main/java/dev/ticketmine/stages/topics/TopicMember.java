package dev.ticketmine.stages.topics;

/**
 * A clear question near the centre of its topic, as naming sees it.
 *
 * @param topicId its topic
 * @param questionId its id
 * @param customerKey who asked
 * @param language de, en or und
 * @param kind question, problem or request
 * @param question its redacted text
 * @param about what it is about, subject line first, without greetings and placeholders
 * @param distance distance to the centroid
 */
record TopicMember(
    String topicId,
    String questionId,
    String customerKey,
    String language,
    String kind,
    String question,
    String about,
    double distance) {}
