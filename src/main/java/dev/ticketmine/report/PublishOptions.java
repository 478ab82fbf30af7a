package dev.ticketmine.report;

import dev.ticketmine.disclosure.Floor;

/**
 * Options of the report and the drafts.
 *
 * @param language language of the report: {@code de} or {@code en}
 * @param floor groups that are smaller are not shown
 * @param recentWeeks weeks that count as recent under "what changed"
 */
public record PublishOptions(String language, Floor floor, int recentWeeks) {
  /** German, the floor as it is recommended, four weeks. */
  public static final PublishOptions DEFAULT = new PublishOptions("de", Floor.DEFAULT, 4);
}
