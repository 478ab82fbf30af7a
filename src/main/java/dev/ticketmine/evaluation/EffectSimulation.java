package dev.ticketmine.evaluation;

import dev.ticketmine.evaluation.SimulatedPublication.Kind;
import dev.ticketmine.ml.effect.PublicationEffect;
import dev.ticketmine.ml.effect.Verdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * How surely the effect of a publication is found, on invented ones: {@link SimulatedPublication}.
 * Seeded: the same table every time.
 */
public final class EffectSimulation {
  private static final int[] VOLUMES = {20, 40, 100};
  private static final int FEWEST_AFTER = 8;
  private static final int MOST_AFTER = 13;
  private static final int[] AFTER = {4, FEWEST_AFTER, MOST_AFTER};
  private static final int USUAL_VOLUME = 40;
  private static final double DROP = -0.3;
  private static final int OF_A_KIND = 100;
  private static final String ROW = "%-10s %-7s %7s %5s %5s | %7s %13s %10s %8s | %9s %8s %8s%n";

  private final long seed;
  private final int runs;

  /**
   * Simulates.
   *
   * @param seed other publications for another seed
   * @param runs publications of each line but the first three
   */
  public EffectSimulation(long seed, int runs) {
    this.seed = seed;
    this.runs = runs;
  }

  private record Judged(SimulatedPublication truth, PublicationEffect effect) {
    boolean is(Verdict verdict) {
      return effect.verdict() == verdict;
    }

    boolean isRanged() {
      return effect.low() != null;
    }

    boolean covers() {
      return effect.low() <= truth.effect() && truth.effect() <= effect.high();
    }
  }

  /** Returns the table; every line ends with a line feed. */
  public String table() {
    StringBuilder table = new StringBuilder();
    table.append(
        row(
            "truth",
            "topics",
            "a week",
            "weeks",
            "runs",
            "worked",
            "no effect yet",
            "backfired",
            "no data",
            "covered",
            "bias",
            "width"));
    SplittableRandom random = new SplittableRandom(seed);
    List<Judged> dropped = mixed(DROP, random);
    List<Judged> same = mixed(0, random);
    List<Judged> both = new ArrayList<>(dropped);
    both.addAll(same);
    String mixedVolume = VOLUMES[0] + "-" + VOLUMES[VOLUMES.length - 1];
    String mixedWeeks = FEWEST_AFTER + "-" + MOST_AFTER;
    table.append(line(name(DROP), Kind.usual, mixedVolume, mixedWeeks, dropped));
    table.append(line(name(0), Kind.usual, mixedVolume, mixedWeeks, same));
    table.append(line("both", Kind.usual, mixedVolume, mixedWeeks, both));
    for (double effect : new double[] {DROP, 0, -DROP}) {
      for (int weekly : VOLUMES) {
        for (int after : AFTER) {
          table.append(line(Kind.usual, weekly, after, effect, random));
        }
      }
    }
    for (Kind kind : List.of(Kind.rough, Kind.few)) {
      for (double effect : new double[] {DROP, 0}) {
        table.append(line(kind, USUAL_VOLUME, MOST_AFTER, effect, random));
      }
    }
    return table.toString();
  }

  private String line(Kind kind, int weekly, int after, double effect, SplittableRandom random) {
    List<SimulatedPublication> truths =
        Collections.nCopies(runs, new SimulatedPublication(kind, weekly, after, effect));
    return line(
        name(effect), kind, String.valueOf(weekly), String.valueOf(after), judged(truths, random));
  }

  /** Publications on topics of all volumes, seen after eight to thirteen weeks. */
  private static List<Judged> mixed(double effect, SplittableRandom random) {
    List<SimulatedPublication> truths = new ArrayList<>();
    for (int run = 0; run < OF_A_KIND; run++) {
      truths.add(
          new SimulatedPublication(
              Kind.usual,
              VOLUMES[run % VOLUMES.length],
              FEWEST_AFTER + run % (MOST_AFTER - FEWEST_AFTER + 1),
              effect));
    }
    return judged(truths, random);
  }

  private static List<Judged> judged(List<SimulatedPublication> truths, SplittableRandom random) {
    long[] seeds = random.longs(truths.size()).toArray();
    return IntStream.range(0, seeds.length)
        .parallel()
        .mapToObj(run -> new Judged(truths.get(run), truths.get(run).judged(seeds[run])))
        .toList();
  }

  private static String line(
      String truth, Kind kind, String volume, String weeks, List<Judged> all) {
    List<Judged> ranged = all.stream().filter(Judged::isRanged).toList();
    return row(
        truth,
        kind.name(),
        volume,
        weeks,
        String.valueOf(all.size()),
        share(all, Verdict.worked),
        share(all, Verdict.no_effect_yet),
        share(all, Verdict.backfired),
        share(all, Verdict.not_enough_data),
        percent(ranged.stream().filter(Judged::covers).count(), ranged.size()),
        points(
            ranged.stream()
                .mapToDouble(one -> one.effect().change() - one.truth().effect())
                .average()
                .orElse(0)),
        points(
            ranged.stream()
                .map(Judged::effect)
                .mapToDouble(
                    one -> Objects.requireNonNull(one.high()) - Objects.requireNonNull(one.low()))
                .average()
                .orElse(0)));
  }

  private static String name(double effect) {
    return effect == 0 ? "no effect" : String.format(Locale.ROOT, "%+.0f %%", 100 * effect);
  }

  private static String share(List<Judged> all, Verdict verdict) {
    return percent(all.stream().filter(one -> one.is(verdict)).count(), all.size());
  }

  private static String percent(long hits, int of) {
    return of == 0 ? "-" : String.format(Locale.ROOT, "%.1f %%", 100.0 * hits / of);
  }

  private static String points(double value) {
    return String.format(Locale.ROOT, "%+.1f", 100 * value);
  }

  private static String row(String... cells) {
    return String.format(Locale.ROOT, ROW, (Object[]) cells).replaceAll(" +(?=\\R)", "");
  }
}
