package dev.ticketmine.jobs;

import dev.ticketmine.pipeline.Night;
import java.time.Duration;

/**
 * How a night ended.
 *
 * @param night the night
 * @param runId the run that is published now
 * @param isUnchanged whether it had been published before and nothing was computed
 * @param duration time the run took
 */
public record NightResult(Night night, String runId, boolean isUnchanged, Duration duration) {}
