package dev.ticketmine.stages.trends;

/** Exact tail probabilities for small counts. */
final class ExactTests {
  private static final int LARGEST_QUANTILE = 1_000_000;

  private ExactTests() {}

  /**
   * Probability of at least this count under a negative binomial distribution.
   *
   * @param size dispersion: variance is mean + mean² / size
   */
  static double countAtLeast(long count, double mean, double size) {
    return count <= 0 ? 1 : Math.max(0, 1 - countAtMost(count - 1, mean, size));
  }

  /** Probability of at most this count under a negative binomial distribution. */
  static double countAtMost(long count, double mean, double size) {
    double ratio = mean / (mean + size);
    double log = size * Math.log(size / (mean + size));
    double sum = 0;
    for (long k = 0; k <= count; k++) {
      if (k > 0) {
        log += Math.log((k - 1 + size) / k * ratio);
      }
      sum += Math.exp(log);
    }
    return Math.min(1, sum);
  }

  /** The smallest count whose cumulative probability reaches this level. */
  static long quantile(double level, double mean, double size) {
    double ratio = mean / (mean + size);
    double log = size * Math.log(size / (mean + size));
    double sum = 0;
    for (long k = 0; k < LARGEST_QUANTILE; k++) {
      if (k > 0) {
        log += Math.log((k - 1 + size) / k * ratio);
      }
      sum += Math.exp(log);
      if (sum >= level) {
        return k;
      }
    }
    return LARGEST_QUANTILE;
  }

  /** Probability of at least so many successes in independent trials. */
  static double successesAtLeast(long successes, long trials, double chance) {
    double sum = 0;
    for (long k = Math.max(0, successes); k <= trials; k++) {
      sum +=
          Math.exp(
              logChoose(trials, k) + k * Math.log(chance) + (trials - k) * Math.log1p(-chance));
    }
    return Math.min(1, sum);
  }

  /**
   * Fisher's exact test, one-sided: probability of at least {@code hits} of {@code drawn} when
   * {@code marked} of {@code total} are hits.
   */
  static double hitsAtLeast(long hits, long drawn, long marked, long total) {
    double all = logChoose(total, drawn);
    double sum = 0;
    for (long k = hits; k <= Math.min(drawn, marked); k++) {
      if (drawn - k <= total - marked) {
        sum += Math.exp(logChoose(marked, k) + logChoose(total - marked, drawn - k) - all);
      }
    }
    return Math.min(1, sum);
  }

  private static double logChoose(long n, long k) {
    double log = 0;
    for (long i = 1; i <= Math.min(k, n - k); i++) {
      log += Math.log((double) (n - i + 1) / i);
    }
    return log;
  }
}
