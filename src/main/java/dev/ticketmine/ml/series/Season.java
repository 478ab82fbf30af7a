package dev.ticketmine.ml.series;

import java.util.List;

/** A yearly wave in weekly shares, told apart from lasting changes. */
final class Season {
  /** A single year cannot tell a season from a change. */
  static final int LEAST_WEEKS = 104;

  private static final double WEEKS_OF_YEAR = 52.1775;

  private Season() {}

  /**
   * Returns the series without the wave that fits best beside the changes. It is taken out whether
   * or not it is clear: a wave too small to be shown still moves the place of a change.
   */
  static ShareSeries removed(ShareSeries shares, List<Integer> changes) {
    int weeks = shares.length();
    double[] share = new double[weeks];
    double[] sine = new double[weeks];
    double[] cosine = new double[weeks];
    double[] weight = new double[weeks];
    for (int week = 0; week < weeks; week++) {
      double trials = shares.trials(week);
      weight[week] = trials;
      share[week] = trials > 0 ? shares.hits(week) / trials : 0;
      sine[week] = Math.sin(2 * Math.PI * week / WEEKS_OF_YEAR);
      cosine[week] = Math.cos(2 * Math.PI * week / WEEKS_OF_YEAR);
    }
    double[] share0 = centred(share, weight, changes);
    double[] sine0 = centred(sine, weight, changes);
    double[] cosine0 = centred(cosine, weight, changes);
    double ss = dot(sine0, sine0, weight);
    double cc = dot(cosine0, cosine0, weight);
    double sc = dot(sine0, cosine0, weight);
    double sy = dot(sine0, share0, weight);
    double cy = dot(cosine0, share0, weight);
    double determinant = ss * cc - sc * sc;
    if (!(determinant > 0)) {
      return shares;
    }
    double a = (sy * cc - cy * sc) / determinant;
    double b = (cy * ss - sy * sc) / determinant;
    double[] hits = new double[weeks];
    double[] trials = new double[weeks];
    for (int week = 0; week < weeks; week++) {
      trials[week] = shares.trials(week);
      double wave = a * sine[week] + b * cosine[week];
      hits[week] = Math.min(trials[week], Math.max(0, shares.hits(week) - wave * trials[week]));
    }
    return new ShareSeries(hits, trials);
  }

  /** Values less the weighted mean of their segment. */
  private static double[] centred(double[] values, double[] weight, List<Integer> changes) {
    double[] centred = values.clone();
    int from = 0;
    for (int i = 0; i <= changes.size(); i++) {
      int to = i < changes.size() ? changes.get(i) : values.length;
      double sum = 0;
      double all = 0;
      for (int week = from; week < to; week++) {
        sum += weight[week] * values[week];
        all += weight[week];
      }
      for (int week = from; week < to && all > 0; week++) {
        centred[week] -= sum / all;
      }
      from = to;
    }
    return centred;
  }

  private static double dot(double[] a, double[] b, double[] weight) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += weight[i] * a[i] * b[i];
    }
    return sum;
  }
}
