package dev.ticketmine.tables;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import dev.ticketmine.pipeline.TableSchema;
import java.util.List;
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
                  "who values the contact: both, customer, company or neither")
              .add(ACTION, StringType, true, "leverage, simplify, self_serve or eliminate"),
          List.of(TOPIC_ID));

  private ContactValues() {}
}
