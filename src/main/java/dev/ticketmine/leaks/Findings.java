package dev.ticketmine.leaks;

import java.util.List;

/**
 * What was looked through, and what was found.
 *
 * @param files files
 * @param bytes bytes of text, unpacked
 * @param tables tables, each in a folder of its own
 * @param rows rows of tables, those of replaced versions included
 * @param hits what was found, each place and value once, in order
 * @param unreadable files of which the content cannot be told, in order
 */
public record Findings(
    long files, long bytes, long tables, long rows, List<Hit> hits, List<String> unreadable) {
  /** Copies the lists. */
  public Findings {
    hits = List.copyOf(hits);
    unreadable = List.copyOf(unreadable);
  }
}
