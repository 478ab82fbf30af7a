package dev.ticketmine.jobs;

import static dev.ticketmine.jobs.Cells.number;
import static dev.ticketmine.jobs.Cells.numberOrZero;
import static dev.ticketmine.jobs.Cells.text;

import dev.ticketmine.report.model.ContactValue;
import dev.ticketmine.report.model.ContactValue.Move;
import dev.ticketmine.report.model.ContactValue.Reason;
import dev.ticketmine.report.model.ContactValue.Value;
import dev.ticketmine.tables.ContactValues;
import java.util.Comparator;
import java.util.List;
import org.apache.spark.sql.Row;

/**
 * Turns a row of {@link ContactValues} into what a report shows. It tells of signals whether they
 * are low or high, not how high.
 */
final class ValueRows {
  private static final int REASONS = 5;

  static ContactValue value(Row row) {
    Row move = row.getAs(ContactValues.WOULD_MOVE);
    return new ContactValue(
        value(
            row,
            ContactValues.CUSTOMER_VALUE,
            ContactValues.CUSTOMER_LOW,
            ContactValues.CUSTOMER_HIGH),
        value(
            row,
            ContactValues.COMPANY_VALUE,
            ContactValues.COMPANY_LOW,
            ContactValues.COMPANY_HIGH),
        text(row, ContactValues.ACTION),
        ContactValues.DECIDED.equals(text(row, ContactValues.BASIS)),
        reasons(row),
        move == null
            ? null
            : new Move(
                text(move, "signal"),
                numberOrZero(move, "needed") > numberOrZero(move, "value"),
                text(move, "action")));
  }

  private static Value value(Row row, String value, String low, String high) {
    return number(row, value) == null
        ? null
        : new Value(numberOrZero(row, value), numberOrZero(row, low), numberOrZero(row, high));
  }

  private static List<Reason> reasons(Row row) {
    int column = row.fieldIndex(ContactValues.SIGNALS);
    return row.isNullAt(column)
        ? List.of()
        : row.<Row>getList(column).stream()
            .map(ValueRows::reason)
            .filter(reason -> strength(reason) > 0)
            .sorted(Comparator.comparingDouble(ValueRows::strength).reversed())
            .limit(REASONS)
            .toList();
  }

  private static double strength(Reason reason) {
    return Math.abs(reason.customer()) + Math.abs(reason.company());
  }

  private static Reason reason(Row signal) {
    double low = numberOrZero(signal, "usual_low");
    double high = numberOrZero(signal, "usual_high");
    double third = (high - low) / 3;
    double value = numberOrZero(signal, "value");
    String level = value < low + third ? "low" : value > high - third ? "high" : "usual";
    return new Reason(
        text(signal, "name"),
        level,
        numberOrZero(signal, "customer"),
        numberOrZero(signal, "company"));
  }

  private ValueRows() {}
}
