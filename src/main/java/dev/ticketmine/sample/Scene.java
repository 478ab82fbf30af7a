package dev.ticketmine.sample;

import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * What a conversation is going to be about, before anybody speaks.
 *
 * @param second another intent that the customer brings along; null in most
 * @param said what the customer says may have caused it
 * @param feeling how the customer comes: angry, worried, confused or neutral
 * @param isRepeat whether the customer wrote about the same a few days ago
 */
record Scene(
    Intent chief,
    Intent second,
    Person person,
    Agent agent,
    String channel,
    ZonedDateTime createdAt,
    Optional<Said> said,
    String feeling,
    boolean isRepeat) {

  /** A sentence about a cause. */
  record Said(String sentence, String attribute, String value) {}

  String language() {
    return person.language();
  }

  Intent.Texts texts() {
    return chief.texts().get(language());
  }

  /** Whether people write letters here, with greeting and closing. */
  boolean isMail() {
    return channel.equals("email") || channel.equals("form");
  }

  boolean isPlainlyNegative() {
    return chief.mood().equals("negative") || feeling.equals("angry") || feeling.equals("worried");
  }
}
