package dev.ticketmine.stages.mood;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import dev.ticketmine.tables.Messages;
import org.apache.spark.sql.Column;

/** Which messages count: those by a customer, or by an agent, that are public. */
final class Authors {
  private Authors() {}

  static Column byCustomer() {
    return isPublicBy("customer");
  }

  static Column byAgent() {
    return isPublicBy("agent");
  }

  private static Column isPublicBy(String role) {
    return col(Messages.AUTHOR_ROLE)
        .equalTo(role)
        .and(coalesce(col(Messages.IS_PUBLIC), lit(true)));
  }
}
