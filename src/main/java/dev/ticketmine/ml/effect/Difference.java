package dev.ticketmine.ml.effect;

/**
 * Difference in differences of logarithms: how a topic's contacts changed from before to after,
 * less how the common course changed. What multiplies both, such as orders, cancels out.
 *
 * @param change logarithm of the ratio
 * @param contacts contacts of each week
 * @param fitted expected contacts of each week: the course at the topic's level of the period
 * @param weeks the weeks
 */
record Difference(double change, double[] contacts, double[] fitted, Weeks weeks) {
  /** Keeps the logarithm of no contact finite (Haldane, 1956). */
  private static final double HALF = 0.5;

  static Difference of(double[] topic, double[] course, Weeks weeks) {
    double before = (weeks.sumBefore(topic) + HALF) / weeks.sumBefore(course);
    double after = (weeks.sumAfter(topic) + HALF) / weeks.sumAfter(course);
    double[] fitted = new double[weeks.length()];
    for (int week = 0; week < fitted.length; week++) {
      fitted[week] = course[week] * (week < weeks.before() ? before : after);
    }
    return new Difference(Math.log(after / before), topic, fitted, weeks);
  }

  /** Returns contacts less expected ones of a week. */
  double off(int week) {
    return contacts[week] - fitted[week];
  }

  /**
   * Returns the variance of a week.
   *
   * @param spread relative variance beside chance: the variance of n is n + spread × n² (negative
   *     binomial)
   */
  double variance(int week, double spread) {
    return fitted[week] + spread * fitted[week] * fitted[week];
  }

  /** Returns the variance of the change, if its weeks were independent (delta method). */
  double variance(double spread) {
    double[] variances = new double[fitted.length];
    for (int week = 0; week < fitted.length; week++) {
      variances[week] = variance(week, spread);
    }
    return weeks.sumBefore(variances) / Math.pow(weeks.sumBefore(fitted), 2)
        + weeks.sumAfter(variances) / Math.pow(weeks.sumAfter(fitted), 2);
  }
}
