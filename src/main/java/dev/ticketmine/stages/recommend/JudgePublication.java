package dev.ticketmine.stages.recommend;

import dev.ticketmine.ml.effect.PublicationEffect;
import dev.ticketmine.tables.ContentEffects;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF4;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import scala.collection.Seq;
import scala.jdk.javaapi.CollectionConverters;

/** Judges one publication by the daily contacts of its topic and of others. */
final class JudgePublication implements UDF4<String, Seq<Row>, Integer, Integer, Row> {
  private static final long serialVersionUID = 1L;
  private static final double ROUNDING = 1e6;

  static final StructType RESULT =
      new StructType(
          Stream.of(
                  ContentEffects.VERDICT,
                  ContentEffects.CHANGE,
                  ContentEffects.CHANGE_LOW,
                  ContentEffects.CHANGE_HIGH,
                  ContentEffects.WEEKS_BEFORE,
                  ContentEffects.WEEKS_AFTER,
                  ContentEffects.CONTACTS_BEFORE,
                  ContentEffects.CONTACTS_AFTER,
                  ContentEffects.SIMILAR_TOPIC_IDS)
              .map(name -> ContentEffects.SCHEMA.columns().apply(name))
              .toArray(StructField[]::new));

  /**
   * Returns a row of {@link #RESULT}.
   *
   * @param topicId topic of the publication
   * @param counts rows of topic id, index of the day, contacts; in any order
   * @param published index of the day of publication
   * @param days number of days; not above 0 if the publication lies ahead
   */
  @Override
  public Row call(String topicId, Seq<Row> counts, Integer published, Integer days) {
    int length = Math.max(0, days);
    SortedMap<String, long[]> topics = new TreeMap<>();
    for (Row count : CollectionConverters.asJava(counts)) {
      topics.computeIfAbsent(count.getString(0), id -> new long[length])[count.getInt(1)] =
          count.getLong(2);
    }
    long[] own = topics.remove(topicId);
    return row(PublicationEffect.of(own == null ? new long[length] : own, topics, published));
  }

  private static Row row(PublicationEffect effect) {
    List<String> similar = effect.similarTopicIds();
    return RowFactory.create(
        effect.verdict().name(),
        rounded(effect.change()),
        rounded(effect.low()),
        rounded(effect.high()),
        effect.weeksBefore(),
        effect.weeksAfter(),
        effect.contactsBefore(),
        effect.contactsAfter(),
        similar.toArray(String[]::new));
  }

  private static Double rounded(Double value) {
    return value == null ? null : Double.valueOf(Math.rint(value * ROUNDING) / ROUNDING);
  }
}
