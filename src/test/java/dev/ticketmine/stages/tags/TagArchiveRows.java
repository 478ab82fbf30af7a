package dev.ticketmine.stages.tags;

import dev.ticketmine.disclosure.Floor;
import dev.ticketmine.tables.ConversationTopics;
import dev.ticketmine.tables.Conversations;
import dev.ticketmine.tables.MessageMood;
import dev.ticketmine.tables.Topics;
import dev.ticketmine.taxonomy.Taxonomy;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;

/** Rows of a little archive with tags: conversations follow each other every six hours. */
final class TagArchiveRows {
  private static final Instant START = Instant.parse("2026-01-05T08:00:00Z");
  private static final long SIX_HOURS = 6 * 3600;

  private final List<Row> conversations = new ArrayList<>();
  private final List<Row> topics = new ArrayList<>();
  private final List<Row> moods = new ArrayList<>();
  private final List<Row> names = new ArrayList<>();
  private TagOptions options = TagOptions.defaults();

  /** Adds a topic that tags can be named after. */
  TagArchiveRows topic(String id, String german, String english, String question) {
    names.add(
        row(
            Topics.SCHEMA.columns(),
            Map.of(
                "topic_id",
                id,
                "label_de",
                german,
                "label_en",
                english,
                "canonical_question",
                question)));
    return this;
  }

  /** Adds a conversation; a null topic or mood is unknown. */
  TagArchiveRows add(String topic, String polarity, String... tags) {
    String id = "c%04d".formatted(conversations.size());
    Map<String, Object> values = new HashMap<>();
    values.put("conversation_id", id);
    values.put("language", "de");
    values.put("channel", "email");
    values.put("created_at", Timestamp.from(START.plusSeconds(SIX_HOURS * conversations.size())));
    values.put("tags", tags);
    values.put("customer_key", "k" + conversations.size() % 50);
    conversations.add(row(Conversations.SCHEMA.columns(), values));
    if (topic != null) {
      topics.add(RowFactory.create(id, topic, true));
    }
    if (polarity != null) {
      moods.add(
          row(
              MessageMood.SCHEMA.columns(),
              Map.of("message_id", id + "-0", "conversation_id", id, "polarity", polarity)));
    }
    return this;
  }

  /** Adds conversations like {@link #add}. */
  TagArchiveRows add(int count, String topic, String polarity, String... tags) {
    for (int i = 0; i < count; i++) {
      add(topic, polarity, tags);
    }
    return this;
  }

  /** Adds a conversation whose list of tags is missing or holds nothing usable. */
  TagArchiveRows addRaw(Object tags) {
    Map<String, Object> values = new HashMap<>();
    values.put("conversation_id", "c%04d".formatted(conversations.size()));
    values.put("created_at", Timestamp.from(START));
    values.put("tags", tags);
    conversations.add(row(Conversations.SCHEMA.columns(), values));
    return this;
  }

  /** Audits with what the team has agreed on. */
  TagArchiveRows with(Taxonomy taxonomy) {
    options = TagOptions.defaults().with(taxonomy);
    return this;
  }

  Dataset<Row> conversations(SparkSession spark, int partitions) {
    return frame(spark, conversations, Conversations.SCHEMA.columns(), partitions);
  }

  Dataset<Row> conversationTopics(SparkSession spark, int partitions) {
    return frame(spark, topics, ConversationTopics.SCHEMA.columns(), partitions);
  }

  Dataset<Row> profiles(SparkSession spark, int partitions) {
    return profiles(spark, partitions, conversations(spark, partitions));
  }

  Dataset<Row> profiles(SparkSession spark, int partitions, Dataset<Row> tagged) {
    return new ProfileTags(
            conversationTopics(spark, partitions),
            frame(spark, moods, MessageMood.SCHEMA.columns(), partitions),
            options)
        .apply(tagged);
  }

  Dataset<Row> audit(SparkSession spark, int partitions) {
    return new AuditTags(topicRows(spark, partitions), options).apply(profiles(spark, partitions));
  }

  Dataset<Row> changes(SparkSession spark, int partitions) {
    return changes(spark, partitions, "en");
  }

  Dataset<Row> changes(SparkSession spark, int partitions, String language) {
    return new ProposeTagChanges(topicRows(spark, partitions), options, language, new Floor(1, 1))
        .apply(profiles(spark, partitions));
  }

  private Dataset<Row> topicRows(SparkSession spark, int partitions) {
    return frame(spark, names, Topics.SCHEMA.columns(), partitions);
  }

  private static Dataset<Row> frame(
      SparkSession spark, List<Row> rows, StructType columns, int partitions) {
    return spark
        .createDataFrame(rows, columns)
        .orderBy(functions.hash(functions.col(columns.fieldNames()[0]), functions.lit(partitions)))
        .repartition(partitions);
  }

  private static Row row(StructType columns, Map<String, Object> values) {
    return RowFactory.create(Arrays.stream(columns.fieldNames()).map(values::get).toArray());
  }
}
