package dev.ticketmine.archive.format;

import java.io.Serializable;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How phone transcripts are to be read.
 *
 * @param agents names of the speakers who are agents; empty to tell them by the usual words, else
 *     by who speaks first
 * @param zone zone of the time in a file's name
 */
public record TranscriptOptions(List<String> agents, ZoneId zone) implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Copies the names, in lower case. */
  public TranscriptOptions {
    List<String> lower = new ArrayList<>();
    agents.forEach(name -> lower.add(name.strip().toLowerCase(Locale.ROOT)));
    agents = lower;
  }

  /** No agent is known by name. */
  public static TranscriptOptions standard(ZoneId zone) {
    return new TranscriptOptions(List.of(), zone);
  }
}
