package dev.ticketmine.ml.lexical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.junit.jupiter.api.Test;

class TruncatedSvdTest {
  private static double[][] dense(int height, int width, long seed) {
    Random random = new Random(seed);
    double[][] dense = new double[height][width];
    for (double[] row : dense) {
      for (int i = 0; i + 2 < width; i += 3) {
        row[i + random.nextInt(3)] = random.nextDouble() / (1 + i);
      }
    }
    return dense;
  }

  private static SparseMatrix sparse(double[][] dense) {
    SparseRow[] rows = new SparseRow[dense.length];
    for (int i = 0; i < rows.length; i++) {
      double[] row = dense[i];
      int[] columns = IntStream.range(0, row.length).filter(j -> row[j] != 0).toArray();
      rows[i] = new SparseRow(columns, IntStream.of(columns).mapToDouble(j -> row[j]).toArray());
    }
    return new SparseMatrix(rows, dense[0].length);
  }

  @Test
  void findsTheDirectionsOfTheExactDecomposition() {
    double[][] dense = dense(60, 30, 5);
    double[][] found = TruncatedSvd.directions(sparse(dense), 6);

    RealMatrix exact = new SingularValueDecomposition(new Array2DRowRealMatrix(dense)).getV();
    for (int j = 0; j < 6; j++) {
      double cosine = 0;
      for (int i = 0; i < 30; i++) {
        cosine += found[i][j] * exact.getEntry(i, j);
      }
      assertThat(Math.abs(cosine)).as("direction %d", j).isCloseTo(1, within(1e-4));
    }
  }

  @Test
  void endsWhereManyDirectionsAreMissing() {
    for (int height = 20; height <= 200; height += 20) {
      double[][] dense = dense(height, 400, height);
      for (int i = 0; i + 1 < height; i += 2) {
        dense[i + 1] = dense[i].clone();
      }

      double[][] found = TruncatedSvd.directions(sparse(dense), 300);

      assertThat(found[0]).hasSizeBetween(1, height / 2);
      for (int j = 0; j < found[0].length; j++) {
        double squares = 0;
        for (double[] row : found) {
          squares += row[j] * row[j];
        }
        assertThat(squares).as("direction %d of %d texts", j, height).isCloseTo(1, within(1e-3));
      }
    }
  }
}
