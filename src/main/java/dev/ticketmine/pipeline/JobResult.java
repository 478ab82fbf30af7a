package dev.ticketmine.pipeline;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a job did.
 *
 * @param rows rows per table written, or other counts worth showing, in order
 */
public record JobResult(Map<String, Long> rows) {
  /** Keeps the order of the counts. */
  public JobResult {
    rows = Collections.unmodifiableMap(new LinkedHashMap<>(rows));
  }

  /** A result with one count. */
  public static JobResult of(String name, long count) {
    return new JobResult(Map.of(name, count));
  }
}
