package dev.ticketmine.disclosure;

/**
 * How much more often a topic's conversations have a cause than others, from rounded counts.
 *
 * @param support conversations of the topic with the cause
 * @param share their share of those in which the attribute is known
 * @param low lower end of the 95 % interval of the share
 * @param high upper end of the interval
 * @param base share among other topics; null if they are too few to show
 * @param lift share divided by base; null without base
 */
public record CauseShares(
    long support, double share, double low, double high, Double base, Double lift) {
  private static final double Z95 = 1.959964;

  /** Works the shares out; the interval is that of Wilson (1927). */
  static CauseShares of(long support, long known, Long elsewhere, long otherKnown) {
    double share = Floor.share(support, known);
    double squared = Z95 * Z95 / known;
    double half = Z95 * Math.sqrt(share * (1 - share) / known + squared / (4 * known));
    Double base = elsewhere == null ? null : Double.valueOf(Floor.share(elsewhere, otherKnown));
    return new CauseShares(
        support,
        share,
        Math.max(0, (share + squared / 2 - half) / (1 + squared)),
        Math.min(1, (share + squared / 2 + half) / (1 + squared)),
        base,
        base == null ? null : Double.valueOf(share / base));
  }
}
