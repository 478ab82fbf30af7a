package dev.ticketmine.text.mood;

import dev.ticketmine.text.mood.PhraseRules.Hit;
import java.util.List;
import java.util.Set;

/**
 * Finds the words of a text that are courtesy and say nothing of the mood: greetings, closings, how
 * to reach somebody, and thanks that end a request.
 *
 * <p>Thanks count only after an agent has written, and then where they are what the message says:
 * not behind a question, a request or facts that the agent asked for, and not as the last line
 * above the name.
 */
final class Courtesies {
  private static final int LONG_MESSAGE = 6;
  private static final Set<String> DEAR = Set.of("liebe", "lieber", "liebes", "dear");

  private final Words words;
  private final boolean[] muted;

  private Courtesies(Words words) {
    this.words = words;
    muted = new boolean[words.size()];
  }

  /** Returns for each word whether it is courtesy. */
  static boolean[] find(Words words, List<Hit> hits, boolean isAnswer) {
    Courtesies courtesies = new Courtesies(words);
    courtesies.mute(hits, isAnswer);
    courtesies.muteSalutation();
    return courtesies.muted;
  }

  private void mute(List<Hit> hits, boolean isAnswer) {
    boolean[] blames = new boolean[words.size()];
    boolean isPlainThanks = isAnswer && !asksOrTells(hits);
    for (Hit hit : hits) {
      String kind = hit.rule().kind();
      // "Danke für nichts" is no thanks: the longer phrase comes first.
      blames[hit.first()] |= kind.equals("phrase") && hit.rule().value() < 0;
      boolean isCourtesy =
          switch (kind) {
            case "boilerplate" -> true;
            case "courtesy-thanks" -> !isPlainThanks || isOwnLine(hit);
            case "thanks" ->
                !blames[hit.first()]
                    && (!isAnswer || isOwnLine(hit) || (!isPlainThanks && isClosing(hit)));
            default -> false;
          };
      if (isCourtesy) {
        for (int word : hit.words()) {
          muted[word] = true;
        }
      }
    }
  }

  /** Whether the message asks for something, or hands over a number, an address or a file. */
  private boolean asksOrTells(List<Hit> hits) {
    for (int sentence = 0; sentence < words.sentenceCount(); sentence++) {
      if (words.sentenceEnd(sentence).contains("?")) {
        return true;
      }
    }
    for (int i = 0; i < words.size(); i++) {
      String word = words.folded(i);
      if (word.equals("0") || (word.length() > 5 && words.raw(i).startsWith("["))) {
        return true;
      }
    }
    return hits.stream().anyMatch(hit -> hit.rule().kind().equals("request"));
  }

  /** Thanks in the last sentence of a longer message end it and praise nothing. */
  private boolean isClosing(Hit hit) {
    return words.size() > LONG_MESSAGE
        && words.sentence(hit.first()) == words.sentenceCount() - 1
        && hit.first() > LONG_MESSAGE;
  }

  /** Thanks alone on a line below others close a letter. */
  private boolean isOwnLine(Hit hit) {
    int sentence = words.sentence(hit.first());
    boolean begins = hit.first() == 0 || words.sentence(hit.first() - 1) < sentence;
    boolean ends = hit.last() == words.size() - 1 || words.sentence(hit.last() + 1) > sentence;
    return sentence > 0
        && begins
        && ends
        && words.sentenceEnd(sentence - 1).contains("\n")
        && !words.sentenceEnd(sentence).contains("!")
        && !words.sentenceEnd(sentence).contains(".");
  }

  /** "Liebe Buchhandlung, …" addresses somebody: a first word of love greets. */
  private void muteSalutation() {
    if (words.size() > 1 && DEAR.contains(words.folded(0)) && words.sentence(1) == 0) {
      muted[0] = true;
    }
  }
}
