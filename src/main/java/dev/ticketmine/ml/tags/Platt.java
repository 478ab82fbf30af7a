package dev.ticketmine.ml.tags;

/**
 * Log-odds of scores: a logistic curve fitted on texts that the scores' model has not seen (Platt,
 * 1999, with the targets and Newton's method of Lin, Lin and Weng, 2007).
 *
 * @param slope factor of the score, never below 0: a score that misleads says nothing
 * @param intercept log-odds at score 0
 */
record Platt(double slope, double intercept) {
  private static final int MOST_STEPS = 50;
  private static final double PRECISION = 1e-6;
  private static final double LONGEST_STEP = 3;

  /** Keeps the curve from growing steep without end where scores tell the tag perfectly. */
  private static final double RIDGE = 1e-3;

  double logOdds(double score) {
    return slope * score + intercept;
  }

  /** Fits the curve to scores of texts and whether these carry the tag. */
  static Platt fit(float[] scores, boolean[] isTagged) {
    int tagged = 0;
    for (boolean is : isTagged) {
      tagged += is ? 1 : 0;
    }
    double high = (tagged + 1.0) / (tagged + 2);
    double low = 1.0 / (scores.length - tagged + 2);
    double slope = 1;
    double intercept = Math.log((tagged + 1.0) / (scores.length - tagged + 1));
    for (int step = 0; step < MOST_STEPS; step++) {
      double bySlope = RIDGE * slope;
      double byIntercept = 0;
      double slopes = RIDGE;
      double mixed = 0;
      double intercepts = RIDGE;
      for (int i = 0; i < scores.length; i++) {
        double probability = probability(slope * scores[i] + intercept);
        double error = probability - (isTagged[i] ? high : low);
        double curve = probability * (1 - probability);
        bySlope += scores[i] * error;
        byIntercept += error;
        slopes += scores[i] * scores[i] * curve;
        mixed += scores[i] * curve;
        intercepts += curve;
      }
      double determinant = slopes * intercepts - mixed * mixed;
      double slopeStep = (intercepts * bySlope - mixed * byIntercept) / determinant;
      double interceptStep = (slopes * byIntercept - mixed * bySlope) / determinant;
      double length = Math.abs(slopeStep) + Math.abs(interceptStep);
      double part = Math.min(1, LONGEST_STEP / Math.max(length, PRECISION));
      slope -= part * slopeStep;
      intercept -= part * interceptStep;
      if (length < PRECISION) {
        break;
      }
    }
    return slope > 0
        ? new Platt(slope, intercept)
        : new Platt(0, Math.log((tagged + 1.0) / (scores.length - tagged + 1)));
  }

  static double probability(double logOdds) {
    return 1 / (1 + Math.exp(-logOdds));
  }
}
