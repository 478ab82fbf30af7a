package dev.ticketmine.text.mood;

import dev.ticketmine.text.mood.PhraseRules.Hit;
import dev.ticketmine.text.mood.TextMood.Polarity;
import java.util.List;
import java.util.Map;

/**
 * Finds polarity, problem severity and their reasons in a customer's text, in German or English.
 *
 * <p>Method: docs/methods/mood.md. The texts are expected without quoted replies and signature;
 * courtesies and closings that remain have no weight.
 */
public final class MoodAnalyzer {
  private static final double NEGATIVE_FROM = -0.12;
  private static final double CLEAR_PROBLEM = 0.35;
  private static final double COMPLAINING_FROM = -0.10;
  private static final double POSITIVE_FROM = 0.17;
  private static final double SEVERITY_WEIGHT = 1.8;
  private static final double MOST_SEVERITY = 1.6;
  private static final double SMILEY_WEIGHT = 2.5;

  /** Smileys and problems colour more words than a word of praise: their weight falls slower. */
  private static final double SMILEY_EXPONENT = 0.35;

  private static final double PROBLEM_EXPONENT = 0.35;

  /** Makes a problem weigh in nine words what it would weigh by the square root of the length. */
  private static final double PROBLEM_FACTOR = Math.pow(9, 0.5 - PROBLEM_EXPONENT);

  private static final double LENGTH_BASE = 1;
  private static final int LONGEST_LENGTH = 400;

  private static final Map<String, MoodAnalyzer> SHARED =
      Map.of("de", new MoodAnalyzer("de"), "en", new MoodAnalyzer("en"));

  private final PolarLexicon lexicon;
  private final PhraseRules rules;
  private final EmojiLexicon emoji;

  private MoodAnalyzer(String language) {
    lexicon = PolarLexicon.load(language);
    rules = PhraseRules.load("mood/rules-" + language + ".tsv");
    emoji = EmojiLexicon.load();
  }

  /**
   * Returns the mood of a text.
   *
   * @param language {@code de} or {@code en}; for any other the language with more hits is taken
   * @param isAnswer whether an agent has written before: only then are thanks more than a courtesy
   */
  public static TextMood analyze(String text, String language, boolean isAnswer) {
    if (text == null || text.isBlank()) {
      return new TextMood(Polarity.NEUTRAL, 0, 0, List.of(), Feeling.NONE);
    }
    return read(text, language, isAnswer).mood();
  }

  /** Returns a text as lexicon and rules read it; parameters as for {@link #analyze}. */
  static ReadText read(String text, String language, boolean isAnswer) {
    MoodAnalyzer known = SHARED.get(language == null ? "" : language);
    if (known != null) {
      return known.read(text, isAnswer);
    }
    ReadText german = SHARED.get("de").read(text, isAnswer);
    ReadText english = SHARED.get("en").read(text, isAnswer);
    return english.mood().markers().size() > german.mood().markers().size() ? english : german;
  }

  /** Number of entries of a language's word list. */
  static int lexiconSize(String language) {
    return SHARED.get(language).lexicon.size();
  }

  private ReadText read(String text, boolean isAnswer) {
    Words words = Words.of(text);
    List<Hit> hits = rules.find(words);
    ValuedText valued = new ValuedText(words, hits, lexicon, emoji, isAnswer);
    Faults faults = valued.faults();
    double severity = faults.severity();
    double length = LENGTH_BASE + Math.min(LONGEST_LENGTH, valued.weighedWords());
    double problems = SEVERITY_WEIGHT * Math.min(MOST_SEVERITY, faults.sum());
    double part = PROBLEM_FACTOR * Math.pow(length, PROBLEM_EXPONENT);
    double smiles = SMILEY_WEIGHT * valued.smileys() / Math.pow(length, SMILEY_EXPONENT);
    double score =
        round(Math.tanh((valued.emotion() / Math.sqrt(length) - problems / part + smiles) / 1.5));
    Polarity polarity = polarity(score, severity);
    Cues cues = valued.cues();
    cues.all().forEach(cue -> valued.markers().add(cue.kind(), cue.words()));
    TextMood mood =
        new TextMood(
            polarity,
            score,
            round(severity),
            valued.markers().list(),
            Feelings.of(valued, cues, polarity, score));
    return new ReadText(words, valued, mood);
  }

  private static Polarity polarity(double score, double severity) {
    if (score <= NEGATIVE_FROM || (severity >= CLEAR_PROBLEM && score <= COMPLAINING_FROM)) {
      return Polarity.NEGATIVE;
    }
    return score >= POSITIVE_FROM ? Polarity.POSITIVE : Polarity.NEUTRAL;
  }

  private static double round(double value) {
    return Math.rint(value * 10_000) / 10_000;
  }
}
