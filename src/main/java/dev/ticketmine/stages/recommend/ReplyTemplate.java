package dev.ticketmine.stages.recommend;

import java.util.List;

/**
 * The reply template that is most used for a topic in a language.
 *
 * @param id template
 * @param conversations conversations of the topic that have it
 * @param lacks steps that it lacks
 * @param isPositive whether it has no phrase to avoid and blames nobody
 */
record ReplyTemplate(String id, long conversations, List<String> lacks, boolean isPositive) {}
