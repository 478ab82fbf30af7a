package dev.ticketmine.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Compares polarity, state and what replies do with what was written. */
final class MoodScores {
  private static final String GROUP = "mood";

  /** Columns of table {@code reply_quality} that the truth can judge. */
  static final List<String> FLAGS =
      List.of(
          "acknowledges",
          "apologises",
          "takes_ownership",
          "gives_next_step",
          "sets_expectation",
          "thanks",
          "explains");

  private MoodScores() {}

  /** Returns polarity by message, scored for all and per language. */
  static List<Score> polarity(Truth truth, Map<String, String> polarityByMessage) {
    List<Score> scores = new ArrayList<>();
    for (String language : List.of("all", "de", "en")) {
      Confusion confusion = new Confusion();
      for (JsonNode message : truth.all("message")) {
        String found = polarityByMessage.get(Truth.messageId(message));
        JsonNode conversation = truth.conversations().get(message.path("conversation_id").asText());
        boolean counts =
            language.equals("all")
                || (conversation != null
                    && conversation.path("language").asText().equals(language));
        if (found != null && counts) {
          confusion.add(message.path("polarity").asText(), found);
        }
      }
      scores.add(macro("polarity_macro_f1_" + language, confusion));
      if (language.equals("all")) {
        for (String name : List.of("negative", "neutral", "positive")) {
          scores.add(confusion.score(GROUP, "polarity_f1_" + name, name));
        }
      }
    }
    return scores;
  }

  static List<Score> states(
      Truth truth, Map<String, String> stateByConversation, Map<String, Boolean> recovered) {
    Confusion states = new Confusion();
    Confusion recovery = new Confusion();
    truth
        .conversations()
        .forEach(
            (id, conversation) -> {
              if (stateByConversation.containsKey(id) && conversation.has("state")) {
                states.add(conversation.path("state").asText(), stateByConversation.get(id));
              }
              if (recovered.containsKey(id) && conversation.has("recovered")) {
                recovery.add(
                    conversation.path("recovered").asText(), String.valueOf(recovered.get(id)));
              }
            });
    List<Score> scores = new ArrayList<>();
    scores.add(macro("state_macro_f1", states));
    for (String state :
        List.of("angry", "confused", "worried", "neutral", "satisfied", "grateful")) {
      scores.add(states.score(GROUP, "state_f1_" + state, state));
    }
    scores.add(recovery.score(GROUP, "recovered_f1", "true"));
    return scores;
  }

  /** Scores each flag over the replies that the truth judges. */
  static List<Score> replies(Truth truth, Map<String, Map<String, Boolean>> flagsByMessage) {
    List<Score> scores = new ArrayList<>();
    for (String flag : FLAGS) {
      Confusion confusion = new Confusion();
      for (JsonNode reply : truth.all("reply")) {
        Map<String, Boolean> found = flagsByMessage.get(Truth.messageId(reply));
        if (found != null && reply.path(flag).isBoolean() && found.get(flag) != null) {
          confusion.add(reply.path(flag).asText(), found.get(flag).toString());
        }
      }
      scores.add(confusion.score("replies", flag + "_f1", "true"));
    }
    return scores;
  }

  private static Score macro(String name, Confusion confusion) {
    return confusion.total() == 0
        ? Score.missing(GROUP, name, "no cases")
        : Score.plain(GROUP, name, confusion.macroF1(), confusion.total(), "");
  }
}
