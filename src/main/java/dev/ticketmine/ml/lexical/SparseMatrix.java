package dev.ticketmine.ml.lexical;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A matrix that is mostly zero. Every row of a product is summed alone and in order, so the number
 * of threads changes nothing.
 *
 * @param rows its rows
 * @param columns how many columns it has
 */
record SparseMatrix(SparseRow[] rows, int columns) {
  /** Returns the matrix with rows and columns exchanged. */
  SparseMatrix transposed() {
    int[] sizes = new int[columns];
    for (SparseRow row : rows) {
      for (int column : row.columns()) {
        sizes[column]++;
      }
    }
    SparseRow[] turned = new SparseRow[columns];
    Arrays.setAll(turned, i -> new SparseRow(new int[sizes[i]], new double[sizes[i]]));
    int[] filled = new int[columns];
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < rows[i].columns().length; j++) {
        int column = rows[i].columns()[j];
        turned[column].columns()[filled[column]] = i;
        turned[column].values()[filled[column]++] = rows[i].values()[j];
      }
    }
    return new SparseMatrix(turned, rows.length);
  }

  /** Returns the product with a dense matrix of {@code columns} rows. */
  double[][] times(double[][] dense) {
    double[][] product = new double[rows.length][];
    IntStream.range(0, rows.length).parallel().forEach(i -> product[i] = times(rows[i], dense));
    return product;
  }

  private static double[] times(SparseRow row, double[][] dense) {
    double[] product = new double[dense[0].length];
    for (int i = 0; i < row.columns().length; i++) {
      double[] other = dense[row.columns()[i]];
      double value = row.values()[i];
      for (int j = 0; j < product.length; j++) {
        product[j] += value * other[j];
      }
    }
    return product;
  }
}
