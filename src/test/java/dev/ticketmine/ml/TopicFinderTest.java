package dev.ticketmine.ml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TopicFinderTest {
  private static final int DIMENSIONS = 48;

  /** Clouds of equal size around random directions; text i belongs to cloud i modulo count. */
  private static float[][] clouds(int count, int size) {
    Random random = new Random(3);
    double[][] centres = new double[count][DIMENSIONS];
    for (double[] centre : centres) {
      Arrays.setAll(centre, i -> random.nextGaussian());
    }
    float[][] vectors = new float[count * size][];
    for (int i = 0; i < vectors.length; i++) {
      double[] vector = centres[i % count].clone();
      Arrays.setAll(vector, j -> vector[j] + 0.5 * random.nextGaussian());
      vectors[i] = Vectors.unit(vector);
    }
    return vectors;
  }

  private static double[] ones(int size) {
    double[] ones = new double[size];
    Arrays.fill(ones, 1);
    return ones;
  }

  @Test
  void findsTheNumberOfTopicsByItself() {
    for (int count : new int[] {3, 12}) {
      float[][] vectors = clouds(count, 40);
      Centroids found = TopicFinder.standard().find(vectors, ones(vectors.length), 8);
      assertThat(found.size()).isEqualTo(count);
      for (int i = count; i < vectors.length; i++) {
        assertThat(found.nearest(vectors[i])).isEqualTo(found.nearest(vectors[i % count]));
      }
    }
  }

  @Test
  void findsFewLargeTopicsAsWellAsManySmallOnes() {
    for (int[] shape : new int[][] {{5, 240}, {40, 30}}) {
      float[][] vectors = clouds(shape[0], shape[1]);
      Centroids found = TopicFinder.standard().find(vectors, ones(vectors.length), 8);
      assertThat(found.size()).isEqualTo(shape[0]);
    }
  }

  @Test
  void givesUpTopicsThatAreTooLight() {
    float[][] vectors = clouds(3, 5);
    assertThat(TopicFinder.standard().find(vectors, ones(15), 16).size()).isZero();
    assertThat(TopicFinder.standard().find(new float[0][], ones(0), 8).size()).isZero();
  }

  @Test
  void theSameInputGivesTheSameCentroids() {
    float[][] vectors = clouds(5, 30);
    Centroids once = TopicFinder.standard().find(vectors, ones(150), 8);
    Centroids again = TopicFinder.standard().find(vectors, ones(150), 8);
    assertThat(again.vectors()).isDeepEqualTo(once.vectors());
  }

  @Test
  void nearestNeighboursAreExactAndTiesGoToTheEarlier() {
    float[][] vectors = {{1, 0}, {0, 1}, {0.8f, 0.6f}, {1, 0}, {1, 0}};
    NearestNeighbours nearest = NearestNeighbours.of(vectors, 3);
    assertThat(nearest.ids()[0]).containsExactly(3, 4, 2);
    assertThat(nearest.ids()[1]).containsExactly(2, 0, 3);
  }

  @Test
  void agglomerationJoinsTheNearest() {
    float[][] vectors = {{1, 0}, {0, 1}, {0.98f, 0.2f}, {0.2f, 0.98f}};
    assertThat(Agglomeration.groups(vectors, 2)).containsExactly(0, 1, 0, 1);
    assertThat(Agglomeration.groups(new float[0][], 0)).isEmpty();
  }
}
