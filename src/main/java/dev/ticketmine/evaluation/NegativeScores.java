package dev.ticketmine.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ticketmine.tables.ConversationMood;
import java.util.List;
import java.util.Map;

/**
 * How surely negative customers are told: what {@code trends.negative-recall} and {@code
 * trends.negative-specificity} are to be set to.
 */
final class NegativeScores {
  private NegativeScores() {}

  /** Compares published states by conversation with the true ones. */
  static List<Score> of(Truth truth, Map<String, String> states) {
    long[] cases = new long[2];
    long[] right = new long[2];
    for (Map.Entry<String, JsonNode> conversation : truth.conversations().entrySet()) {
      String state = states.get(conversation.getKey());
      String known = conversation.getValue().path("state").asText();
      if (state != null && !known.isEmpty()) {
        int which = isNegative(known) ? 0 : 1;
        cases[which]++;
        right[which] += isNegative(state) == isNegative(known) ? 1 : 0;
      }
    }
    return List.of(
        Score.share("mood", "negative_recall", right[0], cases[0], "of angry or worried ones"),
        Score.share("mood", "negative_specificity", right[1], cases[1], "of all others"));
  }

  private static boolean isNegative(String state) {
    return ConversationMood.NEGATIVE_STATES.contains(state);
  }
}
