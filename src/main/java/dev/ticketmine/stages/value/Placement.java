package dev.ticketmine.stages.value;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Where a topic lies, given the means of its signals and the scale of the archive. */
final class Placement {
  private static final double DECIMALS = 1e4;

  /** A change of one signal that puts the topic into another quadrant. */
  record Move(Signal signal, double value, double needed, Quadrant quadrant) {}

  private final Map<Signal, Double> means;
  private final Scale scale;

  /**
   * Takes the means.
   *
   * @param means mean of each signal over the topic's conversations; those unknown are left out
   */
  Placement(Map<Signal, Double> means, Scale scale) {
    this.means = new EnumMap<>(Signal.class);
    means.forEach(
        (signal, mean) -> {
          if (scale.of(signal) != null) {
            this.means.put(signal, mean);
          }
        });
    this.scale = scale;
  }

  /** Returns the sum of the weights of the signals that are known; 0 if none is. */
  double weights(boolean isForCustomers) {
    return means.keySet().stream()
        .mapToDouble(signal -> Math.abs(signal.weight(isForCustomers)))
        .sum();
  }

  /** Returns the known signals with their means, in order. */
  Map<Signal, Double> means() {
    return means;
  }

  /** Returns where most topics lie. */
  Scale.Range range(Signal signal) {
    return scale.of(signal);
  }

  /** Returns what a signal adds to a value; 0 if it is unknown. */
  double contribution(Signal signal, boolean isForCustomers) {
    double weights = weights(isForCustomers);
    return !means.containsKey(signal) || weights == 0
        ? 0
        : signal.weight(isForCustomers) * position(signal) / weights;
  }

  /** Returns the value for customers or for the company, -1..1. */
  double value(boolean isForCustomers) {
    return rounded(
        Signal.ALL.stream().mapToDouble(signal -> contribution(signal, isForCustomers)).sum());
  }

  Quadrant quadrant() {
    return Quadrant.of(value(true), value(false));
  }

  /**
   * Returns the change of one signal that suffices to cross the nearer axis: the shortest on the
   * scale, of several the first signal. Nothing if no signal alone can do it within its range.
   */
  Optional<Move> move() {
    boolean isForCustomers = Math.abs(value(true)) <= Math.abs(value(false));
    double value = value(isForCustomers);
    Quadrant goal =
        isForCustomers
            ? Quadrant.of(value >= 0 ? -1 : 1, value(false))
            : Quadrant.of(value(true), value >= 0 ? -1 : 1);
    return means.keySet().stream()
        .filter(signal -> signal.weight(isForCustomers) != 0)
        .filter(signal -> Math.abs(crossing(signal, isForCustomers)) <= 1)
        .min(
            Comparator.comparingDouble(
                    (Signal signal) ->
                        Math.abs(crossing(signal, isForCustomers) - position(signal)))
                .thenComparing(Comparator.naturalOrder()))
        .map(
            signal ->
                new Move(
                    signal,
                    rounded(means.get(signal)),
                    rounded(scale.of(signal).valueAt(crossing(signal, isForCustomers))),
                    goal));
  }

  /** The position of a signal at which the value would be 0. */
  private double crossing(Signal signal, boolean isForCustomers) {
    return position(signal)
        - value(isForCustomers) * weights(isForCustomers) / signal.weight(isForCustomers);
  }

  private double position(Signal signal) {
    return scale.of(signal).position(means.get(signal));
  }

  static double rounded(double value) {
    return Math.round(value * DECIMALS) / DECIMALS;
  }
}
