package dev.ticketmine.report.model;

/**
 * Words that last replies end with.
 *
 * @param topicId topic; null for all
 * @param language language
 * @param words the words; empty for no closing line
 * @param conversations conversations that end so
 * @param share their share
 * @param goesOn share of them that go on; null if too few to show
 * @param low lower end of its interval
 * @param high upper end of its interval
 */
public record ClosingLine(
    String topicId,
    String language,
    String words,
    long conversations,
    double share,
    Double goesOn,
    Double low,
    Double high) {}
