package dev.ticketmine.report.model;

/**
 * A family of topics.
 *
 * @param id permanent id
 * @param labelDe German name
 * @param labelEn English name
 * @param conversations conversations with one of its topics
 */
public record Theme(String id, String labelDe, String labelEn, long conversations) {}
