package dev.ticketmine.privacy;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Placeholders that can be told apart before the whole conversation is known: {@code
 * [NAME_X0F3…_X77B…]} has a keyed hash for each word of the name, {@code [EMAIL_X1C0…]} one for the
 * value. The same value has the same hashes within one conversation and others in any other. {@link
 * PlaceholderNumbers} puts numbers in their place.
 */
public final class PlaceholderMarks implements Placeholders {
  /** A hash in a placeholder. */
  static final String HASH = "X[0-9A-F]{12}";

  private static final Pattern NO_CONTENT = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final Pseudonyms pseudonyms;
  private final String conversationId;

  /** Marks values of a conversation. */
  public PlaceholderMarks(Pseudonyms pseudonyms, String conversationId) {
    this.pseudonyms = pseudonyms;
    this.conversationId = conversationId;
  }

  @Override
  public String of(EntityType type, String value) {
    List<String> words =
        type == EntityType.NAME
            ? NameWords.of(value)
            : List.of(NO_CONTENT.matcher(NameWords.folded(value)).replaceAll(""));
    StringBuilder mark = new StringBuilder("[").append(type.name());
    for (String word : words) {
      mark.append("_X").append(pseudonyms.mark(conversationId, word));
    }
    return mark.append(']').toString();
  }
}
