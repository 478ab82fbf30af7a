package dev.ticketmine.sample;

import dev.ticketmine.sample.Intent.Change;
import dev.ticketmine.sample.Intent.Help;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What agents answer in one conversation: an answer of the phrase bank, with the shop's figures of
 * that week, and sometimes where the help centre has more.
 */
final class Answers {
  private static final String ADDRESS = "https://hilfe.lindgruen.example/%s/%s";
  private static final Set<String> WITHOUT_LINKS = Set.of("phone", "social");

  /** How often agents point to the article. They do not know that one is no good. */
  private static final Map<String, Double> LINKED =
      Map.of("covered", 0.2, "weak", 0.2, "stale", 0.15, "unfindable", 0.2, "duplicate", 0.2);

  private final Phrases phrases;
  private final Scene scene;
  private final int week;
  private final Dice dice;

  /**
   * Answers in a conversation.
   *
   * @param week week of the conversation, counted from 0
   * @param dice dice of their own, so that links change nothing else in the archive
   */
  Answers(Phrases phrases, Scene scene, int week, Dice dice) {
    this.phrases = phrases;
    this.scene = scene;
    this.week = week;
    this.dice = dice;
  }

  /** Returns an answer to what the customer is chiefly about, or to the second question. */
  String about(Intent intent, Dice which) {
    String answer = which.pick(intent.texts().get(scene.language()).answers());
    Optional<Change> change = intent.change().filter(c -> week >= c.week());
    if (change.isPresent()) {
      for (List<String> figures : change.get().figures().get(scene.language())) {
        answer = answer.replace(figures.get(0), figures.get(1));
      }
    }
    return answer;
  }

  /** Returns the sentence with the link that goes with an answer; none in most. */
  Optional<String> link(Intent intent) {
    Help help = intent.help().get(scene.language());
    double chance = LINKED.getOrDefault(help.status(), 0.0);
    boolean links = dice.chance(chance);
    boolean other = dice.chance(0.4) && help.other() != null;
    String sentence = phrases.pick("agent.article", dice);
    if (!links || WITHOUT_LINKS.contains(scene.channel())) {
      return Optional.empty();
    }
    String address = ADDRESS.formatted(scene.language(), other ? help.other() : help.article());
    return Optional.of(sentence.replace("{article}", address));
  }
}
