package dev.ticketmine.stages.value;

import dev.ticketmine.disclosure.GroupSize;
import dev.ticketmine.tables.ContactSignals;
import java.util.EnumMap;
import java.util.Map;
import org.apache.spark.sql.Row;

/**
 * The signals of a topic.
 *
 * @param topicId topic
 * @param size its conversations and customers
 * @param means mean of each signal that is known
 */
record TopicMeans(String topicId, GroupSize size, Map<Signal, Double> means) {
  static final String CONVERSATIONS = "conversations";
  static final String CUSTOMERS = "customers";

  /** Reads a row with the topic's id, its size, and each signal's mean under the signal's name. */
  static TopicMeans of(Row row) {
    Map<Signal, Double> means = new EnumMap<>(Signal.class);
    for (Signal signal : Signal.ALL) {
      Double mean = row.getAs(signal.column());
      if (mean != null) {
        means.put(signal, mean);
      }
    }
    return new TopicMeans(
        row.getAs(ContactSignals.TOPIC_ID),
        new GroupSize(row.<Long>getAs(CONVERSATIONS), row.<Long>getAs(CUSTOMERS), 0),
        means);
  }
}
