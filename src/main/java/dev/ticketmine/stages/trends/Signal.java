package dev.ticketmine.stages.trends;

/**
 * A week that may be worth an alert, before the other topics are taken into account.
 *
 * @param week index of the week in the series
 * @param kind kind of alert
 * @param observed the week's value
 * @param low lower end of the expected range
 * @param high upper end of the expected range
 * @param chance probability of a value as extreme without a change
 * @param isOfSeries whether the chance covers the whole series, not this week alone
 */
record Signal(
    int week,
    String kind,
    double observed,
    double low,
    double high,
    double chance,
    boolean isOfSeries) {}
