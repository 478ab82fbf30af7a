package dev.ticketmine.sample;

import java.time.ZonedDateTime;
import java.util.List;

/**
 * A message with its truth.
 *
 * @param polarity of a public customer message; otherwise null
 * @param reply flags of a public agent message; otherwise null
 */
record SampleMessage(
    String role,
    String authorId,
    ZonedDateTime sentAt,
    String text,
    boolean isPublic,
    List<Pii> pii,
    String polarity,
    ReplyFlags reply) {

  boolean isCustomer() {
    return role.equals("customer");
  }
}
