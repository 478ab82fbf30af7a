package dev.ticketmine.report.model;

import java.util.List;

/**
 * What a contact about a topic is worth.
 *
 * @param customer value to the customer; null if it could not be measured
 * @param company value to the company; null if it could not be measured
 * @param action leverage, simplify, self_serve or eliminate; null without enough data
 * @param isDecided whether a person decided it
 * @param reasons what the values rest on most, strongest first
 * @param move signal whose change would suggest another action; null if none alone could
 */
public record ContactValue(
    Value customer,
    Value company,
    String action,
    boolean isDecided,
    List<Reason> reasons,
    Move move) {

  /**
   * A value with its 95 % interval, all -1..1.
   *
   * @param value the value
   * @param low lower end
   * @param high upper end
   */
  public record Value(double value, double low, double high) {
    /** Returns whether both signs are within the interval. */
    boolean isOpen() {
      return low < 0 && high >= 0;
    }
  }

  /** Returns whether an interval reaches into another quadrant. */
  public boolean isOpen() {
    return customer != null && (customer.isOpen() || company.isOpen());
  }

  /**
   * A signal.
   *
   * @param signal name of the signal
   * @param level low, usual or high, as compared with other topics
   * @param customer what it adds to the value to the customer
   * @param company what it adds to the value to the company
   */
  public record Reason(String signal, String level, double customer, double company) {}

  /**
   * A change of one signal.
   *
   * @param signal name of the signal
   * @param isRise whether it would have to rise
   * @param action what would then be suggested
   */
  public record Move(String signal, boolean isRise, String action) {}
}
