package dev.ticketmine.report.model;

/**
 * How often conversations show something.
 *
 * @param scope all, channel, area or topic
 * @param scopeValue channel, area or topic; empty for all
 * @param name what is shown
 * @param conversations conversations of which it can be told
 * @param share share of them
 * @param low lower end of its interval
 * @param high upper end of its interval
 * @param lift share divided by the share of all
 */
public record Sign(
    String scope,
    String scopeValue,
    String name,
    long conversations,
    double share,
    double low,
    double high,
    double lift) {}
