package dev.ticketmine.jobs;

import dev.ticketmine.errors.UserException;
import dev.ticketmine.errors.UserException.Kind;
import dev.ticketmine.stages.ingest.FileBalance;
import java.util.List;
import java.util.Locale;

/**
 * How many records may be rejected. A share of few records says little, so files and nights with
 * fewer than {@value #FEW} never stop a night.
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
   * @throws UserException if a file or all together have too many to go on
   */
  long check(List<FileBalance> files) {
    files.forEach(this::require);
    long read = files.stream().mapToLong(FileBalance::read).sum();
    long rejected = files.stream().mapToLong(FileBalance::rejected).sum();
    require(
        new FileBalance(
            "The night",
            read,
            rejected,
            files.stream()
                .map(FileBalance::reason)
                .filter(r -> r != null)
                .findFirst()
                .orElse(null)));
    return files.stream().filter(file -> share(file) > warnShare).count();
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
