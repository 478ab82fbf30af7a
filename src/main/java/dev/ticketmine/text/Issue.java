package dev.ticketmine.text;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The sentences of a message that are about one matter, in order.
 *
 * @param sentences sentences without noise
 * @param isAnnounced whether the customer said that a new matter begins
 */
record Issue(List<Sentence> sentences, boolean isAnnounced) {
  /** Does one of the sentences ask, want or complain? */
  boolean hasCore() {
    return sentences.stream().anyMatch(sentence -> sentence.role().isCore());
  }

  /** Does it say anything of its own? */
  boolean tells() {
    return hasCore()
        || sentences.stream()
            .anyMatch(
                sentence ->
                    sentence.role() == SentenceRole.CONTEXT && sentence.terms().size() >= 2);
  }

  /** Returns the terms of all sentences. */
  Set<String> terms() {
    return sentences.stream()
        .flatMap(sentence -> sentence.terms().stream())
        .collect(Collectors.toSet());
  }

  /** Returns the place in the message. */
  Span span() {
    return new Span(
        sentences.get(0).span().start(), sentences.get(sentences.size() - 1).span().end());
  }
}
