package dev.ticketmine.stages.causes;

import dev.ticketmine.tables.ConversationTopics;
import dev.ticketmine.tables.Conversations;
import dev.ticketmine.tables.Questions;
import dev.ticketmine.tables.RootCauses;
import dev.ticketmine.tables.TopicAssignments;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import scala.jdk.javaapi.CollectionConverters;

/**
 * An archive whose topics have nothing to do with its attributes: topics of many sizes, a value
 * that most have, a few usual ones, and hundreds of rare ones.
 */
final class PermutedArchive {
  private static final int CONVERSATIONS = 2_000;
  private static final int TOPICS = 40;
  private static final int PRODUCTS = 400;

  private final List<Row> conversations = new ArrayList<>();
  private final List<Row> topics = new ArrayList<>();

  PermutedArchive(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < CONVERSATIONS; i++) {
      String id = "c" + i;
      Map<String, String> attributes = new HashMap<>();
      attributes.put("segment", random.nextDouble() < 0.7 ? "known" : "new");
      attributes.put("device", "device " + uneven(random, 4));
      attributes.put("region", "region " + uneven(random, 17));
      if (random.nextDouble() < 0.6) {
        attributes.put("product", "product " + uneven(random, PRODUCTS));
      }
      Object[] values = new Object[Conversations.SCHEMA.columns().size()];
      List<String> names = Arrays.asList(Conversations.SCHEMA.columns().fieldNames());
      values[names.indexOf(Conversations.CONVERSATION_ID)] = id;
      values[names.indexOf(Conversations.ATTRIBUTES)] = CollectionConverters.asScala(attributes);
      conversations.add(RowFactory.create(values));
      topics.add(RowFactory.create(id, "topic " + uneven(random, TOPICS), true));
    }
  }

  /** Low numbers are more frequent than high ones. */
  private static int uneven(Random random, int bound) {
    return (int) (bound * Math.pow(random.nextDouble(), 2));
  }

  /** Returns the attribute values that are reported; each is a false alarm. */
  List<String> falseAlarms(SparkSession spark) {
    Dataset<Row> causes =
        new AttributeCauses(
                frame(spark, conversations, Conversations.SCHEMA.columns()),
                frame(spark, List.of(), Questions.SCHEMA.columns()),
                frame(spark, List.of(), TopicAssignments.SCHEMA.columns()),
                CauseOptions.defaults())
            .apply(frame(spark, topics, ConversationTopics.SCHEMA.columns()));
    return causes.collectAsList().stream().map(row -> row.<String>getAs(RootCauses.LABEL)).toList();
  }

  private static Dataset<Row> frame(SparkSession spark, List<Row> rows, StructType columns) {
    return spark.createDataFrame(rows, columns);
  }
}
