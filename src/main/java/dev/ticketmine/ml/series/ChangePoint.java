package dev.ticketmine.ml.series;

import dev.ticketmine.ml.statistics.Interval;

/**
 * A lasting change of a share.
 *
 * @param week first week of the new level
 * @param earliest first week of the 90 % range of places
 * @param latest last week of it
 * @param before share before, since the last change
 * @param after share from then on, to the next change
 * @param range 95 % interval of the share before
 * @param chance probability of a change as clear anywhere between its neighbours if there is none
 */
public record ChangePoint(
    int week,
    int earliest,
    int latest,
    double before,
    double after,
    Interval range,
    double chance) {}
