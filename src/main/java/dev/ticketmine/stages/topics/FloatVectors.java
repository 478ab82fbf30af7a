package dev.ticketmine.stages.topics;

import java.util.List;
import org.apache.spark.sql.Row;

/** Reads a column of vectors. */
final class FloatVectors {
  /** Returns the vector at a position of a row. */
  static float[] of(Row row, int position) {
    List<Float> values = row.getList(position);
    float[] vector = new float[values.size()];
    for (int i = 0; i < vector.length; i++) {
      vector[i] = values.get(i);
    }
    return vector;
  }

  /** Returns the vector at a position of a row; null if there is none. */
  static float[] orNull(Row row, int position) {
    return row.isNullAt(position) ? null : of(row, position);
  }

  private FloatVectors() {}
}
