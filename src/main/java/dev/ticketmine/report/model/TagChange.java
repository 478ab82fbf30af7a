package dev.ticketmine.report.model;

import java.util.List;

/**
 * A proposed change of the tag taxonomy.
 *
 * @param action add, merge, split, rename or retire
 * @param tags tags as they are
 * @param newTags tags as they should be
 * @param conversations conversations concerned; null if too few to show
 * @param evidence why, in numbers
 */
public record TagChange(
    String action, List<String> tags, List<String> newTags, Long conversations, String evidence) {}
