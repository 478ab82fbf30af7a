package dev.ticketmine.jobs;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a night is asked to do.
 *
 * @param date the night
 * @param archives files, folders or globs of archive exports
 * @param format format of the archives; found by itself when empty
 * @param articles files, folders or globs of help articles
 * @param orders orders per day
 * @param events dated events
 * @param rerun whether to compute a night again that is published already
 * @param acceptsChurn whether to publish the night however many conversations changed their topic
 */
public record NightRequest(
    LocalDate date,
    List<String> archives,
    Optional<String> format,
    List<String> articles,
    Optional<Path> orders,
    Optional<Path> events,
    boolean rerun,
    boolean acceptsChurn) {}
