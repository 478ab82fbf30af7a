package dev.ticketmine.jobs;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a night would do, without doing it.
 *
 * @param date night whose files would be taken in
 * @param runId run that would be published, or has published just this already
 * @param isPublished whether nothing would be done
 * @param asOf day up to which the tables would be computed: the night, or a newer one that is
 *     published
 * @param givenFiles number of archive files that were given
 * @param unseenFiles number of those that would be read
 * @param unseenBytes their size
 * @param steps steps that would run, in order
 * @param duration time it would take, by what earlier runs took; empty before the first
 */
public record NightForecast(
    LocalDate date,
    String runId,
    boolean isPublished,
    LocalDate asOf,
    int givenFiles,
    int unseenFiles,
    long unseenBytes,
    List<String> steps,
    Optional<Duration> duration) {}
