package dev.ticketmine.report.model;

/**
 * Conversations that came or left since the night before, for one reason.
 *
 * @param topicId topic; empty for the archive
 * @param reason new, late, edited, erased or moved; configuration, model or code
 * @param direction came, left or changed
 * @param conversations conversations; null if too few to show
 */
public record NightDifference(
    String topicId, String reason, String direction, Long conversations) {}
