package dev.ticketmine.archive.input;

import java.io.Serializable;

/**
 * What a file may hold, so that none can fill the machine.
 *
 * @param maximumMegabytes most unpacked megabytes of one file
 * @param maximumRatio most unpacked bytes for each packed byte; looked at from 1 MB on
 * @param maximumEntries most entries of one archive, nested ones counted
 * @param maximumNesting most archives inside each other; 1 allows none inside another
 * @param maximumRecordMegabytes most megabytes of one record
 */
public record ReadLimits(
    int maximumMegabytes,
    int maximumRatio,
    int maximumEntries,
    int maximumNesting,
    int maximumRecordMegabytes)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Returns the limits that hold if nothing is configured. */
  public static ReadLimits standard() {
    return new ReadLimits(64 << 10, 200, 100_000, 2, 16);
  }
}
