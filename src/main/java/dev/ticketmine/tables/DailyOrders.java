package dev.ticketmine.tables;

import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.LongType;

import dev.ticketmine.pipeline.TableSchema;
import java.util.List;
import org.apache.spark.sql.types.StructType;

/** Orders per day, from the orders file: the base of the contact ratio. */
public final class DailyOrders {
  /** Day. */
  public static final String ORDER_DATE = "order_date";

  /** Orders placed on that day. */
  public static final String ORDER_COUNT = "order_count";

  /** The table as a contract: names, types, meanings and key. */
  public static final TableSchema SCHEMA =
      new TableSchema(
          "daily_orders",
          "Orders per day, from the orders file: the base of the contact ratio.",
          new StructType()
              .add(ORDER_DATE, DateType, true, "day")
              .add(ORDER_COUNT, LongType, true, "orders placed on that day"),
          List.of(ORDER_DATE));

  private DailyOrders() {}
}
