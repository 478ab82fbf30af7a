package dev.ticketmine.text.mood;

import dev.ticketmine.text.mood.PhraseRules.Hit;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * A reply without greeting, closing and who signed it.
 *
 * @param wordCount words that are no courtesies
 * @param words the words from greeting to closing, names and numbers left out
 */
record ReplyBody(int wordCount, String words) {
  /** Shorter replies are the same by chance. */
  private static final int LEAST_WORDS = 8;

  private static final int ID_BYTES = 8;

  static ReplyBody of(Words words, List<Hit> courtesies) {
    boolean[] isCourtesy = new boolean[words.size()];
    int closing = words.size();
    for (Hit hit : courtesies) {
      for (int word : hit.words()) {
        isCourtesy[word] = true;
      }
      if (hit.first() > words.size() / 2) {
        closing = Math.min(closing, hit.first());
      }
    }
    int count = 0;
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < words.size(); i++) {
      String word = words.folded(i);
      count += isCourtesy[i] ? 0 : 1;
      if (i < closing && !isCourtesy[i] && !word.equals("xname") && !word.equals("0")) {
        body.append(word).append(' ');
      }
    }
    return new ReplyBody(count, body.toString());
  }

  /** The same for the same words, whatever the run; none if there are too few words. */
  Optional<String> templateId() {
    if (words.chars().filter(letter -> letter == ' ').count() < LEAST_WORDS) {
      return Optional.empty();
    }
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
      return Optional.of(HexFormat.of().formatHex(digest, 0, ID_BYTES));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
