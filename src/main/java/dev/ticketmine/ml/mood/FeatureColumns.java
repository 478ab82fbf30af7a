package dev.ticketmine.ml.mood;

import dev.ticketmine.text.mood.MoodFeatures;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.ml.linalg.Vectors;

/** The positions of features that training texts have, as neighbouring columns. */
final class FeatureColumns {
  private final int[] rows;
  private final int size;

  private FeatureColumns(int[] rows, int size) {
    this.rows = rows;
    this.size = size;
  }

  /** Takes the positions that at least so many texts have, and those of the rules. */
  static FeatureColumns of(List<MoodFeatures> texts, int leastTexts) {
    int[] counts = new int[MoodFeatures.SIZE];
    int[] lastText = new int[MoodFeatures.SIZE];
    for (int text = 0; text < texts.size(); text++) {
      MoodFeatures features = texts.get(text);
      for (int pair = 0; pair < features.size(); pair++) {
        int position = features.position(pair);
        if (lastText[position] != text + 1) {
          lastText[position] = text + 1;
          counts[position]++;
        }
      }
    }
    int[] rows = new int[MoodFeatures.SIZE];
    int size = 0;
    for (int position = 0; position < rows.length; position++) {
      boolean counted = counts[position] >= leastTexts || MoodFeatures.isRule(position);
      rows[position] = counted ? size++ : -1;
    }
    return new FeatureColumns(rows, size);
  }

  /** For each position its column, or -1. */
  int[] rows() {
    return rows;
  }

  /** Number of columns. */
  int size() {
    return size;
  }

  /** Returns a text's values, those of one column added up. */
  Vector vector(MoodFeatures features) {
    Map<Integer, Double> sums = new TreeMap<>();
    for (int pair = 0; pair < features.size(); pair++) {
      int column = rows[features.position(pair)];
      if (column >= 0) {
        sums.merge(column, (double) features.value(pair), Double::sum);
      }
    }
    int[] columns = sums.keySet().stream().mapToInt(Integer::intValue).toArray();
    double[] values = sums.values().stream().mapToDouble(Double::doubleValue).toArray();
    return Vectors.sparse(size, columns, values);
  }
}
