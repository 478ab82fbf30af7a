package dev.ticketmine.explain;

import dev.ticketmine.disclosure.Floor;

/**
 * What is known of the run that made a figure.
 *
 * @param runId run that is published
 * @param night its logical date
 * @param codeVersion version of ticketmine; null if the ledger does not know
 * @param configHash hash of its configuration; null likewise
 * @param modelHash id of the embedding model and lexicon; null likewise
 * @param tableVersion Delta version of the figure's table; null if it was never written
 * @param isOwnConfig whether the configuration in force now is that of the run
 * @param floor floor that was applied
 */
public record Origin(
    String runId,
    String night,
    String codeVersion,
    String configHash,
    String modelHash,
    Long tableVersion,
    boolean isOwnConfig,
    Floor floor) {}
