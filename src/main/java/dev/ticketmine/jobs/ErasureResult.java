package dev.ticketmine.jobs;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What an erasure did, or would do.
 *
 * @param counts rows and files, by what they are
 * @param unmatched lines of the subjects' file of which the lake has nothing
 * @param receipts where it is written down; empty if nothing was erased
 */
public record ErasureResult(
    Map<String, Long> counts, List<Integer> unmatched, List<Path> receipts) {}
