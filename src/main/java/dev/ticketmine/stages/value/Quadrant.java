package dev.ticketmine.stages.value;

import java.util.Arrays;
import java.util.Locale;

/** Who values a contact, and what to do then: Price and Jaffe (2008). */
enum Quadrant {
  BOTH("leverage"),
  COMPANY("simplify"),
  CUSTOMER("self_serve"),
  NEITHER("eliminate");

  private final String action;

  Quadrant(String action) {
    this.action = action;
  }

  /** Returns the quadrant of two values. */
  static Quadrant of(double customerValue, double companyValue) {
    if (customerValue >= 0) {
      return companyValue >= 0 ? BOTH : CUSTOMER;
    }
    return companyValue >= 0 ? COMPANY : NEITHER;
  }

  /** Returns the quadrant whose action this is. */
  static Quadrant ofAction(String action) {
    return Arrays.stream(values())
        .filter(quadrant -> quadrant.action.equals(action))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No action: " + action));
  }

  String action() {
    return action;
  }

  /** Returns its name in tables. */
  String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
