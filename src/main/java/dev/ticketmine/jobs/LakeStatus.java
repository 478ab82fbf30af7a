package dev.ticketmine.jobs;

import dev.ticketmine.jobs.NightRecord.Attempt;
import dev.ticketmine.jobs.NightRecord.State;
import dev.ticketmine.lake.Lake;
import dev.ticketmine.tables.Runs;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;

/**
 * How a lake stands: its last published nights, and what somebody has to do.
 *
 * @param nights the last published nights, the newest first
 * @param problems what is wrong and what to do, in the order of urgency; empty when all is well
 * @param notes what else is worth knowing: a night that runs, records that were rejected
 */
public record LakeStatus(List<PublishedNight> nights, List<String> problems, List<String> notes) {
  /** A night a day, and two hours for one that takes longer than the last. */
  private static final Duration LATE = Duration.ofHours(26);

  /** The share of rejected records from which on somebody should look at them. */
  private static final double WORTH_A_LOOK = 0.01;

  /**
   * A night that was published.
   *
   * @param read records read
   * @param rejected records in quarantine
   */
  public record PublishedNight(
      LocalDate night,
      String runId,
      Instant finishedAt,
      Duration duration,
      long read,
      long accepted,
      long rejected) {}

  /**
   * Looks at a lake.
   *
   * @param isHeld whether a process holds the lake
   * @param nights at most so many nights
   */
  public static LakeStatus of(Lake lake, boolean isHeld, Instant now, int nights) {
    List<PublishedNight> published = new ArrayList<>();
    for (Row run : new RunLedger(lake).rows()) {
      published.add(night(run));
    }
    Collections.reverse(published);
    Optional<Attempt> attempt = NightRecord.last(lake.root());
    List<String> problems = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    if (attempt.isPresent()) {
      Attempt last = attempt.get();
      if (last.state() == State.FAILED) {
        problems.add(
            "The night of %s failed at %s with exit code %d; what is published is not touched. Its last lines say why. Mend it and give the same command again."
                .formatted(last.night(), last.since(), last.exitCode()));
      } else if (last.state() == State.RUNNING && isHeld) {
        notes.add("The night of %s runs since %s.".formatted(last.night(), last.since()));
      } else if (last.state() == State.RUNNING) {
        problems.add(
            "The night of %s began at %s and was cut off; what is published is not touched and nothing has to be cleaned up. Give the same command again."
                .formatted(last.night(), last.since()));
      }
    }
    late(published, attempt, now).ifPresent(problems::add);
    published.stream()
        .findFirst()
        .filter(night -> night.rejected() > night.read() * WORTH_A_LOOK)
        .ifPresent(
            night ->
                notes.add(
                    "The last night rejected %,d of %,d records: 'ticketmine export --table quarantine --out rejected.csv' says why."
                        .formatted(night.rejected(), night.read())));
    return new LakeStatus(
        published.stream().limit(nights).toList(), List.copyOf(problems), List.copyOf(notes));
  }

  private static Optional<String> late(
      List<PublishedNight> published, Optional<Attempt> attempt, Instant now) {
    Optional<Instant> success =
        Stream.concat(
                published.stream().map(PublishedNight::finishedAt),
                attempt
                    .filter(last -> last.state() == State.SUCCEEDED)
                    .map(Attempt::since)
                    .stream())
            .max(Instant::compareTo);
    if (success.isEmpty()) {
      return Optional.of("No night has been published yet. Run 'ticketmine nightly'.");
    }
    Duration age = Duration.between(success.get(), now);
    return age.compareTo(LATE) > 0
        ? Optional.of(
            "No night has ended well for %d hours (limit %d). Look whether the schedule starts it, and run the night that is due: 'ticketmine nightly --date'."
                .formatted(age.toHours(), LATE.toHours()))
        : Optional.empty();
  }

  private static PublishedNight night(Row run) {
    Instant started = run.<Timestamp>getAs(Runs.STARTED_AT).toInstant();
    Instant finished = run.<Timestamp>getAs(Runs.FINISHED_AT).toInstant();
    Map<String, Long> counts = RunLedger.counts(run, "ingest");
    return new PublishedNight(
        run.<Date>getAs(Runs.NIGHT).toLocalDate(),
        run.getAs(Runs.RUN_ID),
        finished,
        Duration.between(started, finished),
        counts.getOrDefault("read", 0L),
        counts.getOrDefault("accepted", 0L),
        counts.getOrDefault("quarantined", 0L));
  }
}
