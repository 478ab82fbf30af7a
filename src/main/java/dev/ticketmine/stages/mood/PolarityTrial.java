package dev.ticketmine.stages.mood;

import dev.ticketmine.ml.mood.LabelledText;
import dev.ticketmine.ml.mood.PolarityModel;
import dev.ticketmine.ml.mood.PolarityTrainer;
import dev.ticketmine.ml.statistics.RankArea;
import dev.ticketmine.text.mood.MoodAnalyzer;
import dev.ticketmine.text.mood.TextMood.Polarity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Whether a model trained on earlier ratings beats the lexicon on later ones by other customers.
 *
 * @param lexicon mean F1 of negative and positive by the lexicon
 * @param trained the same by the model
 * @param area how often the model puts a low rating below a high one
 * @param error standard error of the area
 */
record PolarityTrial(double lexicon, double trained, double area, double error) {
  private static final double EARLIER = 0.7;
  private static final List<Polarity> RATED = List.of(Polarity.NEGATIVE, Polarity.POSITIVE);

  /** A turn with its customer; of an unrated one the polarity is neutral. */
  record Turn(LabelledText text, String customer) {}

  /**
   * Tries on turns in the order of time; there have to be turns of all polarities early, and of
   * both ratings late, or nothing is returned but null.
   */
  static PolarityTrial of(List<Turn> turns, PolarityTrainer trainer) {
    int cut = (int) (turns.size() * EARLIER);
    Set<String> customers = new HashSet<>();
    List<LabelledText> earlier = new ArrayList<>();
    for (Turn turn : turns.subList(0, cut)) {
      earlier.add(turn.text());
      customers.add(turn.customer());
    }
    List<LabelledText> later =
        turns.subList(cut, turns.size()).stream()
            .filter(turn -> !customers.contains(turn.customer()))
            .map(Turn::text)
            .filter(text -> text.polarity() != Polarity.NEUTRAL)
            .toList();
    if (polarities(earlier) < Polarity.values().length || polarities(later) < RATED.size()) {
      return null;
    }
    PolarityModel model = trainer.fit(earlier);
    List<Double> high = new ArrayList<>();
    List<Double> low = new ArrayList<>();
    for (LabelledText text : later) {
      double score = model.judge(text.text(), text.language(), text.isAnswer()).score();
      (text.polarity() == Polarity.POSITIVE ? high : low).add(score);
    }
    double area = RankArea.of(high, low);
    return new PolarityTrial(
        macroF1(later, PolarityTrial::byLexicon),
        macroF1(
            later, text -> model.judge(text.text(), text.language(), text.isAnswer()).polarity()),
        area,
        RankArea.error(area, high.size(), low.size()));
  }

  private static long polarities(List<LabelledText> texts) {
    return texts.stream().map(LabelledText::polarity).distinct().count();
  }

  private static Polarity byLexicon(LabelledText text) {
    return MoodAnalyzer.analyze(text.text(), text.language(), text.isAnswer()).polarity();
  }

  private static double macroF1(List<LabelledText> texts, Function<LabelledText, Polarity> judge) {
    List<Polarity> found = texts.stream().map(judge).toList();
    double sum = 0;
    for (Polarity polarity : RATED) {
      long hits = 0;
      long all = 0;
      for (int i = 0; i < found.size(); i++) {
        boolean isTrue = texts.get(i).polarity() == polarity;
        boolean isFound = found.get(i) == polarity;
        hits += isTrue && isFound ? 1 : 0;
        all += (isTrue ? 1 : 0) + (isFound ? 1 : 0);
      }
      sum += all == 0 ? 0 : 2.0 * hits / all;
    }
    return sum / RATED.size();
  }
}
