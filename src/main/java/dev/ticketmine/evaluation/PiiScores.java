package dev.ticketmine.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Counts planted personal values that are still readable in the messages. */
final class PiiScores {
  private static final String GROUP = "privacy";

  private PiiScores() {}

  /**
   * Returns, per type, the share of values that are gone.
   *
   * @param textByMessage text of the messages that had a value; messages that were not loaded are
   *     left out
   */
  static List<Score> of(Truth truth, Map<String, String> textByMessage) {
    Map<String, long[]> counts = new TreeMap<>();
    for (JsonNode pii : truth.all("pii")) {
      String text = textByMessage.get(Truth.messageId(pii));
      if (text != null) {
        boolean survives = holds(text, pii.path("value").asText());
        for (String type : List.of("all", pii.path("type").asText())) {
          long[] count = counts.computeIfAbsent(type, t -> new long[2]);
          count[0] += survives ? 0 : 1;
          count[1]++;
        }
      }
    }
    List<Score> scores = new ArrayList<>();
    counts.forEach(
        (type, count) ->
            scores.add(Score.share(GROUP, "removed_share_" + type, count[0], count[1], "")));
    return scores;
  }

  /**
   * Whether the text holds the value as a word of its own. Case counts: Grace is a name, grace is
   * not.
   */
  static boolean holds(String text, String value) {
    return Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(value) + "(?![\\p{L}\\p{N}])")
        .matcher(text)
        .find();
  }
}
