package dev.ticketmine.stages.coverage;

import scala.collection.Iterator;
import scala.collection.Seq;

/** Vectors as Spark hands them over, as plain arrays. */
final class Floats {
  /** Returns the values; null stays null. */
  static float[] of(Seq<Float> values) {
    if (values == null) {
      return null;
    }
    float[] array = new float[values.length()];
    Iterator<Float> each = values.iterator();
    for (int i = 0; i < array.length; i++) {
      array[i] = each.next();
    }
    return array;
  }

  private Floats() {}
}
