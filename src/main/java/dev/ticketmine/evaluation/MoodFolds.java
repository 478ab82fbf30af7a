package dev.ticketmine.evaluation;

import dev.ticketmine.ml.mood.LabelledText;
import dev.ticketmine.ml.mood.PolarityModel;
import dev.ticketmine.ml.mood.PolarityModel.Judgement;
import dev.ticketmine.ml.mood.PolarityTrainer;
import dev.ticketmine.ml.statistics.RankArea;
import dev.ticketmine.text.mood.MoodAnalyzer;
import dev.ticketmine.text.mood.TextMood;
import dev.ticketmine.text.mood.TextMood.Polarity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.apache.spark.sql.SparkSession;

/**
 * Polarity by lexicon and by trained models, on the same labelled texts: five folds, each judged by
 * a model of the other four. A text's fold is its hash, so the order of the file and repetitions
 * change nothing.
 */
public final class MoodFolds {
  private static final int FOLDS = 5;
  private static final int BINS = 10;

  private final SparkSession spark;

  /** Trains on this session. */
  public MoodFolds(SparkSession spark) {
    this.spark = spark;
  }

  /** Returns both figures. */
  public Result judge(List<LabelledText> labelled) {
    List<LabelledText> texts =
        labelled.stream()
            .sorted(Comparator.comparingInt(MoodFolds::hash).thenComparing(LabelledText::text))
            .toList();
    Judge lexicon = new Judge("lexicon");
    Judge trained = new Judge("trained");
    PolarityModel last = null;
    for (int fold = 0; fold < FOLDS; fold++) {
      List<LabelledText> seen = new ArrayList<>();
      List<LabelledText> judged = new ArrayList<>();
      for (LabelledText text : texts) {
        (Math.floorMod(hash(text), FOLDS) == fold ? judged : seen).add(text);
      }
      PolarityModel model = new PolarityTrainer(spark).fit(seen);
      lexicon.judge(judged, MoodFolds::byLexicon);
      trained.judge(judged, text -> byModel(model, text));
      last = model;
    }
    PolarityModel model = last;
    return new Result(
        List.of(
            lexicon.row(WarmSpeed.of(texts, MoodFolds::byLexicon)),
            trained.row(WarmSpeed.of(texts, text -> byModel(model, text)))),
        texts.size());
  }

  private static int hash(LabelledText text) {
    int hash = text.text().hashCode() * 0x9E3779B1;
    return hash ^ (hash >>> 15);
  }

  /** The lexicon's order of texts stands for the probability that they are negative. */
  private static Judgement byLexicon(LabelledText text) {
    TextMood mood = MoodAnalyzer.analyze(text.text(), text.language(), text.isAnswer());
    double negative = (1 - mood.score()) / 2;
    return new Judgement(mood.polarity(), new double[] {negative, 0, 1 - negative});
  }

  private static Judgement byModel(PolarityModel model, LabelledText text) {
    return model.judge(text.text(), text.language(), text.isAnswer());
  }

  /** Sums up one way to judge. */
  private static final class Judge {
    private final String name;
    private final Confusion confusion = new Confusion();
    private final List<Double> negative = new ArrayList<>();
    private final List<Double> other = new ArrayList<>();
    private final double[] sureness = new double[BINS];
    private final long[] right = new long[BINS];
    private final long[] counts = new long[BINS];
    private long hits;

    Judge(String name) {
      this.name = name;
    }

    void judge(List<LabelledText> texts, Function<LabelledText, Judgement> judge) {
      List<Judgement> judgements = texts.stream().map(judge).toList();
      for (int i = 0; i < texts.size(); i++) {
        add(texts.get(i), judgements.get(i));
      }
    }

    private void add(LabelledText text, Judgement judgement) {
      confusion.add(text.polarity().label(), judgement.polarity().label());
      hits += text.polarity() == judgement.polarity() ? 1 : 0;
      (text.polarity() == Polarity.NEGATIVE ? negative : other).add(judgement.probabilities()[0]);
      for (Polarity polarity : Polarity.values()) {
        double probability = judgement.probabilities()[polarity.ordinal()];
        int bin = Math.min(BINS - 1, (int) (probability * BINS));
        sureness[bin] += probability;
        right[bin] += text.polarity() == polarity ? 1 : 0;
        counts[bin]++;
      }
    }

    Row row(double textsPerSecond) {
      double error = 0;
      for (int bin = 0; bin < BINS; bin++) {
        error += Math.abs(sureness[bin] - right[bin]);
      }
      long judged = confusion.total();
      return new Row(
          name,
          confusion.macroF1(),
          hits / (double) judged,
          RankArea.of(negative, other),
          error / (judged * Polarity.values().length),
          textsPerSecond);
    }
  }

  /**
   * One way to judge.
   *
   * @param name lexicon or trained
   * @param macroF1 mean F1 of the three polarities
   * @param accuracy share judged right
   * @param negativeArea area under the curve of negative texts against all others
   * @param calibrationError mean distance of probability and frequency over ten bins
   * @param textsPerSecond short texts in a second of one core's time, warmed up
   */
  public record Row(
      String name,
      double macroF1,
      double accuracy,
      double negativeArea,
      double calibrationError,
      double textsPerSecond) {}

  /**
   * The figures.
   *
   * @param rows lexicon, trained
   * @param texts number of texts
   */
  public record Result(List<Row> rows, long texts) {
    /** Keeps the list as it is. */
    public Result {
      rows = List.copyOf(rows);
    }

    /** Returns an aligned table with a heading; every line ends with a line feed. */
    public String table() {
      StringBuilder table =
          new StringBuilder(
              "%-8s  %8s  %8s  %12s  %17s  %7s%n"
                  .formatted(
                      "", "macro-F1", "accuracy", "AUC negative", "calibration error", "short/s"));
      for (Row row : rows) {
        table.append(
            String.format(
                Locale.ROOT,
                "%-8s  %8.3f  %8.3f  %12.3f  %17s  %7.0f%n",
                row.name(),
                row.macroF1(),
                row.accuracy(),
                row.negativeArea(),
                row.name().equals("trained")
                    ? String.format(Locale.ROOT, "%.3f", row.calibrationError())
                    : "-",
                row.textsPerSecond()));
      }
      return table.append("texts: ").append(texts).append(", folds: 5\n").toString();
    }
  }
}
