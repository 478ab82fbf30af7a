package dev.ticketmine.ml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RidgeRegressionTest {
  private static final float[][] SOURCES = {{1, 0}, {0, 1}, {1, 1}, {0, 0}};
  private static final float[][] TARGETS = {{3, 1}, {1, 2}, {3, 2}, {1, 1}};

  @Test
  void findsWeightsAndMeansOfALinearRule() {
    RidgeRegression regression = new RidgeRegression.Sums(SOURCES, TARGETS).solved(1e-9);

    assertThat(regression.weights()[0]).containsExactly(new double[] {2, 0}, within(1e-6));
    assertThat(regression.weights()[1]).containsExactly(new double[] {0, 1}, within(1e-6));
    assertThat(regression.direction(new float[] {2, 2}))
        .containsExactly(Vectors.unit(new double[] {5, 3}), within(1e-6f));
  }

  @Test
  void givesTheMeanWhenWeightsCostTooMuch() {
    RidgeRegression regression = new RidgeRegression.Sums(SOURCES, TARGETS).solved(1e12);

    float[] mean = Vectors.unit(Vectors.sum(TARGETS));
    for (float[] source : SOURCES) {
      assertThat(regression.direction(source)).containsExactly(mean, within(1e-6f));
    }
    assertThat(Arrays.stream(regression.targetMean()).sum()).isEqualTo(3.5);
  }
}
