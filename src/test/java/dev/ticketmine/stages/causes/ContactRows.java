package dev.ticketmine.stages.causes;

import dev.ticketmine.tables.ConversationMood;
import dev.ticketmine.tables.ConversationTopics;
import dev.ticketmine.tables.Conversations;
import dev.ticketmine.tables.Events;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import scala.jdk.javaapi.CollectionConverters;

/** Rows of a little archive, each conversation by another customer and with one topic. */
final class ContactRows {
  static final LocalDate FIRST = LocalDate.of(2026, 1, 5);

  private final List<Row> conversations = new ArrayList<>();
  private final List<Row> topics = new ArrayList<>();
  private final List<Row> moods = new ArrayList<>();
  private final List<Row> events = new ArrayList<>();

  /** Adds conversations of one day, counted from {@link #FIRST}. */
  ContactRows add(int count, String topic, int day, String state, Map<String, String> attributes) {
    for (int i = 0; i < count; i++) {
      String id = "c" + conversations.size();
      conversations.add(
          row(
              Conversations.SCHEMA.columns(),
              Map.of(
                  Conversations.CONVERSATION_ID,
                  id,
                  Conversations.CUSTOMER_KEY,
                  "k" + id,
                  Conversations.CREATED_AT,
                  Timestamp.from(FIRST.plusDays(day).atTime(9, 0).toInstant(ZoneOffset.UTC)),
                  Conversations.ATTRIBUTES,
                  CollectionConverters.asScala(attributes))));
      topics.add(RowFactory.create(id, topic, true));
      moods.add(
          row(
              ConversationMood.SCHEMA.columns(),
              Map.of(ConversationMood.CONVERSATION_ID, id, ConversationMood.STATE, state)));
    }
    return this;
  }

  ContactRows event(int day, String description) {
    events.add(RowFactory.create(Date.valueOf(FIRST.plusDays(day)), "release", description));
    return this;
  }

  Dataset<Row> conversations(SparkSession spark, int partitions) {
    return frame(spark, conversations, Conversations.SCHEMA.columns(), partitions);
  }

  Dataset<Row> topics(SparkSession spark, int partitions) {
    return frame(spark, topics, ConversationTopics.SCHEMA.columns(), partitions);
  }

  Dataset<Row> moods(SparkSession spark, int partitions) {
    return frame(spark, moods, ConversationMood.SCHEMA.columns(), partitions);
  }

  Dataset<Row> events(SparkSession spark) {
    return frame(spark, events, Events.SCHEMA.columns(), 1);
  }

  private static Dataset<Row> frame(
      SparkSession spark, List<Row> rows, StructType columns, int partitions) {
    List<Row> shuffled = new ArrayList<>(rows);
    Collections.shuffle(shuffled, new Random(partitions));
    return spark.createDataFrame(shuffled, columns).repartition(partitions);
  }

  static Row row(StructType columns, Map<String, Object> values) {
    return RowFactory.create(Arrays.stream(columns.fieldNames()).map(values::get).toArray());
  }
}
