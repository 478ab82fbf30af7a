package dev.ticketmine.stages.trends;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.sqrt;
import static org.apache.spark.sql.functions.when;

import dev.ticketmine.ml.series.RoganGladen;
import dev.ticketmine.tables.ConversationMood;
import org.apache.spark.sql.Column;

/**
 * The share of negative conversations in a group, corrected for the errors in telling them, with
 * its 95 % interval (Wilson, 1927). Customers are the unit: a group is worth no more than the
 * number of its customers.
 *
 * @param negatives conversations found negative
 * @param conversations all conversations
 * @param customers who began them
 */
record NegativeMood(Column negatives, Column conversations, Column customers, RoganGladen errors) {
  private static final double Z95 = 1.959964;

  /** An angry or worried customer; a calm report of a fault is not negative here. */
  static Column isNegative() {
    return col(ConversationMood.STATE).isInCollection(ConversationMood.NEGATIVE_STATES);
  }

  Column share() {
    return corrected(seen());
  }

  Column low() {
    return corrected(center().minus(half()));
  }

  Column high() {
    return corrected(center().plus(half()));
  }

  private Column seen() {
    return negatives.divide(conversations);
  }

  private Column scale() {
    return lit(Z95 * Z95).divide(customers).plus(1);
  }

  private Column center() {
    return seen().plus(lit(Z95 * Z95 / 2).divide(customers)).divide(scale());
  }

  private Column half() {
    Column spread = seen().multiply(lit(1).minus(seen())).divide(customers);
    Column few = lit(Z95 * Z95 / 4).divide(customers.multiply(customers));
    return sqrt(spread.plus(few)).multiply(Z95).divide(scale());
  }

  private Column corrected(Column share) {
    Column whole = share.minus(1 - errors.specificity()).divide(errors.slope());
    return when(conversations.gt(0), round(least(lit(1.0), greatest(lit(0.0), whole)), 9));
  }
}
