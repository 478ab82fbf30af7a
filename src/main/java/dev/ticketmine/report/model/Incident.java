package dev.ticketmine.report.model;

import java.time.LocalDate;

/**
 * A cluster of contacts within days that is tied to one attribute value.
 *
 * @param topicId topic
 * @param attribute attribute; null if too few to show
 * @param value its value; null if too few to show
 * @param first day of the first contact of the cluster
 * @param detected day on which it could first be told from chance
 * @param last last day on which it stood out
 * @param conversations conversations from the first to the last day; null if too few to show
 * @param expected usual number in as many days; null if too few to show
 * @param growth conversations more with every day; null if too few to show, or for one day
 * @param isOpen whether it stood out in the last seven days
 */
public record Incident(
    String topicId,
    String attribute,
    String value,
    LocalDate first,
    LocalDate detected,
    LocalDate last,
    Long conversations,
    Double expected,
    Double growth,
    boolean isOpen) {}
