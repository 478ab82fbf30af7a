package dev.ticketmine.stages.mood;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.xxhash64;

import dev.ticketmine.ml.statistics.NonNegativeLeastSquares;
import dev.ticketmine.ml.statistics.NonNegativeLeastSquares.Fit;
import dev.ticketmine.tables.Conversations;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Weights of the signs of effort, fitted to the effort that customers stated (CES, 7 is easy). All
 * sums are of whole numbers, so that no order of rows changes them.
 */
final class EffortFit {
  private static final int LEAST_ANSWERS = 200;
  private static final int HELD_OUT_TENTHS = 3;
  private static final int EASIEST = 7;

  private final int parts;
  private final double[][] sums;

  /** Index 0 is the constant 1, then the parts, then the stated effort. */
  private EffortFit(int parts, double[][] sums) {
    this.parts = parts;
    this.sums = sums;
  }

  /**
   * Returns the fit on all answers if there are {@value #LEAST_ANSWERS} or more, and if a fit on
   * seven tenths of them goes with the answers of the rest more closely than the usual weights do.
   *
   * @param rated rows with the parts (0 to 100, as whole numbers) and {@code ces}
   */
  static Optional<Fit> of(Dataset<Row> rated, List<String> parts, double[] usual) {
    Map<Boolean, EffortFit> slices = read(rated, parts);
    EffortFit taught = slices.getOrDefault(false, none(parts.size()));
    EffortFit heldOut = slices.getOrDefault(true, none(parts.size()));
    EffortFit all = taught.plus(heldOut);
    if (all.sums[0][0] < LEAST_ANSWERS || heldOut.sums[0][0] == 0) {
      return Optional.empty();
    }
    double fitted = heldOut.correlation(taught.fit().weights());
    return fitted > 0 && fitted > heldOut.correlation(usual)
        ? Optional.of(all.fit())
        : Optional.empty();
  }

  private static EffortFit none(int parts) {
    return new EffortFit(parts, new double[parts + 2][parts + 2]);
  }

  /** The sums of the answers that are held out, and of the others. */
  private static Map<Boolean, EffortFit> read(Dataset<Row> rated, List<String> parts) {
    Column isHeldOut =
        pmod(xxhash64(col(Conversations.CONVERSATION_ID)), lit(10)).lt(HELD_OUT_TENTHS);
    List<Column> values = new ArrayList<>();
    values.add(lit(1L));
    parts.forEach(part -> values.add(col(part).cast("long")));
    values.add(lit((long) EASIEST).minus(col(Conversations.CES).cast("long")));
    List<Column> products = new ArrayList<>();
    for (Column one : values) {
      for (Column other : values) {
        products.add(sum(one.multiply(other)));
      }
    }
    Map<Boolean, EffortFit> slices = new HashMap<>();
    rated
        .groupBy(isHeldOut.as("is_held_out"))
        .agg(count(lit(1)), products.toArray(Column[]::new))
        .collectAsList()
        .forEach(row -> slices.put(row.getBoolean(0), of(row, parts.size())));
    return slices;
  }

  private static EffortFit of(Row row, int parts) {
    int size = parts + 2;
    double[][] sums = new double[size][size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        sums[i][j] = row.getLong(2 + i * size + j);
      }
    }
    return new EffortFit(parts, sums);
  }

  private EffortFit plus(EffortFit other) {
    double[][] both = new double[sums.length][sums.length];
    for (int i = 0; i < sums.length; i++) {
      for (int j = 0; j < sums.length; j++) {
        both[i][j] = sums[i][j] + other.sums[i][j];
      }
    }
    return new EffortFit(parts, both);
  }

  private Fit fit() {
    double[] ofParts = new double[parts];
    double[][] products = new double[parts][parts];
    double[] withTarget = new double[parts];
    for (int i = 0; i < parts; i++) {
      ofParts[i] = sums[0][i + 1];
      withTarget[i] = sums[i + 1][parts + 1];
      System.arraycopy(sums[i + 1], 1, products[i], 0, parts);
    }
    return NonNegativeLeastSquares.fit(
        sums[0][0], ofParts, products, sums[0][parts + 1], withTarget);
  }

  /** Pearson's correlation of a weighted sum of the parts with the stated effort. */
  private double correlation(double[] weights) {
    double count = sums[0][0];
    double mean = 0;
    double square = 0;
    double product = 0;
    for (int i = 0; i < parts; i++) {
      mean += weights[i] * sums[0][i + 1];
      product += weights[i] * sums[i + 1][parts + 1];
      for (int j = 0; j < parts; j++) {
        square += weights[i] * weights[j] * sums[i + 1][j + 1];
      }
    }
    double target = sums[0][parts + 1];
    double spread = square - mean * mean / count;
    double targetSpread = sums[parts + 1][parts + 1] - target * target / count;
    return spread <= 0 || targetSpread <= 0
        ? 0
        : (product - mean * target / count) / Math.sqrt(spread * targetSpread);
  }
}
