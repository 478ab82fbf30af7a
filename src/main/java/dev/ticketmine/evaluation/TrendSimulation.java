package dev.ticketmine.evaluation;

import dev.ticketmine.ml.series.ChangePoint;
import dev.ticketmine.ml.series.Cusum;
import dev.ticketmine.ml.series.LastingChanges;
import dev.ticketmine.ml.series.LastingChanges.Floor;
import dev.ticketmine.ml.series.ShareSeries;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * How surely, how exactly and how soon changes of mood are found, on invented weeks: {@link
 * SimulatedShares} of several volumes and steps. Seeded: the same table every time.
 */
public final class TrendSimulation {
  private static final long SEED = 6;
  private static final int[] VOLUMES = {50, 200, 800};
  private static final double[] STEPS = {0, 0.05, 0.1, 0.15};
  private static final Floor FLOOR = Floor.points(0.05);
  private static final int NEAR = 2;
  private static final int SOON = 4;
  private static final int LEARNT = 12;
  private static final double YEAR = 52;
  private static final String ROW = "%10s %6s | %13s %12s %12s | %14s %12s %12s%n";

  private final int runs;

  /** So many series of each volume and step. */
  public TrendSimulation(int runs) {
    this.runs = runs;
  }

  /** What one series showed. Places and delays are -1 where there are none. */
  private record Seen(boolean isFound, int error, int wrongPoints, int delay, int falseAlarms) {}

  /** Returns the table; every line ends with a line feed. */
  public String table() {
    StringBuilder table = new StringBuilder();
    table.append(
        row(
            "a week",
            "step",
            "within 2 wks",
            "median off",
            "wrong/104",
            "within 4 wks",
            "median wks",
            "false/52"));
    for (int weekly : VOLUMES) {
      for (double step : STEPS) {
        table.append(line(new SimulatedShares(weekly, step)));
      }
    }
    return table.toString();
  }

  private String line(SimulatedShares shares) {
    SplittableRandom random = new SplittableRandom(SEED);
    long[] seeds = random.longs(runs).toArray();
    List<Seen> all =
        IntStream.range(0, runs)
            .parallel()
            .mapToObj(run -> judge(shares.series(seeds[run]), shares.step() > 0))
            .toList();
    boolean isStep = shares.step() > 0;
    double judged = (isStep ? SimulatedShares.STEP_WEEK : SimulatedShares.WEEKS) - LEARNT;
    return row(
        String.valueOf(shares.weekly()),
        isStep ? "+" + Math.round(100 * shares.step()) : "none",
        isStep ? share(all.stream().filter(Seen::isFound).count()) : "",
        isStep ? median(all.stream().map(Seen::error).toList()) : "",
        decimals(all.stream().mapToInt(Seen::wrongPoints).sum() / (double) runs),
        isStep ? share(all.stream().filter(s -> s.delay() >= 0 && s.delay() <= SOON).count()) : "",
        isStep ? median(all.stream().map(Seen::delay).toList()) : "",
        decimals(all.stream().mapToInt(Seen::falseAlarms).sum() / (double) runs * YEAR / judged));
  }

  /** A point counts as right once; a step placed more than two weeks off is missed and wrong. */
  private static Seen judge(ShareSeries series, boolean hasStep) {
    boolean isFound = false;
    int error = -1;
    int wrong = 0;
    for (ChangePoint point : new LastingChanges(FLOOR, SimulatedShares.ERRORS).in(series)) {
      int off = Math.abs(point.week() - SimulatedShares.STEP_WEEK);
      boolean isRise = hasStep && point.after() > point.before();
      error = isRise && (error < 0 || off < error) ? off : error;
      boolean isHit = isRise && off <= NEAR && !isFound;
      isFound |= isHit;
      wrong += isHit ? 0 : 1;
    }
    int delay = -1;
    int early = 0;
    for (Cusum.Alarm alarm : new Cusum(FLOOR, SimulatedShares.ERRORS).in(series)) {
      if (!hasStep || alarm.week() < SimulatedShares.STEP_WEEK) {
        early++;
      } else if (delay < 0 && alarm.after() > alarm.before()) {
        delay = alarm.week() - SimulatedShares.STEP_WEEK + 1;
      }
    }
    return new Seen(isFound, error, wrong, delay, early);
  }

  private String share(long hits) {
    return String.format(Locale.ROOT, "%.1f %%", 100.0 * hits / runs);
  }

  private static String decimals(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  private static String median(List<Integer> values) {
    List<Integer> known = new ArrayList<>(values.stream().filter(v -> v >= 0).sorted().toList());
    return known.isEmpty() ? "-" : String.valueOf(known.get(known.size() / 2));
  }

  private static String row(String... cells) {
    return String.format(Locale.ROOT, ROW, (Object[]) cells).replaceAll(" +(?=\\R)", "");
  }
}
