package dev.ticketmine.report.model;

import java.util.List;

/**
 * What there is of canned replies to a topic in a language, and a draft.
 *
 * @param topicId topic; null for a classic of which there is too little to tell
 * @param language de or en
 * @param classic lost_order, unhappy_with_product, damaged_parcel; null for none of them
 * @param status in_use, lacks_steps, missing or not_enough_data
 * @param templateLacks steps that the template in use lacks
 * @param sentences lines of the draft in order; none without a draft
 * @param messageIds message each line was taken from, in the same order; empty for set forms
 * @param steps what each line does, in the same order
 * @param lacks steps that the draft lacks
 * @param replies agents' replies the draft was chosen from; null if too few to show
 * @param conversations conversations about the topic in the language; null if too few to show
 */
public record ReplyAdvice(
    String topicId,
    String language,
    String classic,
    String status,
    List<String> templateLacks,
    List<String> sentences,
    List<String> messageIds,
    List<String> steps,
    List<String> lacks,
    Long replies,
    Long conversations) {
  /** Returns what is told of a classic about which there is too little. */
  public static ReplyAdvice unknown(String classic, String language) {
    return new ReplyAdvice(
        null,
        language,
        classic,
        "not_enough_data",
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        null,
        null);
  }
}
