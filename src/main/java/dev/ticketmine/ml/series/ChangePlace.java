package dev.ticketmine.ml.series;

/**
 * Where a change happened: every week of a stretch weighted by its likelihood. The place is the
 * week with the most weight within two weeks of it, which is right within two weeks more often than
 * the single most likely one.
 */
record ChangePlace(int week, int earliest, int latest) {
  private static final int NEAR = 2;

  /** Among equal places the one that is itself likely. */
  private static final double TIE = 1e-6;

  private static final double TAIL = 0.05;

  /**
   * Finds the place of one change in the weeks {@code from} to {@code to} (exclusive). The newest
   * level may be shorter than others: it goes on.
   */
  static ChangePlace in(ShareSeries shares, int from, int to, int shortest) {
    int first = from + shortest;
    int last = to == shares.length() ? to - 1 : to - shortest;
    int count = last - first + 1;
    double[] weight = new double[count];
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < count; i++) {
      weight[i] = shares.cost(from, first + i) + shares.cost(first + i, to);
      least = Math.min(least, weight[i]);
    }
    double all = 0;
    for (int i = 0; i < count; i++) {
      weight[i] = Math.exp((least - weight[i]) / 2);
      all += weight[i];
    }
    int best = 0;
    double most = -1;
    for (int i = 0; i < count; i++) {
      double near = 0;
      for (int j = Math.max(0, i - NEAR); j <= Math.min(count - 1, i + NEAR); j++) {
        near += weight[j] * (j == i ? 1 + TIE : 1);
      }
      if (near > most) {
        most = near;
        best = i;
      }
    }
    int low = 0;
    for (double sum = weight[0]; sum < TAIL * all; sum += weight[low]) {
      low++;
    }
    int high = count - 1;
    for (double sum = weight[high]; sum < TAIL * all; sum += weight[high]) {
      high--;
    }
    return new ChangePlace(first + best, first + Math.min(low, best), first + Math.max(high, best));
  }
}
