package dev.ticketmine.text.mood;

import dev.ticketmine.text.mood.PhraseRules.Hit;
import java.util.List;

/** A text whose words and phrases have got their values, by lexicon, negation and irony. */
final class ValuedText {
  private static final double FLIPPED_PRAISE = -0.7;
  private static final double FLIPPED_BLAME = -0.25;
  private static final double FAULT_SEVERITY = 0.5;
  private static final double MOST_SMILES = 1.6;
  private static final double COMPLAINS = -0.5;
  private static final double FAULTY = 0.3;
  private static final double SMILE_AT_FAULT = 0.7;

  private final Words words;
  private final List<Hit> hits;
  private final boolean[] muted;
  private final boolean[] taken;
  private final double[] values;
  private final String[] kinds;
  private final int[][] spans;
  private final Faults faults;
  private final Scopes scopes;
  private final Emphasis emphasis;
  private final Markers markers;
  private boolean isIronic;

  ValuedText(
      Words words, List<Hit> hits, PolarLexicon lexicon, EmojiLexicon emoji, boolean isAnswer) {
    this.words = words;
    this.hits = hits;
    int size = words.size();
    muted = Courtesies.find(words, hits, isAnswer);
    taken = new boolean[size];
    values = new double[size];
    kinds = new String[size];
    spans = new int[size][];
    faults = new Faults(size);
    markers = new Markers(words);
    placePhrases(true);
    placePhrases(false);
    scopes = new Scopes(words, hits, muted, taken);
    emphasis = new Emphasis(words, scopes);
    placeWords(lexicon, emoji);
    faults.place(hits, muted, scopes, markers);
    if (isAnswer && Relief.isIn(words, hits, muted)) {
      faults.relieve();
      Relief.relieve(values);
    } else {
      turnIrony();
    }
    for (int i = 0; i < size; i++) {
      values[i] = values[i] == 0 ? 0 : emphasis.on(i, values[i]);
      if (spans[i] != null && (values[i] != 0 || faults.isAt(i))) {
        markers.add(kinds[i], spans[i]);
      }
    }
  }

  /** Places phrases; plain ones, which keep others from their words, come first. */
  private void placePhrases(boolean plain) {
    for (Hit hit : hits) {
      String kind = hit.rule().kind();
      boolean isThanks = kind.equals("thanks") || kind.equals("courtesy-thanks");
      boolean isPlaced = plain ? kind.equals("plain") : kind.equals("phrase") || isThanks;
      if (isPlaced && isFree(hit)) {
        for (int word : hit.words()) {
          taken[word] = true;
        }
        place(hit.first(), hit.rule().value(), isThanks ? "thanks" : null, hit.words());
      }
    }
  }

  private boolean isFree(Hit hit) {
    for (int word : hit.words()) {
      if (muted[word] || taken[word]) {
        return false;
      }
    }
    return true;
  }

  private void place(int index, double value, String kind, int... span) {
    values[index] = value;
    kinds[index] = kind == null ? (value < 0 ? "negative" : "positive") : kind;
    spans[index] = span;
  }

  private void placeWords(PolarLexicon lexicon, EmojiLexicon emoji) {
    for (int i = 0; i < words.size(); i++) {
      if (muted[i]) {
        continue;
      }
      if (taken[i]) {
        values[i] *= values[i] == 0 ? 1 : scopes.intensity(i);
      } else if (words.isEmoji(i)) {
        place(i, emoji.strength(words.folded(i)), "emoji", i);
      } else {
        PolarLexicon.Entry entry = lexicon.find(words.folded(i));
        if (entry != null) {
          placeWord(i, entry);
        }
      }
    }
  }

  private void placeWord(int index, PolarLexicon.Entry entry) {
    double strength = entry.strength();
    if (!scopes.isNegated(index, entry.isVerb())) {
      place(index, strength * scopes.intensity(index), null, index);
    } else if (entry.reportsFault()) {
      place(index, 0, "problem", index);
      faults.add(index, FAULT_SEVERITY, index);
    } else {
      place(index, strength * (strength > 0 ? FLIPPED_PRAISE : FLIPPED_BLAME), "negated", index);
    }
  }

  private void turnIrony() {
    Irony irony = new Irony(words, faults, scopes);
    for (Hit hit : hits) {
      if (!muted[hit.first()] && irony.turn(hit, values)) {
        isIronic = true;
        markers.add("ironic", hit.words());
      }
    }
  }

  /** Sum of the values of words and phrases, without smileys. */
  double emotion() {
    return emotion(1) + emotion(-1);
  }

  /** Sum of the values of one sign (1 or -1) of words and phrases, without smileys. */
  double emotion(int sign) {
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      sum += words.isEmoji(i) || values[i] * sign < 0 ? 0 : values[i];
    }
    return sum;
  }

  /** Sum of the values of smileys; in a complaint, happy ones are rather friendly than happy. */
  double smileys() {
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      sum += words.isEmoji(i) ? values[i] : 0;
    }
    sum = Math.max(-MOST_SMILES, Math.min(MOST_SMILES, sum));
    boolean complains = emotion() < COMPLAINS || faults.severity() > FAULTY;
    return sum > 0 && complains ? sum * SMILE_AT_FAULT : sum;
  }

  /** Number of words that are no courtesy. */
  int weighedWords() {
    int weighed = 0;
    for (boolean isMuted : muted) {
      weighed += isMuted ? 0 : 1;
    }
    return weighed;
  }

  /** What the text says of its writer's feelings, besides its polarity. */
  Cues cues() {
    return new Cues(words, hits, muted, scopes);
  }

  Words words() {
    return words;
  }

  /** Value of a word, or of the phrase that begins with it. */
  double value(int index) {
    return values[index];
  }

  /** The words that a word's value belongs to. */
  int[] span(int index) {
    return spans[index].clone();
  }

  Faults faults() {
    return faults;
  }

  Emphasis emphasis() {
    return emphasis;
  }

  boolean isIronic() {
    return isIronic;
  }

  Markers markers() {
    return markers;
  }
}
