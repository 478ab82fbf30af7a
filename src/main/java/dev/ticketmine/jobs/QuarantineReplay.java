package dev.ticketmine.jobs;

import dev.ticketmine.config.Settings;
import dev.ticketmine.errors.UserException;
import dev.ticketmine.errors.UserException.Kind;
import dev.ticketmine.lake.Lake;
import dev.ticketmine.lake.RawStore;
import dev.ticketmine.pipeline.Job;
import dev.ticketmine.privacy.Pseudonyms;
import dev.ticketmine.privacy.Sealing;
import dev.ticketmine.stages.ingest.OpenRejections;
import dev.ticketmine.stages.redact.RedactOptions;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * What {@code replay-quarantine} is asked to do.
 *
 * @param night night whose runs rejected the records; empty for all
 * @param runId run that rejected them; empty for all
 */
public record QuarantineReplay(Optional<LocalDate> night, Optional<String> runId) {
  /**
   * Returns the store with the records of a lake.
   *
   * @throws UserException if no secret is set, or it cannot be used
   */
  public static RawStore store(Settings settings, Path lake, Map<String, String> environment) {
    return RawRecords.store(settings, lake, environment)
        .orElseThrow(
            () ->
                new UserException(
                    Kind.PERMISSION,
                    "Rejected records are encrypted, and no secret is set. Set %s, or quarantine.raw-secret-file, to the secret that the nights had."
                        .formatted(Sealing.VARIABLE)));
  }

  /** Returns the job that does it. */
  public Job job(Lake lake, RawStore store, Settings settings, String secret) {
    CanaryJob.checkSecret(lake.root(), Pseudonyms.of(secret));
    return new ReplayJob(
        lake,
        new OpenRejections(night, runId),
        store,
        ReadSettings.of(settings, Optional.empty(), Instant.EPOCH),
        new RedactOptions(Pseudonyms.of(secret), NightInputs.redaction(settings)),
        settings.zone());
  }
}
