package dev.ticketmine.report;

/**
 * Options of the report and the drafts.
 *
 * @param language language of the report: {@code de} or {@code en}
 * @param minimumCustomers a topic that fewer customers asked about is not shown
 * @param recentWeeks weeks that count as recent under "what changed"
 */
public record PublishOptions(String language, int minimumCustomers, int recentWeeks) {
  /** German, three customers, four weeks. */
  public static final PublishOptions DEFAULT = new PublishOptions("de", 3, 4);
}
