package dev.ticketmine.ml.lexical;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * The strongest directions of a sparse matrix by the randomised range finder: Halko, Martinsson and
 * Tropp, "Finding structure with randomness" (2011), algorithms 4.4 and 5.1, with two power
 * iterations. The seed is fixed and no sum depends on the number of threads.
 */
final class TruncatedSvd {
  private static final long SEED = 11;

  /** Further directions that are drawn so that the wanted ones come out sharp. */
  private static final int OVERSAMPLING = 10;

  private static final int POWER_ITERATIONS = 2;

  /** A direction this much weaker than the strongest is rounding. */
  private static final double LEAST = 1e-6;

  /**
   * Returns the right singular vectors, a column for each, the strongest first: a row times these
   * gives the row's coordinates.
   *
   * @param most at most so many; fewer if the matrix has not as many
   */
  static double[][] directions(SparseMatrix matrix, int most) {
    int drawn = Math.min(most + OVERSAMPLING, Math.min(matrix.rows().length, matrix.columns()));
    if (drawn == 0) {
      return new double[matrix.columns()][0];
    }
    SparseMatrix turned = matrix.transposed();
    double[][] range = orthonormal(matrix.times(gaussian(matrix.columns(), drawn)));
    for (int i = 0; i < POWER_ITERATIONS; i++) {
      range = orthonormal(matrix.times(turned.times(range)));
    }
    // The small matrix of the algorithm, turned: its own singular vectors by those of its square.
    double[][] projected = turned.times(range);
    RealMatrix square = new Array2DRowRealMatrix(square(projected), false);
    double shift = shift(square);
    for (int i = 0; i < drawn; i++) {
      square.addToEntry(i, i, shift);
    }
    EigenDecomposition eigen = new EigenDecomposition(square);
    double[] squares = Arrays.stream(eigen.getRealEigenvalues()).map(s -> s - shift).toArray();
    int[] strongest =
        IntStream.range(0, drawn)
            .boxed()
            .sorted((a, b) -> Double.compare(squares[b], squares[a]))
            .mapToInt(Integer::intValue)
            .toArray();
    int kept =
        (int)
            Arrays.stream(strongest)
                .limit(most)
                .filter(i -> squares[i] > LEAST * LEAST * squares[strongest[0]])
                .count();
    double[][] turn = new double[drawn][kept];
    for (int j = 0; j < kept; j++) {
      double[] vector = eigen.getEigenvector(strongest[j]).toArray();
      for (int i = 0; i < drawn; i++) {
        turn[i][j] = vector[i] / Math.sqrt(squares[strongest[j]]);
      }
    }
    double[][] directions = new double[projected.length][];
    IntStream.range(0, directions.length)
        .parallel()
        .forEach(i -> directions[i] = times(projected[i], turn, kept));
    return directions;
  }

  /**
   * What is added to all eigenvalues while they are sought. Where several are zero, as with fewer
   * texts than dimensions, the search compares rounding with rounding and may never end.
   */
  private static double shift(RealMatrix square) {
    double largest = 0;
    for (int i = 0; i < square.getRowDimension(); i++) {
      largest = Math.max(largest, square.getEntry(i, i));
    }
    return largest;
  }

  private static double[][] gaussian(int rows, int columns) {
    Random random = new Random(SEED);
    double[][] values = new double[rows][columns];
    for (double[] row : values) {
      Arrays.setAll(row, i -> random.nextGaussian());
    }
    return values;
  }

  /** Gram and Schmidt's way, each column taken off all later ones at once, and all of it twice. */
  private static double[][] orthonormal(double[][] rows) {
    double[][] columns = turned(rows, rows[0].length);
    for (int pass = 0; pass < 2; pass++) {
      for (int i = 0; i < columns.length; i++) {
        double[] column = columns[i];
        double length = Math.sqrt(dot(column, column));
        for (int j = 0; j < column.length; j++) {
          column[j] = length > 0 ? column[j] / length : 0;
        }
        IntStream.range(i + 1, columns.length)
            .parallel()
            .forEach(other -> takeOff(columns[other], column));
      }
    }
    return turned(columns, rows.length);
  }

  private static void takeOff(double[] vector, double[] unit) {
    double share = dot(vector, unit);
    for (int i = 0; i < vector.length; i++) {
      vector[i] -= share * unit[i];
    }
  }

  private static double dot(double[] a, double[] b) {
    // Two running sums in a fixed order: faster, and the same on every run.
    double even = 0;
    double odd = 0;
    int i = 0;
    for (; i + 1 < a.length; i += 2) {
      even += a[i] * b[i];
      odd += a[i + 1] * b[i + 1];
    }
    return even + odd + (i < a.length ? a[i] * b[i] : 0);
  }

  /** Inner products of all pairs of columns. */
  private static double[][] square(double[][] rows) {
    double[][] columns = turned(rows, rows[0].length);
    double[][] products = new double[columns.length][columns.length];
    IntStream.range(0, columns.length)
        .parallel()
        .forEach(
            i -> {
              for (int j = 0; j < columns.length; j++) {
                products[i][j] = dot(columns[i], columns[j]);
              }
            });
    return products;
  }

  private static double[] times(double[] row, double[][] matrix, int width) {
    double[] product = new double[width];
    for (int i = 0; i < row.length; i++) {
      for (int j = 0; j < width; j++) {
        product[j] += row[i] * matrix[i][j];
      }
    }
    return product;
  }

  private static double[][] turned(double[][] matrix, int width) {
    double[][] turned = new double[width][matrix.length];
    for (int i = 0; i < matrix.length; i++) {
      for (int j = 0; j < width; j++) {
        turned[j][i] = matrix[i][j];
      }
    }
    return turned;
  }

  private TruncatedSvd() {}
}
