package dev.ticketmine.stages.mood;

import dev.ticketmine.ml.mood.LabelledText;
import dev.ticketmine.ml.mood.PolarityModel;
import dev.ticketmine.ml.mood.PolarityTrainer;
import dev.ticketmine.ml.statistics.RankArea;
import dev.ticketmine.text.mood.MoodAnalyzer;
import dev.ticketmine.text.mood.TextMood.Polarity;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Whether a model trained on earlier ratings beats the lexicon on later ones by other customers,
 * and whether it understands those who do not rate as well as those who do.
 *
 * @param lexicon mean F1 of negative and positive by the lexicon
 * @param trained the same by the model
 * @param area how often the model puts a low rating below a high one
 * @param error standard error of the area
 * @param rated how often it contradicts plain words in rated turns
 * @param others how often it does in all other turns
 */
record PolarityTrial(
    double lexicon, double trained, double area, double error, Share rated, Share others) {
  private static final double EARLIER = 0.7;

  /** The rules' score of words that hardly leave a doubt. */
  private static final double PLAIN = 0.25;

  /** So many times as often is no small difference. */
  private static final double MUCH_OFTENER = 1.5;

  private static final double CONFIDENCE = 1.96;
  private static final List<Polarity> RATED = List.of(Polarity.NEGATIVE, Polarity.POSITIVE);

  /** A turn with its customer and when it was sent. */
  record Turn(LabelledText text, String customer, Timestamp sentAt) {}

  /** So many of so many. */
  record Share(long part, long all) {
    double value() {
      return all == 0 ? 0 : (double) part / all;
    }
  }

  /**
   * Tries on turns in the order of time; there have to be turns of all polarities early, and of
   * both ratings late, or nothing is returned but null.
   *
   * @param turns rated ones, and unrated ones that are neutral
   * @param others unrated ones of any polarity
   */
  static PolarityTrial of(List<Turn> turns, List<Turn> others, PolarityTrainer trainer) {
    int cut = (int) (turns.size() * EARLIER);
    Set<String> customers = new HashSet<>();
    List<LabelledText> earlier = new ArrayList<>();
    for (Turn turn : turns.subList(0, cut)) {
      earlier.add(turn.text());
      customers.add(turn.customer());
    }
    List<LabelledText> later =
        unknown(turns.subList(cut, turns.size()), customers).stream()
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
        RankArea.error(area, high.size(), low.size()),
        contradicted(later, model),
        contradicted(
            unknown(
                others.stream()
                    .filter(turn -> !turn.sentAt().before(turns.get(cut).sentAt()))
                    .toList(),
                customers),
            model));
  }

  private static List<LabelledText> unknown(List<Turn> turns, Set<String> customers) {
    return turns.stream()
        .filter(turn -> !customers.contains(turn.customer()))
        .map(Turn::text)
        .toList();
  }

  /** Returns how often the model finds the opposite of what the rules find plainly. */
  private static Share contradicted(List<LabelledText> texts, PolarityModel model) {
    long plain = 0;
    long opposite = 0;
    for (LabelledText text : texts) {
      double score = MoodAnalyzer.analyze(text.text(), text.language(), text.isAnswer()).score();
      if (Math.abs(score) >= PLAIN) {
        Polarity other = score < 0 ? Polarity.POSITIVE : Polarity.NEGATIVE;
        plain++;
        opposite +=
            model.judge(text.text(), text.language(), text.isAnswer()).polarity() == other ? 1 : 0;
      }
    }
    return new Share(opposite, plain);
  }

  /**
   * Whether the model contradicts plain words much more often where nobody rated: those who rate
   * write something else than the others (test of two shares, 95 %).
   */
  boolean isOnlyForRaters() {
    if (rated.all() == 0 || others.all() == 0) {
      return false;
    }
    double both = (double) (rated.part() + others.part()) / (rated.all() + others.all());
    double error = Math.sqrt(both * (1 - both) * (1.0 / rated.all() + 1.0 / others.all()));
    double difference = others.value() - rated.value();
    return difference > CONFIDENCE * error && others.value() > MUCH_OFTENER * rated.value();
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
