package dev.ticketmine.report.export;

import java.util.Map;

/**
 * A structured value whose fields keep their order, unlike the keys of a map.
 *
 * @param values value of each field
 */
public record Fields(Map<String, Object> values) {}
