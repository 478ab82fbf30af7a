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
    boolean acceptsChurn) {
  private static final String DATE = "{date}";

  /** Returns the same for another night: its paths with that date where they say {@code {date}}. */
  public NightRequest on(LocalDate night) {
    return new NightRequest(
        night,
        dated(archives, night),
        format,
        dated(articles, night),
        orders,
        events,
        rerun,
        acceptsChurn);
  }

  private static List<String> dated(List<String> paths, LocalDate night) {
    return paths.stream().map(path -> path.replace(DATE, night.toString())).toList();
  }
}
