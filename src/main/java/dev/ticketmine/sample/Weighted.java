package dev.ticketmine.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Things that are drawn more or less often. */
final class Weighted<T> {
  private final List<T> items = new ArrayList<>();
  private final List<Double> weights = new ArrayList<>();
  private double total;

  /** Adds a thing; one without weight is never drawn. */
  Weighted<T> add(T item, double weight) {
    if (weight > 0) {
      items.add(item);
      weights.add(weight);
      total += weight;
    }
    return this;
  }

  void addAll(Weighted<T> other) {
    for (int i = 0; i < other.items.size(); i++) {
      add(other.items.get(i), other.weights.get(i));
    }
  }

  List<T> items() {
    return items;
  }

  double total() {
    return total;
  }

  T draw(Dice dice) {
    double rest = dice.next() * total;
    for (int i = 0; i < items.size(); i++) {
      rest -= weights.get(i);
      if (rest < 0) {
        return items.get(i);
      }
    }
    return items.get(items.size() - 1);
  }

  /** Returns the things that pass, with their weights. */
  Weighted<T> only(Predicate<T> test) {
    Weighted<T> kept = new Weighted<>();
    for (int i = 0; i < items.size(); i++) {
      if (test.test(items.get(i))) {
        kept.add(items.get(i), weights.get(i));
      }
    }
    return kept;
  }
}
