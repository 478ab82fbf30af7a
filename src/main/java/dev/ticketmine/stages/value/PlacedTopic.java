package dev.ticketmine.stages.value;

import dev.ticketmine.tables.ContactValues;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Builds a topic's row of {@link ContactValues}. */
final class PlacedTopic {
  static final String CUSTOMER_ERROR = "customer_error";
  static final String COMPANY_ERROR = "company_error";

  private static final double Z95 = 1.959964;

  private final Map<String, Object> cells = new HashMap<>();
  private final String decision;

  /**
   * A topic.
   *
   * @param decision what people decided to do; null if nothing
   */
  PlacedTopic(String topicId, String decision) {
    this.decision = decision;
    cells.put(ContactValues.TOPIC_ID, topicId);
    cells.put(ContactValues.BASIS, ContactValues.NOT_ENOUGH_DATA);
  }

  /**
   * Returns the row.
   *
   * @param place where the topic lies; null without enough data
   * @param errors standard errors of both weighted sums; null without enough data
   */
  Row row(Placement place, Row errors) {
    if (place != null) {
      measure(place, errors);
    }
    if (decision != null) {
      put(ContactValues.DECIDED, Quadrant.ofAction(decision));
    }
    List<Object> values = new ArrayList<>();
    for (String column : ContactValues.SCHEMA.columns().fieldNames()) {
      values.add(cells.get(column));
    }
    return RowFactory.create(values.toArray());
  }

  private void measure(Placement place, Row errors) {
    put(ContactValues.MEASURED, place.quadrant());
    axis(place, true, errors.getAs(CUSTOMER_ERROR));
    axis(place, false, errors.getAs(COMPANY_ERROR));
    cells.put(ContactValues.SIGNALS, signals(place));
    place
        .move()
        .map(
            move ->
                RowFactory.create(
                    move.signal().column(), move.value(), move.needed(), move.quadrant().action()))
        .ifPresent(move -> cells.put(ContactValues.WOULD_MOVE, move));
  }

  private void put(String basis, Quadrant quadrant) {
    cells.put(ContactValues.BASIS, basis);
    cells.put(ContactValues.QUADRANT, quadrant.id());
    cells.put(ContactValues.ACTION, quadrant.action());
  }

  private void axis(Placement place, boolean isForCustomers, double error) {
    double value = place.value(isForCustomers);
    double weights = place.weights(isForCustomers);
    double half = weights == 0 ? 0 : Z95 * error / weights;
    double low = Placement.rounded(Math.max(-1, value - half));
    double high = Placement.rounded(Math.min(1, value + half));
    cells.put(isForCustomers ? ContactValues.CUSTOMER_VALUE : ContactValues.COMPANY_VALUE, value);
    cells.put(isForCustomers ? ContactValues.CUSTOMER_LOW : ContactValues.COMPANY_LOW, low);
    cells.put(isForCustomers ? ContactValues.CUSTOMER_HIGH : ContactValues.COMPANY_HIGH, high);
  }

  private static Row[] signals(Placement place) {
    return place.means().entrySet().stream()
        .map(
            mean -> {
              Signal signal = mean.getKey();
              Scale.Range range = place.range(signal);
              return RowFactory.create(
                  signal.column(),
                  Placement.rounded(mean.getValue()),
                  Placement.rounded(range.low()),
                  Placement.rounded(range.high()),
                  Placement.rounded(place.contribution(signal, true)),
                  Placement.rounded(place.contribution(signal, false)));
            })
        .toArray(Row[]::new);
  }
}
