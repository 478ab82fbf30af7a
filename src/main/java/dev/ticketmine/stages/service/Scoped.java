package dev.ticketmine.stages.service;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import dev.ticketmine.disclosure.Floor;
import dev.ticketmine.ml.statistics.Interval;
import dev.ticketmine.tables.ContactFacts;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;

/** What counts of contacts by scope share: scopes, floors and shares of rounded counts. */
final class Scoped {
  static final String SCOPE = "scope";
  static final String SCOPE_VALUE = "scope_value";

  private static final UserDefinedFunction LOW =
      udf(
          (UDF2<Long, Long, Double>) (hits, all) -> rounded(Interval.wilson(hits, all).low()),
          DataTypes.DoubleType);
  private static final UserDefinedFunction HIGH =
      udf(
          (UDF2<Long, Long, Double>) (hits, all) -> rounded(Interval.wilson(hits, all).high()),
          DataTypes.DoubleType);

  private final Floor floor;

  Scoped(Floor floor) {
    this.floor = floor;
  }

  /** Repeats each contact for all, and for the value of each of these columns that it has. */
  static Dataset<Row> by(Dataset<Row> facts, String... columns) {
    Column[] scopes = new Column[columns.length + 1];
    scopes[0] = scope("all", lit(""));
    for (int index = 0; index < columns.length; index++) {
      String name = columns[index].equals(ContactFacts.TOPIC_ID) ? "topic" : columns[index];
      scopes[index + 1] = scope(name, col(columns[index]));
    }
    return facts
        .withColumn(
            "in", explode(filter(array(scopes), found -> found.getField(SCOPE_VALUE).isNotNull())))
        .withColumn(SCOPE, col("in." + SCOPE))
        .withColumn(SCOPE_VALUE, col("in." + SCOPE_VALUE));
  }

  private static Column scope(String name, Column value) {
    return struct(lit(name).as(SCOPE), value.as(SCOPE_VALUE));
  }

  /** Contacts of which a condition is true. */
  static Column contacts(Column condition) {
    return count(when(condition, 1));
  }

  /** Millionths of customers behind them. */
  static Column part(Column condition) {
    return coalesce(sum(when(condition, col(ContactFacts.CUSTOMER_PART))), lit(0L));
  }

  /** Whether so many may be shown. */
  Column admits(Column conversations, Column part) {
    return conversations
        .geq(floor.minimumConversations())
        .and(part.geq(floor.minimumCustomers() * Parts.WHOLE));
  }

  Column rounded(Column conversations) {
    return Parts.rounded(conversations, floor);
  }

  /** Share of rounded counts. */
  Column share(Column hits, Column all) {
    return round(rounded(hits).divide(rounded(all)), 4);
  }

  Column low(Column hits, Column all) {
    return LOW.apply(rounded(hits), rounded(all));
  }

  Column high(Column hits, Column all) {
    return HIGH.apply(rounded(hits), rounded(all));
  }

  private static double rounded(double share) {
    return Math.rint(share * 1e4) / 1e4;
  }
}
