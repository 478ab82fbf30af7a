package dev.ticketmine.archive;

import dev.ticketmine.archive.format.ParsedRecord;
import dev.ticketmine.archive.format.RawConversation;
import dev.ticketmine.archive.format.RawMessage;
import dev.ticketmine.archive.format.RejectedRecord;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** Counts how often each field of conversations is filled, and how often which fault occurs. */
public final class FieldCounts {
  private final Map<String, Long> fields = new LinkedHashMap<>();
  private final Map<String, Long> attributes = new TreeMap<>();
  private final Map<String, Long> messages = new TreeMap<>();
  private final Map<String, Long> faults = new TreeMap<>();
  private final Map<String, Long> leftOut = new TreeMap<>();

  void add(ParsedRecord record) {
    if (record instanceof RejectedRecord rejected) {
      Map<String, Long> reasons = rejected.code().isFault() ? faults : leftOut;
      reasons.merge(rejected.reason(), 1L, Long::sum);
    } else if (record instanceof RawConversation conversation) {
      add(conversation);
    }
  }

  private void add(RawConversation conversation) {
    add("subject", conversation.subject());
    add("language", conversation.language());
    add("customer_id", conversation.customerId());
    add("status", conversation.status());
    add("created_at", conversation.createdAt());
    add("closed_at", conversation.closedAt());
    add("tags", conversation.tags().isEmpty() ? null : conversation.tags());
    add("csat", conversation.csat());
    add("csat_comment", conversation.csatComment());
    add("ces", conversation.ces());
    conversation.attributes().keySet().forEach(name -> attributes.merge(name, 1L, Long::sum));
    for (RawMessage message : conversation.messages()) {
      String role = message.authorRole() + (message.isPublic() ? "" : ", internal");
      messages.merge(role, 1L, Long::sum);
      messages.merge("without a time", message.sentAt() == null ? 1L : 0L, Long::sum);
    }
  }

  private void add(String field, Object value) {
    fields.merge(field, value == null ? 0L : 1L, Long::sum);
  }

  /** Returns the number of conversations that have a field; attributes behind the others. */
  public Map<String, Long> fields() {
    Map<String, Long> all = new LinkedHashMap<>(fields);
    attributes.forEach((name, count) -> all.put("attribute " + name, count));
    return Collections.unmodifiableMap(all);
  }

  /** Returns the number of messages by role, and of those without a time. */
  public Map<String, Long> messages() {
    return Collections.unmodifiableMap(messages);
  }

  /** Returns how many records were rejected for which reason. */
  public Map<String, Long> faults() {
    return Collections.unmodifiableMap(faults);
  }

  /** Returns how many records were left out on purpose for which reason. */
  public Map<String, Long> leftOut() {
    return Collections.unmodifiableMap(leftOut);
  }
}
