package dev.ticketmine.lake;

import java.io.Serializable;
import java.util.Collection;
import java.util.HashSet;

/**
 * Ids to look for. Pseudonyms, hashes and long ids are found wherever they stand by themselves in
 * text; short ids, such as {@code 12}, only as a whole value of a column of ids, because they mean
 * other things elsewhere.
 */
public final class SearchTerms implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int LONG_ENOUGH = 8;

  private final HashSet<String> anywhere = new HashSet<>();
  private final HashSet<String> ids = new HashSet<>();

  /**
   * Terms to look for.
   *
   * @param hashes pseudonyms and hashes
   * @param conversations ids of conversations
   */
  public SearchTerms(Collection<String> hashes, Collection<String> conversations) {
    anywhere.addAll(hashes);
    ids.addAll(conversations);
    conversations.stream().filter(SearchTerms::isTelling).forEach(anywhere::add);
  }

  /** Letters and digits: nothing that a date, a number or a word could be. */
  private static boolean isTelling(String id) {
    return id.length() >= LONG_ENOUGH
        && id.chars().allMatch(SearchTerms::isPart)
        && id.chars().anyMatch(Character::isDigit)
        && id.chars().anyMatch(Character::isLetter);
  }

  /** Returns how many terms there are. */
  public int size() {
    return anywhere.size() + ids.size();
  }

  /** Returns whether a text holds a term that stands by itself. */
  boolean isIn(String text) {
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || !isPart(text.charAt(i))) {
        if (i - start >= LONG_ENOUGH && isTerm(text.substring(start, i))) {
          return true;
        }
        start = i + 1;
      }
    }
    return false;
  }

  /** Returns whether a value of a column of ids is an id to look for, or that of its message. */
  boolean isId(String value) {
    return ids.contains(value) || ids.contains(withoutIndex(value));
  }

  private boolean isTerm(String word) {
    return anywhere.contains(word) || anywhere.contains(withoutIndex(word));
  }

  /** The id of a message is that of its conversation, a hyphen and an index. */
  private static String withoutIndex(String value) {
    int hyphen = value.lastIndexOf('-');
    boolean isMessage =
        hyphen > 0
            && hyphen < value.length() - 1
            && value.chars().skip(hyphen + 1L).allMatch(Character::isDigit);
    return isMessage ? value.substring(0, hyphen) : value;
  }

  static boolean isPart(int character) {
    return character < 128 && Character.isLetterOrDigit(character)
        || character == '-'
        || character == '_';
  }
}
