package dev.ticketmine.report.model;

/**
 * What a tag is worth as a measure.
 *
 * @param tag tag
 * @param conversations conversations with it; null if too few to show
 * @param share share of all conversations; null if too few to show
 * @param topicCount effective number of topics it spreads over; may be null
 * @param whyTest passed, failed or unclear
 * @param spikeTest passed, failed or unclear
 * @param consistency share of similar conversations that carry the same tag; may be null
 * @param verdict keep, merge, split, rename or retire
 */
public record TagVerdict(
    String tag,
    Long conversations,
    Double share,
    Double topicCount,
    String whyTest,
    String spikeTest,
    Double consistency,
    String verdict) {}
