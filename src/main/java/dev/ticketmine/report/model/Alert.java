package dev.ticketmine.report.model;

import java.time.LocalDate;

/**
 * A week in which a topic left its expected range.
 *
 * @param topicId topic
 * @param week Monday of the week
 * @param kind spike, drop, drift, emerging, resurfaced, mood_worse, mood_better or mood_bad_week
 * @param observed observed value: conversations, or a share for mood; null if too few to show
 * @param expectedLow lower end of the expected range; may be null
 * @param expectedHigh upper end of the expected range; may be null
 * @param driver what the change is associated with; null if nothing stands out, or too few to show
 */
public record Alert(
    String topicId,
    LocalDate week,
    String kind,
    Double observed,
    Double expectedLow,
    Double expectedHigh,
    Driver driver) {}
