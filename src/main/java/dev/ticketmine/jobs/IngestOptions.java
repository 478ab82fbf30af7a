package dev.ticketmine.jobs;

import dev.ticketmine.archive.RawSink;
import dev.ticketmine.archive.ReadOptions;
import dev.ticketmine.stages.redact.RedactOptions;

/**
 * How an archive is taken in.
 *
 * @param read how files are read
 * @param redact how records are redacted
 * @param limits how many may be rejected
 * @param rejected takes the bytes of rejected records
 */
public record IngestOptions(
    ReadOptions read, RedactOptions redact, RejectionLimits limits, RawSink rejected) {
  /** Keeps no bytes of rejected records. */
  public IngestOptions(ReadOptions read, RedactOptions redact, RejectionLimits limits) {
    this(read, redact, limits, RawSink.NONE);
  }
}
