package dev.ticketmine.stages.coverage;

import dev.ticketmine.ml.Vectors;
import org.apache.spark.sql.api.java.UDF1;
import scala.collection.Iterator;
import scala.collection.Seq;

/** The mean direction of vectors, summed in the order they come in; null if there is none. */
final class MeanVector implements UDF1<Seq<Seq<Float>>, Object> {
  private static final long serialVersionUID = 1L;

  @Override
  public Object call(Seq<Seq<Float>> vectors) {
    double[] sum = null;
    Iterator<Seq<Float>> each = vectors.iterator();
    while (each.hasNext()) {
      Seq<Float> vector = each.next();
      if (vector != null) {
        float[] values = Floats.of(vector);
        sum = sum == null ? new double[values.length] : sum;
        Vectors.add(sum, values, 1);
      }
    }
    return sum == null ? null : Vectors.unit(sum);
  }
}
