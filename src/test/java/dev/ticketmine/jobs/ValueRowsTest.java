package dev.ticketmine.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketmine.report.model.ContactValue;
import dev.ticketmine.report.model.ContactValue.Move;
import dev.ticketmine.report.model.ContactValue.Reason;
import dev.ticketmine.report.model.ContactValue.Value;
import dev.ticketmine.tables.ContactValues;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import scala.jdk.javaapi.CollectionConverters;

class ValueRowsTest {
  private static final StructType SIGNAL = (StructType) ContactValues.SIGNAL_LIST.elementType();

  private static Row row(Map<String, Object> given) {
    Map<String, Object> cells = new HashMap<>(given);
    return new GenericRowWithSchema(
        List.of(ContactValues.SCHEMA.columns().fieldNames()).stream().map(cells::get).toArray(),
        ContactValues.SCHEMA.columns());
  }

  private static Row signal(String name, double value, double customer, double company) {
    return new GenericRowWithSchema(
        new Object[] {name, value, 0.1, 0.7, customer, company}, SIGNAL);
  }

  @Test
  void tellsOfSignalsWhetherTheyAreLowOrHigh() {
    ContactValue value =
        ValueRows.value(
            row(
                Map.of(
                    ContactValues.CUSTOMER_VALUE, -0.3,
                    ContactValues.CUSTOMER_LOW, -0.5,
                    ContactValues.CUSTOMER_HIGH, -0.1,
                    ContactValues.COMPANY_VALUE, 0.2,
                    ContactValues.COMPANY_LOW, -0.1,
                    ContactValues.COMPANY_HIGH, 0.5,
                    ContactValues.ACTION, "simplify",
                    ContactValues.BASIS, ContactValues.MEASURED,
                    ContactValues.SIGNALS,
                        CollectionConverters.asScala(
                                List.of(
                                    signal("effort", 0.4, 0.01, 0),
                                    signal("complaint", 0.6, -0.2, 0),
                                    signal("leaving", 0.0, 0, 0),
                                    signal("opportunity", 0.2, 0, 0.5)))
                            .toSeq(),
                    ContactValues.WOULD_MOVE,
                        new GenericRowWithSchema(
                            new Object[] {"complaint", 0.6, 0.3, "leverage"},
                            ContactValues.MOVE))));
    assertThat(value.customer()).isEqualTo(new Value(-0.3, -0.5, -0.1));
    assertThat(value.action()).isEqualTo("simplify");
    assertThat(value.isDecided()).isFalse();
    assertThat(value.isOpen()).as("the company's interval holds 0").isTrue();
    assertThat(value.reasons())
        .containsExactly(
            new Reason("opportunity", "low", 0, 0.5),
            new Reason("complaint", "high", -0.2, 0),
            new Reason("effort", "usual", 0.01, 0));
    assertThat(value.move()).isEqualTo(new Move("complaint", false, "leverage"));
  }

  @Test
  void keepsADecisionThatRestsOnNothingMeasured() {
    ContactValue value =
        ValueRows.value(
            row(
                Map.of(
                    ContactValues.ACTION, "leverage", ContactValues.BASIS, ContactValues.DECIDED)));
    assertThat(value).isEqualTo(new ContactValue(null, null, "leverage", true, List.of(), null));
    assertThat(value.isOpen()).isFalse();
  }
}
