package dev.ticketmine.jobs;

import dev.ticketmine.archive.InputFile;
import dev.ticketmine.privacy.RedactionOptions;
import java.util.List;

/**
 * What is read beside the archive. A kind of input that is not given leaves its table as it is.
 *
 * @param articles files of the help centre
 * @param orders files with orders per day
 * @param events files with events
 * @param redaction how the texts of events are redacted
 */
public record ArticleInputs(
    List<InputFile> articles,
    List<InputFile> orders,
    List<InputFile> events,
    RedactionOptions redaction) {
  /** Copies the lists. */
  public ArticleInputs {
    articles = List.copyOf(articles);
    orders = List.copyOf(orders);
    events = List.copyOf(events);
  }
}
