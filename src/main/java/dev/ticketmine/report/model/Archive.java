package dev.ticketmine.report.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The night and the archive it looked at.
 *
 * @param runId run
 * @param night logical date
 * @param firstDate day of the first conversation; null without any
 * @param lastDate day of the last conversation; null without any
 * @param conversations conversations
 * @param customers customers
 * @param languages conversations per language, most first; those too few to show are left out
 * @param weeks conversations per week, in order
 * @param comparedWith day of the night before; null without one
 * @param differences why conversations are counted otherwise than then
 */
public record Archive(
    String runId,
    LocalDate night,
    LocalDate firstDate,
    LocalDate lastDate,
    long conversations,
    long customers,
    Map<String, Long> languages,
    List<Week> weeks,
    LocalDate comparedWith,
    List<NightDifference> differences) {}
