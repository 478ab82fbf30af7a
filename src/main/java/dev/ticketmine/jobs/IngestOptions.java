package dev.ticketmine.jobs;

import dev.ticketmine.archive.ReadOptions;
import dev.ticketmine.stages.redact.RedactOptions;

/**
 * How an archive is taken in.
 *
 * @param read how files are read
 * @param redact how records are redacted
 * @param limits how many may be rejected
 */
public record IngestOptions(ReadOptions read, RedactOptions redact, RejectionLimits limits) {}
