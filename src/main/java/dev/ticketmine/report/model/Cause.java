package dev.ticketmine.report.model;

import java.util.List;

/**
 * What a topic is associated with.
 *
 * @param id id of the row in the table
 * @param kind phrase, attribute or event
 * @param attribute attribute; null for a phrase that names none
 * @param value value of the attribute, phrase or event
 * @param label the cause in words; a quote for a phrase
 * @param support conversations of the topic with this cause; null if too few to show
 * @param share share of the topic's conversations with it
 * @param shareLow lower end of the 95 % interval of the share; may be null
 * @param shareHigh upper end of the interval; may be null
 * @param baseShare share of all other conversations with it; may be null
 * @param lift share divided by base share; may be null
 * @param quotes redacted quotes
 * @param counterExample redacted question of the topic without the cause; null if there is none
 * @param strength strong, fair or weak
 */
public record Cause(
    String id,
    String kind,
    String attribute,
    String value,
    String label,
    Long support,
    double share,
    Double shareLow,
    Double shareHigh,
    Double baseShare,
    Double lift,
    List<String> quotes,
    String counterExample,
    String strength) {
  /** Returns the cause with other quotes. */
  public Cause withQuotes(List<String> others) {
    return new Cause(
        id,
        kind,
        attribute,
        value,
        label,
        support,
        share,
        shareLow,
        shareHigh,
        baseShare,
        lift,
        others,
        counterExample,
        strength);
  }
}
