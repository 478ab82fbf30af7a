package dev.ticketmine.text.mood;

import dev.ticketmine.text.mood.PhraseRules.Hit;
import java.util.List;
import java.util.Set;

/**
 * A text whose words have got their values: lexicon, phrases, negation, intensity, contrast, irony.
 */
final class ValuedText {
  private static final double FLIPPED_PRAISE = -0.7;
  private static final double FLIPPED_BLAME = -0.25;
  private static final double FAULT_SEVERITY = 0.5;
  private static final double SHOUTED = 1.25;
  private static final double ELONGATED = 1.2;
  private static final double EXCLAIMED = 0.12;
  private static final double PRAISE_IN_QUESTION = 0.4;
  private static final double BEFORE_CONTRAST = 0.6;
  private static final double AFTER_CONTRAST = 1.4;
  private static final double IRONIC = -0.8;
  private static final int LONG_MESSAGE = 6;
  private static final double MOST_SMILES = 1.6;
  private static final double COMPLAINS = -0.5;
  private static final double FAULTY = 0.3;
  private static final double SMILE_AT_FAULT = 0.7;
  private static final Set<String> DEAR = Set.of("liebe", "lieber", "liebes", "dear");
  private static final Set<String> CUES =
      Set.of("confused", "worried", "angry", "effort", "grateful");

  private final Words words;
  private final boolean[] muted;
  private final boolean[] taken;
  private final double[] values;
  private final double[] faults;
  private final String[] kinds;
  private final int[][] spans;
  private final Scopes scopes;
  private final Markers markers;
  private int weighed;

  ValuedText(
      Words words, List<Hit> hits, PolarLexicon lexicon, EmojiLexicon emoji, boolean isAnswer) {
    this.words = words;
    int size = words.size();
    muted = new boolean[size];
    taken = new boolean[size];
    values = new double[size];
    faults = new double[size];
    kinds = new String[size];
    spans = new int[size][];
    markers = new Markers(words);
    muteCourtesies(hits, isAnswer);
    placePhrases(hits);
    scopes = new Scopes(words, hits, muted, taken);
    placeWords(lexicon, emoji);
    placeProblems(hits);
    turnIrony(hits);
    intensify();
    mark(hits);
  }

  private void muteCourtesies(List<Hit> hits, boolean isAnswer) {
    boolean[] beginsPhrase = new boolean[words.size()];
    for (Hit hit : hits) {
      String kind = hit.rule().kind();
      // "Danke für nichts" is no thanks: the longer phrase comes first.
      beginsPhrase[hit.first()] |= kind.equals("phrase") && hit.rule().value() < 0;
      boolean isCourtesy =
          kind.equals("boilerplate")
              || (kind.equals("thanks")
                  && !beginsPhrase[hit.first()]
                  && (!isAnswer || isClosing(hit)));
      if (isCourtesy) {
        for (int word : hit.words()) {
          muted[word] = true;
        }
      }
    }
    muteSalutation();
    for (boolean isMuted : muted) {
      weighed += isMuted ? 0 : 1;
    }
  }

  /** "Liebe Buchhandlung, …" addresses somebody: a first word of love greets. */
  private void muteSalutation() {
    if (words.size() > 1 && DEAR.contains(words.folded(0)) && words.sentence(1) == 0) {
      muted[0] = true;
    }
  }

  /** Thanks in the last sentence of a longer message end it and praise nothing. */
  private boolean isClosing(Hit hit) {
    return words.size() > LONG_MESSAGE
        && words.sentence(hit.first()) == words.sentenceCount() - 1
        && hit.first() > LONG_MESSAGE;
  }

  private void placePhrases(List<Hit> hits) {
    for (Hit hit : hits) {
      String kind = hit.rule().kind();
      if ((kind.equals("phrase") || kind.equals("thanks")) && isFree(hit)) {
        take(hit);
        place(hit.first(), hit.rule().value(), kind.equals("thanks") ? kind : null, hit.words());
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

  private void take(Hit hit) {
    for (int word : hit.words()) {
      taken[word] = true;
    }
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
      faults[index] = FAULT_SEVERITY;
    } else {
      place(index, strength * (strength > 0 ? FLIPPED_PRAISE : FLIPPED_BLAME), "negated", index);
    }
  }

  private void placeProblems(List<Hit> hits) {
    boolean[] used = new boolean[words.size()];
    for (Hit hit : hits) {
      if (hit.rule().kind().equals("problem") && !used[hit.first()] && !muted[hit.first()]) {
        for (int word : hit.words()) {
          used[word] = true;
        }
        faults[hit.first()] = Math.max(faults[hit.first()], hit.rule().value());
        markers.add("problem", hit.words());
      }
    }
  }

  /** Praise beside a failure is meant the other way round, unless a contrast stands between. */
  private void turnIrony(List<Hit> hits) {
    for (Hit hit : hits) {
      int first = hit.first();
      if (hit.rule().kind().equals("irony") && values[first] > 0 && !muted[first]) {
        int sentence = words.sentence(first);
        if (hasFault(sentence, first) && !scopes.hasContrast(sentence)) {
          values[first] *= IRONIC;
          markers.add("ironic", hit.words());
        }
      }
    }
  }

  private boolean hasFault(int sentence, int except) {
    for (int i = 0; i < words.size(); i++) {
      boolean isNear = words.sentence(i) == sentence || words.sentence(i) == sentence + 1;
      if (isNear && i != except && (faults[i] > 0.2 || values[i] <= -1)) {
        return true;
      }
    }
    return false;
  }

  private void intensify() {
    for (int i = 0; i < values.length; i++) {
      if (values[i] == 0) {
        continue;
      }
      int sentence = words.sentence(i);
      String end = words.sentenceEnd(sentence);
      long exclamations = Math.min(3, end.chars().filter(mark -> mark == '!').count());
      values[i] *= 1 + EXCLAIMED * exclamations;
      if (words.isShouted(i) && !isAllShouted()) {
        values[i] *= SHOUTED;
      }
      if (!Folding.shorten(words.folded(i), 1).equals(words.folded(i)) && !words.isEmoji(i)) {
        values[i] *= ELONGATED;
      }
      if (values[i] > 0 && end.contains("?")) {
        values[i] *= PRAISE_IN_QUESTION;
      } else if (values[i] > 0 && smilesAtQuestion(i)) {
        values[i] = 0;
      }
      values[i] *= scopes.contrast(i, BEFORE_CONTRAST, AFTER_CONTRAST);
    }
  }

  /** A smiley right behind a question is friendly: it praises nothing. */
  private boolean smilesAtQuestion(int index) {
    return words.isEmoji(index)
        && index > 0
        && words.sentence(index - 1) < words.sentence(index)
        && words.sentenceEnd(words.sentence(index - 1)).contains("?");
  }

  private boolean isAllShouted() {
    int shouted = 0;
    for (int i = 0; i < words.size(); i++) {
      shouted += words.isShouted(i) ? 1 : 0;
    }
    return shouted * 2 > words.size() && words.size() > 2;
  }

  private void mark(List<Hit> hits) {
    for (int i = 0; i < values.length; i++) {
      if (spans[i] != null && (values[i] != 0 || faults[i] > 0)) {
        markers.add(kinds[i], spans[i]);
      }
    }
    for (Hit hit : hits) {
      if (CUES.contains(hit.rule().kind()) && !muted[hit.first()]) {
        markers.add(hit.rule().kind(), hit.words());
      }
    }
  }

  /** Sum of the values of words and phrases, without smileys. */
  double emotion() {
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      sum += words.isEmoji(i) ? 0 : values[i];
    }
    return sum;
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
    return sum > 0 && (emotion() < COMPLAINS || severity() > FAULTY) ? sum * SMILE_AT_FAULT : sum;
  }

  double severitySum() {
    double sum = 0;
    for (double fault : faults) {
      sum += fault;
    }
    return sum;
  }

  /** Severity 0..1: each further sign of a problem adds part of what is left. */
  double severity() {
    double left = 1;
    for (double fault : faults) {
      left *= 1 - fault;
    }
    return 1 - left;
  }

  /** Number of words that are no courtesy. */
  int weighedWords() {
    return weighed;
  }

  List<String> markers() {
    return markers.list();
  }
}
