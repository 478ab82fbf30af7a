package dev.ticketmine.ml.statistics;

/**
 * Linear regression whose weights are not negative; the intercept may be. Coordinate descent on the
 * normal equations (Franc, Hlavac and Navara, 2005); same sums, same result.
 */
public final class NonNegativeLeastSquares {
  private static final int ROUNDS = 2_000;
  private static final double STILL = 1e-12;

  /**
   * A fit.
   *
   * @param intercept value where all features are 0
   * @param weights one for each feature, 0 or above
   */
  public record Fit(double intercept, double[] weights) {}

  /**
   * Fits.
   *
   * @param count number of cases
   * @param sums sum of each feature
   * @param products sums of products of two features, symmetric
   * @param targetSum sum of the target
   * @param targetProducts sums of each feature times the target
   */
  public static Fit fit(
      double count, double[] sums, double[][] products, double targetSum, double[] targetProducts) {
    int size = sums.length;
    double[] weights = new double[size];
    double change = Double.MAX_VALUE;
    for (int round = 0; round < ROUNDS && change > STILL; round++) {
      change = 0;
      for (int i = 0; i < size; i++) {
        double variance = products[i][i] - sums[i] * sums[i] / count;
        if (variance <= STILL) {
          continue;
        }
        double gradient = targetProducts[i] - sums[i] * targetSum / count;
        for (int j = 0; j < size; j++) {
          gradient -= weights[j] * (products[i][j] - sums[i] * sums[j] / count);
        }
        double next = Math.max(0, weights[i] + gradient / variance);
        change = Math.max(change, Math.abs(next - weights[i]));
        weights[i] = next;
      }
    }
    double intercept = targetSum;
    for (int i = 0; i < size; i++) {
      intercept -= weights[i] * sums[i];
    }
    return new Fit(intercept / count, weights);
  }

  private NonNegativeLeastSquares() {}
}
