package dev.ticketmine.report.model;

import java.time.LocalDate;
import java.util.List;

/**
 * Attribute values that the rise behind an alert is associated with.
 *
 * @param attribute attribute
 * @param values its values, most first
 * @param share share of the rise that they make up; null if too few to show
 * @param low lower end of the 95 % interval of the share; null with the share
 * @param high upper end of the interval; null with the share
 * @param usual their share of the topic before; null with the share
 * @param since first day with more than usual
 * @param event dated event that fits; null if none
 * @param eventDate its day; null without event
 * @param lagDays days from the event to the first day; null without event
 * @param strength strong, fair or weak
 */
public record Driver(
    String attribute,
    List<String> values,
    Double share,
    Double low,
    Double high,
    Double usual,
    LocalDate since,
    String event,
    LocalDate eventDate,
    Integer lagDays,
    String strength) {}
