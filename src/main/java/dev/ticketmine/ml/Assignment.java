package dev.ticketmine.ml;

import java.util.Arrays;

/**
 * Pairs rows with columns so that the sum of the paired cells is largest.
 *
 * <p>Method: shortest augmenting paths with potentials (H. W. Kuhn, The Hungarian method for the
 * assignment problem, 1955; J. Munkres, 1957), in O(rows² · columns).
 */
public final class Assignment {
  private Assignment() {}

  /**
   * Returns the largest sum of cells of which no two share a row or a column.
   *
   * @param weights a rectangular matrix; may have no rows
   */
  public static long largestSum(long[][] weights) {
    int[] columns = columns(weights);
    long sum = 0;
    for (int row = 0; row < columns.length; row++) {
      sum += columns[row] < 0 ? 0 : weights[row][columns[row]];
    }
    return sum;
  }

  /**
   * Returns the column that each row is paired with, so that the sum is largest; -1 for a row
   * without one, because there are fewer columns than rows.
   *
   * @param weights a rectangular matrix; may have no rows
   */
  public static int[] columns(long[][] weights) {
    int[] columns = new int[weights.length];
    Arrays.fill(columns, -1);
    if (weights.length == 0 || weights[0].length == 0) {
      return columns;
    }
    boolean isTurned = weights.length > weights[0].length;
    int[] rowOf = rowsByColumn(isTurned ? transposed(weights) : weights);
    for (int column = 1; column < rowOf.length; column++) {
      if (rowOf[column] > 0) {
        columns[isTurned ? column - 1 : rowOf[column] - 1] =
            isTurned ? rowOf[column] - 1 : column - 1;
      }
    }
    return columns;
  }

  private static long[][] transposed(long[][] matrix) {
    long[][] turned = new long[matrix[0].length][matrix.length];
    for (int row = 0; row < matrix.length; row++) {
      for (int column = 0; column < matrix[0].length; column++) {
        turned[column][row] = matrix[row][column];
      }
    }
    return turned;
  }

  /** Rows and columns count from 1; 0 stands for none. Costs are the negated weights. */
  private static int[] rowsByColumn(long[][] weights) {
    int rows = weights.length;
    int columns = weights[0].length;
    long[] rowPotential = new long[rows + 1];
    long[] columnPotential = new long[columns + 1];
    int[] rowOf = new int[columns + 1];
    int[] before = new int[columns + 1];
    for (int row = 1; row <= rows; row++) {
      rowOf[0] = row;
      int column = 0;
      long[] slack = new long[columns + 1];
      Arrays.fill(slack, Long.MAX_VALUE);
      boolean[] used = new boolean[columns + 1];
      do {
        used[column] = true;
        int current = rowOf[column];
        long least = Long.MAX_VALUE;
        int next = 0;
        for (int j = 1; j <= columns; j++) {
          if (used[j]) {
            continue;
          }
          long reduced = -weights[current - 1][j - 1] - rowPotential[current] - columnPotential[j];
          if (reduced < slack[j]) {
            slack[j] = reduced;
            before[j] = column;
          }
          if (slack[j] < least) {
            least = slack[j];
            next = j;
          }
        }
        for (int j = 0; j <= columns; j++) {
          if (used[j]) {
            rowPotential[rowOf[j]] += least;
            columnPotential[j] -= least;
          } else {
            slack[j] -= least;
          }
        }
        column = next;
      } while (rowOf[column] != 0);
      while (column != 0) {
        rowOf[column] = rowOf[before[column]];
        column = before[column];
      }
    }
    return rowOf;
  }
}
