package dev.ticketmine.ml.tags;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Trains a {@link TagModel}: folds that judge each text by what was learnt from the others give
 * calibration, thresholds and doubts; the final model is learnt from all texts, without the tags
 * that are in doubt. The texts stand in the driver's memory, so callers cap them.
 */
public final class TagTrainer {
  private static final int[] NONE = {};

  /** No fold is left out. */
  private static final int ALL = -1;

  private final List<TaggedText> texts;
  private final int tags;
  private final TermWeights weights;
  private final List<TermRow> rows;

  private TagTrainer(List<TaggedText> texts, int tags, int leastTexts) {
    this.texts = texts;
    this.tags = tags;
    weights = TermWeights.of(texts.stream().map(TaggedText::terms).toList(), leastTexts);
    rows = texts.stream().map(text -> weights.row(text.terms())).toList();
  }

  /**
   * What was learnt.
   *
   * @param model the model
   * @param probabilities by text and tag, each as if the text had not been learnt from
   * @param isProposed the same for what is proposed; thresholds do not know the text either
   */
  public record Trained(TagModel model, float[][] probabilities, boolean[][] isProposed) {}

  /**
   * Trains.
   *
   * @param texts in an order that does not depend on the run
   * @param tags how many tags there are; at least one text has each
   * @param leastTexts terms of fewer texts are left out
   * @param isCleaned whether tags in doubt are left out of the final model
   */
  public static Trained train(List<TaggedText> texts, int tags, int leastTexts, boolean isCleaned) {
    return new TagTrainer(texts, tags, leastTexts).train(isCleaned);
  }

  private Trained train(boolean isCleaned) {
    int[][] ignored = new int[texts.size()][];
    Arrays.fill(ignored, NONE);
    Judged judged = judged(ignored);
    if (isCleaned) {
      for (int i = 0; i < ignored.length; i++) {
        ignored[i] = judged.doubts().wrong(texts.get(i), judged.probabilities()[i]);
      }
      judged = judged(ignored);
    }
    List<Platt> scales = judged.scales();
    TagModel model =
        new TagModel(
            weights,
            LinearTags.fit(lessons(ALL, ignored), weights.size(), tags).scaled(scales),
            judged.folds().stream().map(fold -> fold.scaled(scales)).toList(),
            judged.doubts());
    return new Trained(model, judged.probabilities(), proposed(judged.probabilities()));
  }

  /** What the folds say of each other's texts. */
  private record Judged(
      List<LinearTags> folds, List<Platt> scales, float[][] probabilities, TagDoubts doubts) {}

  private Judged judged(int[][] ignored) {
    List<LinearTags> folds =
        IntStream.range(0, TaggedText.FOLDS)
            .parallel()
            .mapToObj(fold -> LinearTags.fit(lessons(fold, ignored), weights.size(), tags))
            .toList();
    float[][] scores = new float[texts.size()][];
    IntStream.range(0, scores.length)
        .parallel()
        .forEach(i -> scores[i] = folds.get(fold(i)).scores(rows.get(i)));
    List<Platt> scales =
        IntStream.range(0, tags).parallel().mapToObj(tag -> scale(scores, tag)).toList();
    float[][] probabilities = new float[scores.length][tags];
    for (int i = 0; i < scores.length; i++) {
      for (int tag = 0; tag < tags; tag++) {
        probabilities[i][tag] = (float) Platt.probability(scales.get(tag).logOdds(scores[i][tag]));
      }
    }
    double[] thresholds = new Thresholds(probabilities, texts, tags).without(ALL);
    return new Judged(
        folds, scales, probabilities, TagDoubts.of(probabilities, texts, tags, thresholds));
  }

  private int fold(int text) {
    return TaggedText.fold(texts.get(text).terms());
  }

  /** All texts but those of the fold. */
  private List<LinearTags.Lesson> lessons(int fold, int[][] ignored) {
    return IntStream.range(0, texts.size())
        .filter(i -> fold(i) != fold)
        .mapToObj(i -> new LinearTags.Lesson(rows.get(i), texts.get(i).tags(), ignored[i]))
        .toList();
  }

  private Platt scale(float[][] scores, int tag) {
    float[] ofTag = new float[scores.length];
    boolean[] isTagged = new boolean[scores.length];
    for (int i = 0; i < scores.length; i++) {
      ofTag[i] = scores[i][tag];
      isTagged[i] = texts.get(i).has(tag);
    }
    return Platt.fit(ofTag, isTagged);
  }

  private boolean[][] proposed(float[][] probabilities) {
    Thresholds thresholds = new Thresholds(probabilities, texts, tags);
    double[][] withoutFold = new double[TaggedText.FOLDS][];
    Arrays.setAll(withoutFold, thresholds::without);
    boolean[][] isProposed = new boolean[probabilities.length][tags];
    for (int i = 0; i < probabilities.length; i++) {
      for (int tag = 0; tag < tags; tag++) {
        isProposed[i][tag] = probabilities[i][tag] >= withoutFold[fold(i)][tag];
      }
    }
    return isProposed;
  }
}
