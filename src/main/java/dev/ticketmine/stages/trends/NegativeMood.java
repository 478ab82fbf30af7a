package dev.ticketmine.stages.trends;

import static org.apache.spark.sql.functions.col;

import dev.ticketmine.tables.ConversationMood;
import org.apache.spark.sql.Column;

/** When a conversation counts as negative in the weekly series. */
final class NegativeMood {
  private NegativeMood() {}

  /** An angry or worried customer; a calm report of a fault is not negative here. */
  static Column isNegative() {
    return col(ConversationMood.STATE).isInCollection(ConversationMood.NEGATIVE_STATES);
  }
}
