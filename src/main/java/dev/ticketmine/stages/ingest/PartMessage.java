package dev.ticketmine.stages.ingest;

import dev.ticketmine.text.LanguageDetector;
import java.sql.Timestamp;
import java.util.Comparator;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * A message of a part on its way into a conversation.
 *
 * @param raw the message as the part holds it
 * @param partUpdatedAt last change of the part
 * @param role role of the author, now known
 */
record PartMessage(Row raw, Timestamp partUpdatedAt, String role) {
  /** Order in a conversation: by time, at the same time by id, shorter numbers first. */
  static final Comparator<PartMessage> ORDER =
      Comparator.comparing(
              PartMessage::sentAt, Comparator.nullsLast(Comparator.<Timestamp>naturalOrder()))
          .thenComparing(message -> message.sourceId().length())
          .thenComparing(PartMessage::sourceId);

  /** Of two versions of a message, the greater one counts. */
  static final Comparator<PartMessage> VERSION =
      Comparator.comparing(
              PartMessage::partUpdatedAt,
              Comparator.nullsFirst(Comparator.<Timestamp>naturalOrder()))
          .thenComparing(PartMessage::text)
          .thenComparing(PartMessage::isPublic)
          .thenComparing(PartMessage::role);

  String sourceId() {
    return raw.getAs("message_id");
  }

  String authorKey() {
    return raw.getAs("author_key");
  }

  Timestamp sentAt() {
    return raw.getAs("sent_at");
  }

  String text() {
    return raw.getAs("text");
  }

  String language() {
    return raw.getAs("language");
  }

  boolean isPublic() {
    return raw.<Boolean>getAs("is_public");
  }

  boolean isCustomers() {
    return "customer".equals(role) && isPublic();
  }

  /** A message too short to tell its language is in that of its conversation. */
  Row row(String conversationId, int index, String shown, String conversationLanguage) {
    return RowFactory.create(
        conversationId + "-" + index,
        index,
        role,
        authorKey(),
        isPublic(),
        sentAt(),
        shown,
        language().equals(LanguageDetector.UNKNOWN) ? conversationLanguage : language(),
        raw.getAs("links"));
  }
}
