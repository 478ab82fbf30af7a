package dev.ticketmine.stages.value;

import dev.ticketmine.tables.ContactSignals;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.functions;

/**
 * What can be seen of the value of a contact, one figure a conversation, not below 0. The weights
 * say how much it counts for customers and for the company; docs/methods/value.md says why.
 */
enum Signal {
  COMPLAINT(ContactSignals.COMPLAINT, -1, 0, true),
  NEGATIVE_MOOD(ContactSignals.NEGATIVE_MOOD, -1, 0, true),
  PROBLEM_SEVERITY(ContactSignals.PROBLEM_SEVERITY, -1, 0, true),
  FAILURE(ContactSignals.FAILURE, -1, 0, true),
  EFFORT(ContactSignals.EFFORT, -0.5, 0, true),
  REPEAT_CONTACT(ContactSignals.REPEAT_CONTACT, -0.5, -0.5, true),
  PRAISE(ContactSignals.PRAISE, 0.5, 0, true),
  BEFORE_BUYING(ContactSignals.BEFORE_BUYING, 0.5, 0, true),
  PURCHASE_STUCK(ContactSignals.PURCHASE_STUCK, 0, 0, true),
  LEAVING(ContactSignals.LEAVING, 0, 0, true),
  OPPORTUNITY(ContactSignals.OPPORTUNITY, 0, 3, true),
  ORDER_VALUE(ContactSignals.ORDER_VALUE, 0, 1, false),
  REFUND(ContactSignals.REFUND, 0, -0.5, true),
  REPLIES(ContactSignals.REPLIES, 0, -0.5, false),
  HANDLE_TIME(ContactSignals.HANDLE_TIME, 0, -0.5, false);

  /** All signals, in order. */
  static final List<Signal> ALL = Arrays.asList(values());

  private final String column;
  private final double customerWeight;
  private final double companyWeight;
  private final boolean isShare;

  Signal(String column, double customerWeight, double companyWeight, boolean isShare) {
    this.column = column;
    this.customerWeight = customerWeight;
    this.companyWeight = companyWeight;
    this.isShare = isShare;
  }

  /** Name of its column in {@link ContactSignals}. */
  String column() {
    return column;
  }

  /** The column itself. */
  Column col() {
    return functions.col(column);
  }

  /** Weight for customers, or else for the company. */
  double weight(boolean isForCustomers) {
    return isForCustomers ? customerWeight : companyWeight;
  }

  /** Whether its mean lies between 0 and 1. */
  boolean isShare() {
    return isShare;
  }
}
