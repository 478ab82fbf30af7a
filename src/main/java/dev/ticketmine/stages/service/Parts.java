package dev.ticketmine.stages.service;

import static org.apache.spark.sql.functions.floor;

import dev.ticketmine.disclosure.Floor;
import org.apache.spark.sql.Column;

/** Customers counted in millionths, and counts in steps of the floor. */
final class Parts {
  /** A whole customer. Less what rounding takes: a thousandth at most for a thousand contacts. */
  static final long WHOLE = 999_000;

  /** Counts as {@link Floor#rounded} does. */
  static Column rounded(Column count, Floor floor) {
    long step = floor.minimumCustomers();
    return floor(count.plus(step / 2).divide((double) step)).multiply(step);
  }

  private Parts() {}
}
