package dev.ticketmine.disclosure;

/**
 * The smallest group about which anything is published. Counts are published as multiples of {@link
 * #minimumCustomers}, and shares of such counts: whoever subtracts published figures, of one night
 * or of two, learns nothing exact about the groups that are left out. (Rounding to a base, as in
 * official statistics.)
 *
 * @param minimumCustomers different customers that a group needs; also the step of all counts
 * @param minimumConversations conversations that a group needs
 */
public record Floor(int minimumCustomers, int minimumConversations) {
  private static final double SHARE_STEPS = 20;

  /** Ten customers and twenty conversations. */
  public static final Floor DEFAULT = new Floor(10, 20);

  /** Returns whether anything may be published about a group. */
  public boolean admits(GroupSize size) {
    return size.customers() >= minimumCustomers && size.conversations() >= minimumConversations;
  }

  /** Returns the nearest multiple of the step; a half goes up. */
  public long rounded(long count) {
    return Math.floorDiv(count + minimumCustomers / 2, minimumCustomers) * minimumCustomers;
  }

  /** Returns the rounded conversations of a group; null if nothing may be published about it. */
  public Long count(GroupSize size) {
    return admits(size) ? Long.valueOf(rounded(size.conversations())) : null;
  }

  /**
   * Returns a share of rounded counts, at most 1.
   *
   * @return null if nothing may be published about the part or the whole
   */
  public Double share(GroupSize part, GroupSize whole) {
    Long counted = count(part);
    Long all = count(whole);
    return counted == null || all == null ? null : Double.valueOf(share(counted, all));
  }

  /**
   * Returns what was observed in a week, as it is told.
   *
   * @param isShare true for a share, which is told in steps of 5 %; else it is a count
   */
  public double observed(double value, boolean isShare) {
    return isShare ? Math.rint(value * SHARE_STEPS) / SHARE_STEPS : rounded(Math.round(value));
  }

  /** Returns a share of two published counts, at most 1. */
  public static double share(long part, long whole) {
    return Math.min(1, (double) part / whole);
  }
}
