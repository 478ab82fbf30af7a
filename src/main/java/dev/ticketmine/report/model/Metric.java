package dev.ticketmine.report.model;

import java.time.LocalDate;

/**
 * A service figure.
 *
 * @param name name of the figure
 * @param scope all or channel
 * @param scopeValue channel; empty for all
 * @param period all or month
 * @param start first day of the period
 * @param value the figure; null if nothing was counted
 * @param count conversations it rests on
 */
public record Metric(
    String name,
    String scope,
    String scopeValue,
    String period,
    LocalDate start,
    Double value,
    long count) {}
