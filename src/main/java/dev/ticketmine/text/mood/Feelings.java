package dev.ticketmine.text.mood;

import dev.ticketmine.text.mood.Cues.Cue;
import dev.ticketmine.text.mood.Feeling.State;
import dev.ticketmine.text.mood.TextMood.Polarity;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds the feeling in a text that lexicon and rules have read: the weights of its cues, and for
 * anger also of how it is written.
 *
 * <p>A cue of weight 1 makes a state. Anger is also what adds up to 1 of reproaches, exclaimed
 * faults, piled-up question marks, shouting, irony and angry smileys.
 */
final class Feelings {
  private static final double FURIOUS = -0.75;
  private static final double BITTER = -0.5;
  private static final double ENOUGH = 1;
  private static final double HALF = 0.5;
  private static final double LEAST = 0.35;
  private static final double MOST = 0.98;
  private static final Set<String> ANGER = Set.of("angry", "reproach", "leaving");

  private final ValuedText text;
  private final Words words;
  private final Cues cues;

  private Feelings(ValuedText text, Cues cues) {
    this.text = text;
    this.cues = cues;
    words = text.words();
  }

  static Feeling of(ValuedText text, Cues cues, Polarity polarity, double score) {
    return new Feelings(text, cues).find(polarity, score);
  }

  private Feeling find(Polarity polarity, double score) {
    double anger = anger(score);
    double worry = cues.weight("worried");
    double confusion = cues.weight("confused");
    double gravest = Math.max(anger, Math.max(worry, confusion));
    if (polarity == Polarity.POSITIVE) {
      double sureness = HALF + score * HALF - (gravest >= ENOUGH ? 0.2 : 0);
      return cues.weight("grateful") >= ENOUGH
          ? feeling(State.GRATEFUL, sureness + 0.1, cues.strongest(Set.of("grateful")))
          : feeling(State.SATISFIED, sureness, best());
    }
    if (anger >= ENOUGH) {
      return feeling(State.ANGRY, sureness(anger), angriest());
    }
    if (worry >= ENOUGH && worry >= confusion) {
      return feeling(State.WORRIED, sureness(worry), cues.strongest(Set.of("worried")));
    }
    if (confusion >= ENOUGH) {
      return feeling(State.CONFUSED, sureness(confusion), cues.strongest(Set.of("confused")));
    }
    double doubt = Math.max(gravest, Math.abs(score));
    return feeling(State.NEUTRAL, 0.95 - doubt * HALF, null);
  }

  private static double sureness(double weight) {
    return 1 - 1 / (1 + 1.5 * weight);
  }

  private double anger(double score) {
    double anger = cues.weight("angry") + HALF * cues.weight("reproach");
    anger += HALF * Math.min(1, cues.weight("leaving"));
    anger += score <= FURIOUS ? ENOUGH : score <= BITTER ? HALF : 0;
    anger += text.isIronic() || cues.has("sarcastic") ? HALF : 0;
    double marks = 0;
    for (int i = 0; i < words.size(); i++) {
      boolean isBad = text.value(i) < 0 || text.faults().isAt(i);
      String end = words.sentenceEnd(words.sentence(i));
      if (words.isEmoji(i)) {
        anger += text.value(i) <= -2 ? ENOUGH : 0;
      } else if (isBad && (end.contains("!") || text.emphasis().isShouted(i))) {
        marks = HALF;
      }
    }
    for (int sentence = 0; sentence < words.sentenceCount(); sentence++) {
      String end = words.sentenceEnd(sentence);
      marks = end.contains("??") || end.contains("?!") || end.contains("!?") ? HALF : marks;
    }
    return anger + marks;
  }

  private Cue angriest() {
    Cue cue = cues.strongest(ANGER);
    return cue == null ? worst() : cue;
  }

  /** The word or phrase of the lowest value, as evidence where no cue names the feeling. */
  private Cue worst() {
    return extreme(-1);
  }

  private Cue best() {
    return extreme(1);
  }

  private Cue extreme(int sign) {
    int found = -1;
    for (int i = 0; i < words.size(); i++) {
      double value = text.value(i) * sign;
      if (value > 0 && (found < 0 || value > text.value(found) * sign)) {
        found = i;
      }
    }
    return found < 0 ? null : new Cue("", 1, text.span(found));
  }

  private Feeling feeling(State state, double sureness, Cue evidence) {
    int[] span = evidence == null ? text.faults().gravest() : evidence.words();
    boolean isShown = span.length > 0;
    return new Feeling(
        state,
        flags(),
        isShown ? words.start(span[0]) : -1,
        isShown ? words.end(span[span.length - 1]) : -1,
        Math.rint(Math.max(LEAST, Math.min(MOST, sureness)) * 100) / 100);
  }

  private List<String> flags() {
    List<String> flags = new ArrayList<>();
    if (cues.has("impatient")) {
      flags.add("impatient");
    }
    if (cues.has("disappointed")) {
      flags.add("disappointed");
    }
    if (text.isIronic() || cues.has("sarcastic")) {
      flags.add("ironic");
    }
    if (cues.has("leaving")) {
      flags.add("threatens_to_leave");
    }
    return flags;
  }
}
