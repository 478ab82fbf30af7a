package dev.ticketmine.ml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SphericalKMeansTest {
  @Test
  void findsCloudsAroundFewDirections() {
    Random random = new Random(1);
    float[][] vectors = new float[90][];
    for (int i = 0; i < vectors.length; i++) {
      double[] vector = new double[6];
      vector[i % 3] = 1;
      for (int j = 0; j < vector.length; j++) {
        vector[j] += 0.1 * random.nextGaussian();
      }
      vectors[i] = Vectors.unit(vector);
    }

    Centroids found = new SphericalKMeans(3, 2).find(vectors);

    assertThat(found.size()).isEqualTo(3);
    for (int i = 3; i < vectors.length; i++) {
      assertThat(found.nearest(vectors[i])).isEqualTo(found.nearest(vectors[i % 3]));
    }
    assertThat(new SphericalKMeans(3, 2).find(vectors).vectors()).isEqualTo(found.vectors());
  }

  @Test
  void takesFewerVectorsAsTheyAre() {
    assertThat(new SphericalKMeans(3, 2).find(new float[][] {{1, 0}}).size()).isEqualTo(1);
  }
}
