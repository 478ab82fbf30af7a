package dev.ticketmine.text.mood;

import dev.ticketmine.text.mood.PhraseRules.Hit;

/** Praise beside a failure, with no contrast between, is meant the other way round. */
final class Irony {
  private static final double TURNED = -0.8;

  private final Words words;
  private final Faults faults;
  private final Scopes scopes;

  Irony(Words words, Faults faults, Scopes scopes) {
    this.words = words;
    this.faults = faults;
    this.scopes = scopes;
  }

  /** Turns the value of praise if it is ironic; returns whether it was. */
  boolean turn(Hit hit, double[] values) {
    int first = hit.first();
    int sentence = words.sentence(first);
    boolean turns =
        hit.rule().kind().equals("irony")
            && values[first] > 0
            && !scopes.hasContrast(sentence)
            && hasFault(sentence, first, values);
    if (turns) {
      values[first] *= TURNED;
    }
    return turns;
  }

  private boolean hasFault(int sentence, int except, double[] values) {
    for (int i = 0; i < words.size(); i++) {
      boolean isNear = words.sentence(i) == sentence || words.sentence(i) == sentence + 1;
      if (isNear && i != except && (faults.isClearAt(i) || values[i] <= -1)) {
        return true;
      }
    }
    return false;
  }
}
