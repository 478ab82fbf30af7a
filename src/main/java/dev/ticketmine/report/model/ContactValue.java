package dev.ticketmine.report.model;

/**
 * What a contact about a topic is worth.
 *
 * @param customerValue value to the customer, -1..1
 * @param companyValue value to the company, -1..1
 * @param action leverage, simplify, self_serve or eliminate
 */
public record ContactValue(double customerValue, double companyValue, String action) {}
