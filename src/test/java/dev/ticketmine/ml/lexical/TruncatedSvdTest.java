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
  @Test
  void findsTheDirectionsOfTheExactDecomposition() {
    Random random = new Random(5);
    double[][] dense = new double[60][30];
    for (double[] row : dense) {
      for (int i = 0; i < row.length; i += 3) {
        row[i + random.nextInt(3)] = random.nextDouble() / (1 + i);
      }
    }
    SparseRow[] rows = new SparseRow[dense.length];
    for (int i = 0; i < rows.length; i++) {
      double[] row = dense[i];
      int[] columns = IntStream.range(0, row.length).filter(j -> row[j] != 0).toArray();
      rows[i] = new SparseRow(columns, IntStream.of(columns).mapToDouble(j -> row[j]).toArray());
    }

    double[][] found = TruncatedSvd.directions(new SparseMatrix(rows, 30), 6);

    RealMatrix exact = new SingularValueDecomposition(new Array2DRowRealMatrix(dense)).getV();
    for (int j = 0; j < 6; j++) {
      double cosine = 0;
      for (int i = 0; i < 30; i++) {
        cosine += found[i][j] * exact.getEntry(i, j);
      }
      assertThat(Math.abs(cosine)).as("direction %d", j).isCloseTo(1, within(1e-4));
    }
  }
}
