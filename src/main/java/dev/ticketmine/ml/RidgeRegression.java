package dev.ticketmine.ml;

import java.io.Serializable;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Least squares from vectors to vectors with a penalty on large weights (Hoerl and Kennard, 1970),
 * solved in closed form. The means are not penalised. Sums run in a fixed order.
 *
 * @param weights one row per number of the source, one column per number of the target
 * @param sourceMean mean of the source vectors
 * @param targetMean mean of the target vectors
 */
record RidgeRegression(double[][] weights, double[] sourceMean, double[] targetMean)
    implements Serializable {
  /** Sums of products that every penalty shares. */
  static final class Sums {
    private final double[] sourceMean;
    private final double[] targetMean;
    private final double[][] squares;
    private final double[][] products;

    /** Sums up pairs of vectors; there has to be at least one. */
    Sums(float[][] sources, float[][] targets) {
      sourceMean = mean(sources);
      targetMean = mean(targets);
      double[][] centred = centred(sources, sourceMean);
      squares = products(centred, centred);
      products = products(centred, centred(targets, targetMean));
    }

    /**
     * Returns the regression.
     *
     * @param penalty above 0, added to the sum of squares of each number of the source
     */
    RidgeRegression solved(double penalty) {
      if (squares.length == 0) {
        return new RidgeRegression(squares, sourceMean, targetMean);
      }
      RealMatrix penalised = new Array2DRowRealMatrix(squares);
      for (int i = 0; i < squares.length; i++) {
        penalised.addToEntry(i, i, penalty);
      }
      RealMatrix solution =
          new CholeskyDecomposition(penalised)
              .getSolver()
              .solve(new Array2DRowRealMatrix(products, false));
      return new RidgeRegression(solution.getData(), sourceMean, targetMean);
    }

    private static double[] mean(float[][] vectors) {
      double[] mean = Vectors.sum(vectors);
      for (int i = 0; i < mean.length; i++) {
        mean[i] /= vectors.length;
      }
      return mean;
    }

    /** The vectors less their mean, a row for each of their numbers. */
    private static double[][] centred(float[][] vectors, double[] mean) {
      double[][] columns = new double[mean.length][vectors.length];
      for (int i = 0; i < vectors.length; i++) {
        for (int j = 0; j < mean.length; j++) {
          columns[j][i] = vectors[i][j] - mean[j];
        }
      }
      return columns;
    }

    private static double[][] products(double[][] a, double[][] b) {
      double[][] products = new double[a.length][b.length];
      IntStream.range(0, a.length)
          .parallel()
          .forEach(
              i -> {
                for (int j = 0; j < b.length; j++) {
                  products[i][j] = dot(a[i], b[j]);
                }
              });
      return products;
    }

    private static double dot(double[] a, double[] b) {
      double sum = 0;
      for (int i = 0; i < a.length; i++) {
        sum += a[i] * b[i];
      }
      return sum;
    }
  }

  /** Returns the direction that is expected for a source vector, of unit length. */
  float[] direction(float[] source) {
    double[] target = targetMean.clone();
    for (int i = 0; i < source.length; i++) {
      double value = source[i] - sourceMean[i];
      for (int j = 0; j < target.length; j++) {
        target[j] += value * weights[i][j];
      }
    }
    return Vectors.unit(target);
  }
}
