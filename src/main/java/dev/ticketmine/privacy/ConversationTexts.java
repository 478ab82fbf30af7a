package dev.ticketmine.privacy;

import java.util.ArrayList;
import java.util.List;

/**
 * The redacted texts of one conversation.
 *
 * @param subject may be null
 * @param messages in order
 * @param comment on the rating; may be null
 */
public record ConversationTexts(String subject, List<String> messages, String comment) {
  /** Returns the texts with numbers in place of the marks of placeholders. */
  public ConversationTexts numbered() {
    List<String> all = new ArrayList<>();
    all.add(subject);
    all.addAll(messages);
    all.add(comment);
    List<String> numbered = PlaceholderNumbers.in(all);
    int last = all.size() - 1;
    return new ConversationTexts(numbered.get(0), numbered.subList(1, last), numbered.get(last));
  }
}
