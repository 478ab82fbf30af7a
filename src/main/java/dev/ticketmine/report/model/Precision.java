package dev.ticketmine.report.model;

import java.time.LocalDate;

/**
 * How much of our own advice was taken.
 *
 * @param kind kind of the recommendations; "all" for all kinds
 * @param month first day of the month of the latest decisions; null for all months
 * @param decided recommendations that were decided
 * @param taken those of them that were accepted or published
 * @param low lower end of the 95 % interval of the share; null if too few were decided
 * @param high upper end
 */
public record Precision(
    String kind, LocalDate month, long decided, long taken, Double low, Double high) {}
