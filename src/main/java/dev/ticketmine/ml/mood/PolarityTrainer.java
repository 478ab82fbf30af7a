package dev.ticketmine.ml.mood;

import dev.ticketmine.text.mood.MoodFeatures;
import dev.ticketmine.text.mood.TextMood.Polarity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.ml.classification.LogisticRegression;
import org.apache.spark.ml.classification.LogisticRegressionModel;
import org.apache.spark.ml.linalg.Matrix;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Fits a {@link PolarityModel}: MLlib's multinomial logistic regression with an L2 penalty and
 * class weights between equal and balanced.
 *
 * <p>The texts stand in the driver's memory, so callers cap them. They are one partition, in the
 * order given: the same texts in the same order give the same model, however Spark is set up.
 */
public final class PolarityTrainer {
  private static final int CLASSES = Polarity.values().length;

  /** A feature of a single text says nothing about another. */
  private static final int LEAST_TEXTS = 2;

  /** Strength of the penalty for all texts together. */
  private static final double PENALTY = 0.6;

  /** 0: every text weighs the same; 1: every class weighs the same. */
  private static final double BALANCE = 0.6;

  private static final int MOST_STEPS = 35;
  private static final double TOLERANCE = 1e-3;

  /** Every so many texts one is kept apart for calibration. */
  private static final int HELD_OUT = 8;

  private static final StructType EXAMPLES =
      new StructType()
          .add("label", DataTypes.DoubleType)
          .add("weight", DataTypes.DoubleType)
          .add("features", SQLDataTypes.VectorType());

  private final SparkSession spark;

  /** A trainer on a session. */
  public PolarityTrainer(SparkSession spark) {
    this.spark = spark;
  }

  /**
   * Returns a model of all three polarities, calibrated on an eighth of the texts that a first
   * model has not seen.
   *
   * @throws IllegalArgumentException if a polarity has no text
   */
  public PolarityModel fit(List<LabelledText> texts) {
    List<MoodFeatures> features =
        texts.stream()
            .map(text -> MoodFeatures.of(text.text(), text.language(), text.isAnswer()))
            .toList();
    List<Integer> labels = texts.stream().map(text -> text.polarity().ordinal()).toList();
    List<Integer> seen = new ArrayList<>();
    List<Integer> unseen = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      (i % HELD_OUT == HELD_OUT - 1 ? unseen : seen).add(i);
    }
    double sharpness = 1;
    if (seen.stream().map(labels::get).distinct().count() == CLASSES) {
      PolarityModel first = fit(at(features, seen), at(labels, seen));
      sharpness = Calibration.sharpness(first, at(features, unseen), at(labels, unseen));
    }
    return fit(features, labels).calibrated(sharpness);
  }

  private static <T> List<T> at(List<T> all, List<Integer> positions) {
    return positions.stream().map(all::get).toList();
  }

  /** Returns a model that is not calibrated. */
  private PolarityModel fit(List<MoodFeatures> features, List<Integer> labels) {
    double[] classWeights = classWeights(labels);
    FeatureColumns columns = FeatureColumns.of(features, LEAST_TEXTS);
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < features.size(); i++) {
      int label = labels.get(i);
      rows.add(
          RowFactory.create((double) label, classWeights[label], columns.vector(features.get(i))));
    }
    LogisticRegressionModel fitted =
        new LogisticRegression()
            .setFamily("multinomial")
            .setWeightCol("weight")
            .setStandardization(false)
            .setRegParam(PENALTY / features.size())
            .setMaxIter(MOST_STEPS)
            .setTol(TOLERANCE)
            .fit(spark.createDataFrame(rows, EXAMPLES).coalesce(1));
    double[] priors = new double[CLASSES];
    for (int label = 0; label < CLASSES; label++) {
      priors[label] = Math.log(classWeights[label]);
    }
    return new PolarityModel(
        columns.rows(),
        weights(fitted.coefficientMatrix(), columns.size()),
        fitted.interceptVector().toArray(),
        priors,
        1);
  }

  private static float[] weights(Matrix coefficients, int columns) {
    float[] weights = new float[columns * CLASSES];
    for (int column = 0; column < columns; column++) {
      for (int label = 0; label < CLASSES; label++) {
        weights[column * CLASSES + label] = (float) coefficients.apply(label, column);
      }
    }
    return weights;
  }

  private static double[] classWeights(List<Integer> labels) {
    double[] counts = new double[CLASSES];
    labels.forEach(label -> counts[label]++);
    if (Arrays.stream(counts).anyMatch(count -> count == 0)) {
      throw new IllegalArgumentException("Training needs texts of all " + CLASSES + " polarities");
    }
    double[] weights = new double[CLASSES];
    for (int label = 0; label < CLASSES; label++) {
      weights[label] = Math.pow(labels.size() / (CLASSES * counts[label]), BALANCE);
    }
    return weights;
  }
}
