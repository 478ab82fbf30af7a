package dev.ticketmine.tables;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import dev.ticketmine.pipeline.TableSchema;
import java.util.List;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** What a contact is worth to the customer and to the company. */
public final class ContactValues {
  /** Topic. */
  public static final String TOPIC_ID = "topic_id";

  /** Value of the contact to the customer, -1..1. */
  public static final String CUSTOMER_VALUE = "customer_value";

  /** Value of the contact to the company, -1..1. */
  public static final String COMPANY_VALUE = "company_value";

  /** Who values the contact: both, customer, company or neither. */
  public static final String QUADRANT = "quadrant";

  /** Leverage, simplify, self_serve or eliminate. */
  public static final String ACTION = "action";

  /** Lower end of the 95 % interval of the value to the customer. */
  public static final String CUSTOMER_LOW = "customer_low";

  /** Upper end of that interval. */
  public static final String CUSTOMER_HIGH = "customer_high";

  /** Lower end of the 95 % interval of the value to the company. */
  public static final String COMPANY_LOW = "company_low";

  /** Upper end of that interval. */
  public static final String COMPANY_HIGH = "company_high";

  /** Where the quadrant comes from: measured, decided (by a person) or not_enough_data. */
  public static final String BASIS = "basis";

  /** Measured on enough customers. */
  public static final String MEASURED = "measured";

  /** Said by a person in the curation file. */
  public static final String DECIDED = "decided";

  /** Too few customers or conversations, or too few topics to compare with. */
  public static final String NOT_ENOUGH_DATA = "not_enough_data";

  /** What the values are made of. */
  public static final String SIGNALS = "signals";

  /** The nearest change that would put the topic into a neighbouring quadrant. */
  public static final String WOULD_MOVE = "would_move";

  /** What to do, in the order of the quadrants both, company, customer, neither. */
  public static final List<String> ACTIONS =
      List.of("leverage", "simplify", "self_serve", "eliminate");

  /** A signal of {@link ContactSignals}: mean, usual range, and its share in each value. */
  public static final ArrayType SIGNAL_LIST =
      DataTypes.createArrayType(
          new StructType()
              .add("name", StringType)
              .add("value", DoubleType)
              .add("usual_low", DoubleType)
              .add("usual_high", DoubleType)
              .add("customer", DoubleType)
              .add("company", DoubleType),
          true);

  /** A signal, its mean, the mean that it would need, and the action that would then be right. */
  public static final StructType MOVE =
      new StructType()
          .add("signal", StringType)
          .add("value", DoubleType)
          .add("needed", DoubleType)
          .add("action", StringType);

  /** The table as a contract: names, types, meanings and key. */
  public static final TableSchema SCHEMA =
      new TableSchema(
          "contact_values",
          "What a contact is worth to the customer and to the company.",
          new StructType()
              .add(TOPIC_ID, StringType, true, "topic")
              .add(CUSTOMER_VALUE, DoubleType, true, "value of the contact to the customer, -1..1")
              .add(COMPANY_VALUE, DoubleType, true, "value of the contact to the company, -1..1")
              .add(
                  QUADRANT,
                  StringType,
                  true,
                  "who values the contact: both, customer, company or neither; null without enough"
                      + " data")
              .add(ACTION, StringType, true, "leverage, simplify, self_serve or eliminate")
              .add(
                  CUSTOMER_LOW,
                  DoubleType,
                  true,
                  "lower end of the 95 % interval of customer_value")
              .add(CUSTOMER_HIGH, DoubleType, true, "upper end of that interval")
              .add(COMPANY_LOW, DoubleType, true, "lower end of the 95 % interval of company_value")
              .add(COMPANY_HIGH, DoubleType, true, "upper end of that interval")
              .add(
                  BASIS,
                  StringType,
                  true,
                  "where the quadrant comes from: measured, decided (by a person in the curation"
                      + " file) or not_enough_data")
              .add(
                  SIGNALS,
                  SIGNAL_LIST,
                  true,
                  "what the values are made of: mean of each signal, its range in most topics, and"
                      + " what it adds to either value")
              .add(
                  WOULD_MOVE,
                  MOVE,
                  true,
                  "the nearest change of one signal that would put the topic into a neighbouring"
                      + " quadrant; null if no single one could"),
          List.of(TOPIC_ID));

  private ContactValues() {}
}
