package dev.ticketmine.jobs;

import dev.ticketmine.canary.Canaries;
import dev.ticketmine.errors.UserException;
import dev.ticketmine.errors.UserException.Kind;
import dev.ticketmine.lake.Lake;
import dev.ticketmine.lake.SparkSessions;
import dev.ticketmine.leaks.Findings;
import dev.ticketmine.leaks.Hit;
import dev.ticketmine.leaks.LeakScan;
import dev.ticketmine.leaks.Listing;
import dev.ticketmine.pipeline.Job;
import dev.ticketmine.pipeline.JobResult;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Looks for the night's canaries in everything that the night has written: tables and their logs,
 * report, drafts, files of the session. A single hit stops the night before it is published.
 */
final class LeakJob implements Job {
  static final String NAME = "leaks";

  private static final int SHOWN = 5;

  private final Lake lake;
  private final Canaries canaries;
  private final Listing before;

  /**
   * Looks through what is new in a lake.
   *
   * @param before files of the lake when the night began
   */
  LeakJob(Lake lake, Canaries canaries, Listing before) {
    this.lake = lake;
    this.canaries = canaries;
    this.before = before;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public JobResult run() {
    Findings own = find(Listing.of(List.of(lake.root())).since(before));
    Findings session = find(Listing.of(SparkSessions.temporaryFolders(lake.spark())).files());
    List<Hit> hits = Stream.concat(own.hits().stream(), session.hits().stream()).toList();
    if (!hits.isEmpty()) {
      throw found(hits);
    }
    // Files of the session come and go, but those of the lake are to stay.
    if (!own.unreadable().isEmpty()) {
      throw new UserException(
          Kind.INPUT,
          "The night is not published: %d files that it wrote cannot be looked through for personal data, such as %s. Check the disk and run the night again."
              .formatted(own.unreadable().size(), own.unreadable().get(0)));
    }
    // How much was looked through depends on chance, and the ledger must not.
    return JobResult.of("canaries", Canaries.VALUES);
  }

  private Findings find(List<Path> files) {
    LeakScan scan = new LeakScan(canaries.needles());
    scan.scan(files, lake.root());
    return scan.findings();
  }

  private UserException found(List<Hit> hits) {
    long values = hits.stream().map(Hit::needle).distinct().count();
    String places =
        hits.stream()
            .limit(SHOWN)
            .map(hit -> hit.needle() + " in " + hit.place())
            .collect(Collectors.joining("; "));
    String more = hits.size() > SHOWN ? " and %d places more".formatted(hits.size() - SHOWN) : "";
    return new UserException(
        Kind.INPUT,
        "The night is not published: personal data would get through. %d of its %d canaries can be read in what it wrote: %s%s. Take back what was changed last in privacy.keep-words, privacy.number-patterns or ticketmine's version and run the night again; 'ticketmine leak-check --lake %s' lists all places."
            .formatted(values, Canaries.VALUES, places, more, lake.root()));
  }
}
