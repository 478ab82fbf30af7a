package dev.ticketmine.ml.series;

import java.util.Arrays;

/**
 * Weekly shares as hits of trials. Neither has to be whole: trials count what a week is worth, see
 * {@link Overdispersion#effective}.
 */
public final class ShareSeries {
  private final double[] hits;
  private final double[] trials;
  private final double[] angles;
  private final double[] hitsBefore;
  private final double[] trialsBefore;

  /**
   * A series.
   *
   * @param hits by week, at least 0 and at most the trials
   * @param trials by week; 0 in a silent week
   */
  public ShareSeries(double[] hits, double[] trials) {
    this.hits = hits.clone();
    this.trials = trials.clone();
    this.angles = new double[hits.length];
    for (int week = 0; week < hits.length; week++) {
      angles[week] = 2 * Math.asin(Math.sqrt((hits[week] + 0.375) / (trials[week] + 0.75)));
    }
    this.hitsBefore = sums(hits);
    this.trialsBefore = sums(trials);
  }

  private static double[] sums(double[] values) {
    double[] sums = new double[values.length + 1];
    for (int i = 0; i < values.length; i++) {
      sums[i + 1] = sums[i] + values[i];
    }
    return sums;
  }

  /** Returns the number of weeks. */
  public int length() {
    return trials.length;
  }

  /** Returns the hits of a week. */
  public double hits(int week) {
    return hits[week];
  }

  /** Returns the trials of a week. */
  public double trials(int week) {
    return trials[week];
  }

  /**
   * Returns a week's share on a scale where its variance does not depend on it (Anscombe, 1948).
   */
  double angle(int week) {
    return angles[week];
  }

  /** Returns the hits of the weeks {@code from} to {@code to} (exclusive). */
  public double hits(int from, int to) {
    return hitsBefore[to] - hitsBefore[from];
  }

  /** Returns the trials of the weeks {@code from} to {@code to} (exclusive). */
  public double trials(int from, int to) {
    return trialsBefore[to] - trialsBefore[from];
  }

  /** Returns the share in the weeks {@code from} to {@code to} (exclusive); 0 without trials. */
  public double share(int from, int to) {
    double all = trials(from, to);
    return all > 0 ? hits(from, to) / all : 0;
  }

  /** Returns the weeks {@code from} to {@code to} (exclusive). */
  public ShareSeries part(int from, int to) {
    return new ShareSeries(
        Arrays.copyOfRange(hits, from, to), Arrays.copyOfRange(trials, from, to));
  }

  /**
   * Returns what one share for all these weeks costs: minus twice the binomial log-likelihood. The
   * difference to two shares is the likelihood-ratio statistic of a change.
   */
  public double cost(int from, int to) {
    double all = trials(from, to);
    double some = Math.min(all, Math.max(0, hits(from, to)));
    return -2 * (term(some, all) + term(all - some, all));
  }

  private static double term(double part, double whole) {
    return part > 0 ? part * Math.log(part / whole) : 0;
  }
}
