package dev.ticketmine.jobs;

import dev.ticketmine.errors.UserException;
import dev.ticketmine.errors.UserException.Kind;
import dev.ticketmine.stages.ingest.FileBalance;
import java.util.Locale;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * How many records may have a fault; what is left out on purpose does not count. A share of few
 * records says little, so files and nights with fewer than {@value #FEW} never stop a night.
 *
 * @param warnShare a file with a larger share is counted in the night's result
 * @param failShare a file, or a night, with a larger share is not published
 */
public record RejectionLimits(double warnShare, double failShare) {
  private static final int FEW = 20;

  /** Lets everything pass. */
  public static final RejectionLimits NONE = new RejectionLimits(1, 1);

  /**
   * Returns the number of files with too many rejected records to be left unseen.
   *
   * @param records rows of {@link dev.ticketmine.tables.RedactedRecords}
   * @throws UserException if a file or all together have too many to go on
   */
  long check(Dataset<Row> records) {
    FileBalance night = FileBalance.ofAll("The night", records);
    if (night.rejected() == 0) {
      return 0;
    }
    FileBalance.worst(FEW, records).ifPresent(this::require);
    require(night);
    return FileBalance.above(warnShare, records);
  }

  private void require(FileBalance file) {
    if (file.read() >= FEW && share(file) > failShare) {
      throw new UserException(
          Kind.INPUT,
          String.format(
              Locale.ROOT,
              "%s: %d of %d records are rejected, more than quarantine.fail-share %s allows; one reason: %s. Mend the export, or allow more for this night with --config.",
              file.file(),
              file.rejected(),
              file.read(),
              failShare,
              file.reason()));
    }
  }

  private static double share(FileBalance file) {
    return file.read() == 0 ? 0 : (double) file.rejected() / file.read();
  }
}
