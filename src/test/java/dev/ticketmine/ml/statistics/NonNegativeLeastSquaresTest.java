package dev.ticketmine.ml.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ticketmine.ml.statistics.NonNegativeLeastSquares.Fit;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NonNegativeLeastSquaresTest {
  @Test
  void findsPlantedWeightsAndSetsNegativeOnesToZero() {
    Random random = new Random(1);
    double[] sums = new double[3];
    double[][] products = new double[3][3];
    double[] targetProducts = new double[3];
    double targetSum = 0;
    int count = 500;
    for (int n = 0; n < count; n++) {
      double[] x = {random.nextInt(100), random.nextInt(100), 0};
      double y = 2 + 0.5 * x[0] - 0.3 * x[1];
      targetSum += y;
      for (int i = 0; i < 3; i++) {
        sums[i] += x[i];
        targetProducts[i] += x[i] * y;
        for (int j = 0; j < 3; j++) {
          products[i][j] += x[i] * x[j];
        }
      }
    }
    Fit fit = NonNegativeLeastSquares.fit(count, sums, products, targetSum, targetProducts);
    assertThat(fit.weights()[0]).isCloseTo(0.5, within(0.03));
    assertThat(fit.weights()[1]).isZero();
    assertThat(fit.weights()[2]).as("a feature that never varies").isZero();
  }
}
